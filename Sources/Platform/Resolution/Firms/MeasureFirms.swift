import Records
package import Resolution
package import Store

/// Measures how well the firms of a store agree with a truth.
package struct MeasureFirms: Sendable {
    private let store: any RecordStore

    package init(store: any RecordStore) { self.store = store }

    /// A record as its list names it.
    package struct Key: Hashable, Comparable, Sendable {
        package let source: String
        package let externalID: String

        package init(source: String, externalID: String) {
            self.source = source
            self.externalID = externalID
        }

        package static func < (one: Key, other: Key) -> Bool {
            (one.source, one.externalID) < (other.source, other.externalID)
        }
    }

    package struct Outcome: Hashable, Sendable {
        package let measures: ClusterMeasures
        /// All firms of the store, also those that the truth does not tell of.
        package let firms: Int
        /// Records that the truth names, all of them; `measures.records` are those of them that
        /// the store has.
        package let named: Int
        /// Those that the store has not, in order.
        package let missing: [Key]
    }

    /// - Parameter truth: the true cluster of each record; those it does not name are left out.
    /// - Complexity: O(records + true pairs · look-ups of the keys they share, few for most).
    package func measures(against truth: [Key: String]) async throws -> Outcome {
        var clusters: [OrganisationID] = []
        var subjects: [OrganisationID] = []
        var known: [String?] = []
        var missing = Set(truth.keys)
        try await ListFirms(store: store).each { line in
            let key = Key(source: line.source.text, externalID: line.externalID)
            clusters.append(line.organisation)
            subjects.append(line.subject)
            known.append(truth[key])
            missing.remove(key)
        }
        let met = try await MetSubjects.finding(Self.pairs(subjects, known), in: store)
        let measures = ClusterMeasures(clusters: clusters, truth: known) { one, other in
            met.contains(subjects[one], subjects[other])
        }
        return Outcome(
            measures: measures, firms: Set(clusters).count, named: truth.count,
            missing: missing.sorted())
    }

    /// The subjects of true pairs, each pair once.
    private static func pairs(
        _ subjects: [OrganisationID], _ truth: [String?]
    ) -> Set<SubjectPair> {
        var groups: [String: Set<OrganisationID>] = [:]
        for (subject, truth) in zip(subjects, truth) {
            if let truth { groups[truth, default: []].insert(subject) }
        }
        return groups.values.reduce(into: []) { pairs, group in
            let members = group.sorted()
            for (place, one) in members.enumerated() {
                for other in members[..<place] { pairs.insert(SubjectPair(one, other)) }
            }
        }
    }
}

/// Which pairs of subjects blocking brought together, as far as the last resolution tells.
private struct MetSubjects {
    private var pairs: Set<SubjectPair> = []

    /// Whether two records' subjects met; those of one subject need not.
    func contains(_ one: OrganisationID, _ other: OrganisationID) -> Bool {
        one == other || pairs.contains(SubjectPair(one, other))
    }

    /// Looks up a key of each pair at a time, as most share one that is rare enough.
    static func finding(
        _ asked: Set<SubjectPair>, in store: any RecordStore
    ) async throws -> MetSubjects {
        var met = MetSubjects()
        let ids = Set(asked.flatMap { [$0.one, $0.other] }).sorted()
        let keys = try await store.resolvedSubjects(ids).mapValues { Set($0.keys) }
        var shared = asked.reduce(into: [SubjectPair: [UInt64]]()) { shared, pair in
            let both = keys[pair.one]?.intersection(keys[pair.other] ?? []) ?? []
            if !both.isEmpty { shared[pair] = both.sorted() }
        }
        var isRare: [UInt64: Bool] = [:]
        while !shared.isEmpty {
            try await lookUp(Set(shared.values.compactMap(\.last)), &isRare, in: store)
            for (pair, keys) in shared {
                guard let key = keys.last, isRare[key] != true else {
                    met.pairs.insert(pair)
                    shared[pair] = nil
                    continue
                }
                shared[pair] = keys.count > 1 ? keys.dropLast() : nil
            }
        }
        return met
    }

    /// Notes of keys whether so few subjects share each that they are compared.
    private static func lookUp(
        _ keys: Set<UInt64>, _ isRare: inout [UInt64: Bool], in store: any RecordStore
    ) async throws {
        let open = keys.filter { isRare[$0] == nil }.sorted()
        for first in stride(from: 0, to: open.count, by: keysAtOnce) {
            let page = Array(open[first..<min(first + keysAtOnce, open.count)])
            let holders = try await KeyHolders.finding(page, in: store)
            for key in page { isRare[key] = holders.isOpen(key) }
        }
    }

    /// Keys of one question to the store.
    private static let keysAtOnce = 500
}
