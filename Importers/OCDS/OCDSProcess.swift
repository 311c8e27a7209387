/// One contracting process as its latest state says it is.
struct OCDSProcess {
    let release: JSONValue
    /// Where the latest release of the process stands.
    let line: Int
    let traits: ByteTraits
    let hasUndecodableBytes: Bool
    /// Who buys, and the party that this is where one is listed.
    let buyer: (name: String?, party: JSONValue?)
    /// By their ids; of several with one id the first.
    private let parties: [String: JSONValue]
    /// By the awards they follow from.
    private let contractsByAward: [String: [JSONValue]]

    /// - Complexity: O(parties + contracts), once: awards and lots name them again and again.
    init(release: JSONValue, line: Int, traits: ByteTraits, hasUndecodableBytes: Bool) {
        self.release = release
        self.line = line
        self.traits = traits
        self.hasUndecodableBytes = hasUndecodableBytes
        var parties: [String: JSONValue] = [:]
        for party in release["parties"]?.elements ?? [] {
            guard let id = party["id"]?.text, parties[id] == nil else { continue }
            parties[id] = party
        }
        self.parties = parties
        buyer = Self.buyer(of: release, among: parties)
        contractsByAward = Self.grouped(release["contracts"]?.elements ?? [], by: "awardID")
    }

    var ocid: String { release["ocid"]?.text ?? release["id"]?.text ?? "" }

    /// Whether the last release says that the tender is off.
    var isCancelled: Bool {
        let tags = release["tag"]?.elements.compactMap(\.text) ?? []
        let status = release["tender"]?["status"]?.text
        return tags.contains("tenderCancellation")
            || OCDSProcess.ended.contains(status ?? "")
    }

    /// The states of a tender, a lot or an award that say it will not be, or is not, any more.
    static let ended: Set<String> = ["cancelled", "withdrawn", "unsuccessful"]

    /// The party that a reference elsewhere in the release means.
    func party(_ reference: JSONValue?) -> JSONValue? {
        reference?["id"]?.text.flatMap { parties[$0] }
    }

    /// Who buys: as the release says, else the only party with that role, else the procuring
    /// entity; and the party that this is, which alone tells where it is.
    private static func buyer(
        of release: JSONValue, among parties: [String: JSONValue]
    ) -> (name: String?, party: JSONValue?) {
        let inRole = (release["parties"]?.elements ?? []).filter {
            $0["roles"]?.elements.contains { $0.text == "buyer" } ?? false
        }
        let only = inRole.count == 1 ? inRole[0] : nil
        let entity = release["tender"]?["procuringEntity"]
        let named = release["buyer"] ?? only ?? entity
        let isEntity = release["buyer"] == nil && only == nil
        let party = named?["id"]?.text.flatMap { parties[$0] } ?? (isEntity ? nil : only)
        return (named?["name"]?.text ?? party?["name"]?.text, party)
    }

    /// The contracts that follow from an award.
    func contracts(after award: JSONValue) -> [JSONValue] {
        award["id"]?.text.flatMap { contractsByAward[$0] } ?? []
    }

    /// Elements by what a member of theirs says, in their order; without those that lack it.
    static func grouped(_ elements: [JSONValue], by member: String) -> [String: [JSONValue]] {
        var groups: [String: [JSONValue]] = [:]
        for element in elements {
            guard let name = element[member]?.text else { continue }
            groups[name, default: []].append(element)
        }
        return groups
    }

    /// The state a document's object describes; nil for a record that only links to releases.
    static func state(of record: JSONValue) -> JSONValue? {
        if let compiled = record["compiledRelease"], compiled.isObject {
            return withOCID(compiled, of: record)
        }
        guard record["releases"] != nil || record["versionedRelease"] != nil else { return record }
        let releases = record["releases"]?.elements.filter { $0["ocid"] != nil } ?? []
        if !releases.isEmpty { return merged(releases) }
        guard let versioned = record["versionedRelease"], versioned.isObject else { return nil }
        return withOCID(OCDSMerge.latest(of: versioned), of: record)
    }

    /// Releases of one process in the order of their dates, each applied to what came before.
    static func merged(_ releases: [JSONValue]) -> JSONValue {
        let ordered = releases.enumerated().sorted { left, right in
            let moments = (moment(left.element), moment(right.element))
            return moments.0 == moments.1 ? left.offset < right.offset : moments.0 < moments.1
        }
        return OCDSMerge.merged(ordered.map(\.element))
    }

    private static func moment(_ release: JSONValue) -> Int {
        OCDSMoment.seconds(release["date"]?.text)
    }

    private static func withOCID(_ release: JSONValue, of record: JSONValue) -> JSONValue {
        guard release["ocid"] == nil, let ocid = record["ocid"] else { return release }
        return .object([.init(key: "ocid", value: ocid)] + release.members)
    }
}
