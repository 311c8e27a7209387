import Records
import Store

/// The firms that some records are of, with all their records and what people said of these.
struct DecidedFirms {
    let subjects: SubjectsToResolve
    let merges: [Merge]
    /// Per alias, its organisation.
    let organisations: [OrganisationID: OrganisationID]
    let holders: [OrganisationID: String]
    /// Decisions on two of the records, by their ids.
    let decisions: [String: PairDecision]
    private let groups: [OrganisationID: [OrganisationID]]

    init(of ids: [OrganisationID], in store: any RecordStore) async throws {
        let known = try await store.organisations(of: ids)
        let firms = Set(ids.map { known[$0] ?? $0 }).sorted()
        let aliases = try await store.aliases(of: firms)
        var groups: [OrganisationID: [OrganisationID]] = [:]
        for firm in firms { groups[firm] = [firm] + (aliases[firm] ?? []) }
        let all = groups.values.flatMap(\.self)
        merges = try await Array(store.documents(Merge.self, ids: all.map(\.text)).values)
        var organisations: [OrganisationID: OrganisationID] = [:]
        for merge in merges {
            guard let alias = OrganisationID(merge.id) else { continue }
            organisations[alias] = OrganisationID(merge.organisation)
        }
        self.organisations = organisations
        self.groups = groups
        subjects = try await SubjectsToResolve.reading(firms, in: store)
        let custodies = try await store.documents(
            Custody.self, ids: all.map { Custody.id(of: .organisation($0)) })
        var holders: [OrganisationID: String] = [:]
        for custody in custodies.values {
            if let id = custody.subject?.organisation { holders[id] = custody.holder }
        }
        self.holders = holders
        decisions = try await Self.decisions(within: Set(all), in: store)
    }

    private static func decisions(
        within ids: Set<OrganisationID>, in store: any RecordStore
    ) async throws(StoreError) -> [String: PairDecision] {
        var found: [String: PairDecision] = [:]
        for id in ids {
            let said = try await store.documents(
                PairDecision.self, on: id.text, after: nil, limit: .max)
            for decision in said where decision.pair.allSatisfy(ids.contains) {
                found[decision.id] = decision
            }
        }
        return found
    }

    /// What was decided of two records; nil = nothing.
    func decision(on one: OrganisationID, _ other: OrganisationID) -> PairDecision? {
        decisions[PairDecision.id(one, other)]
    }

    /// The decisions that do not hold where some groups are one firm each, in the order of ids.
    func contradicting(_ groups: [[OrganisationID]]) -> [PairDecision] {
        var places: [OrganisationID: Int] = [:]
        for (place, group) in groups.enumerated() {
            for id in group { places[id] = place }
        }
        return decisions.values.filter { decision in
            let found = decision.pair.compactMap { places[$0] }
            guard found.count == 2 else { return false }
            return (found[0] == found[1]) != (decision.verdict == .same)
        }.sorted { $0.id < $1.id }
    }

    /// The two firms that a firm falls into where two of its records are of two.
    func parts(of one: OrganisationID, _ other: OrganisationID) -> [[OrganisationID]] {
        let group = group(of: one)
        let leaving = joined(one, other) ?? held(to: leaver(one, other), from: one, other)
        return [group.filter { !leaving.contains($0) }, group.filter(leaving.contains)]
    }

    /// Of the two, the one that the firm is not called after.
    private func leaver(_ one: OrganisationID, _ other: OrganisationID) -> OrganisationID {
        organisations[other] == nil ? one : other
    }

    /// Where a person's word made the two one firm, what was with the other one before, and what
    /// came to that since; nil where it did not.
    private func joined(
        _ one: OrganisationID, _ other: OrganisationID
    ) -> Set<OrganisationID>? {
        guard let former = decision(on: one, other), former.verdict == .same,
            let sides = former.sides?.map({ Set($0.compactMap { OrganisationID($0) }) }),
            let side = sides.first(where: { $0.contains(other) && !$0.contains(one) })
        else { return nil }
        let known = sides.reduce(into: Set()) { $0.formUnion($1) }
        let partners = Dictionary(merges.map { ($0.id, $0.partner) }) { first, _ in first }
        return Set(
            group(of: one).filter { id in
                if known.contains(id) { return side.contains(id) }
                return partners[id.text].flatMap { OrganisationID($0) }.map(side.contains) ?? false
            })
    }

    /// A record and all that people said to be one with it, unless that leads to both of a pair.
    private func held(
        to leaver: OrganisationID, from one: OrganisationID, _ other: OrganisationID
    ) -> Set<OrganisationID> {
        let asked = PairDecision.id(one, other)
        let words = decisions.values.filter { $0.verdict == .same && $0.id != asked }.map(\.pair)
        var held: Set<OrganisationID> = [leaver]
        var count = 0
        while count != held.count {
            count = held.count
            for pair in words where pair.contains(where: held.contains) { held.formUnion(pair) }
        }
        return held.isSuperset(of: [one, other]) ? [leaver] : held
    }

    func group(of id: OrganisationID) -> [OrganisationID] {
        groups[organisations[id] ?? id] ?? [id]
    }
}

extension [OrganisationID] {
    var texts: [String] { map(\.text) }
}
