import Records
import Resolution
import Store

/// All subjects whose firms may be others after a batch: those that it changed, and whoever hangs
/// together with them by evidence that merges, by a person's word, or by what was merged before.
///
/// What is one firm follows from these links alone, so that all others stay as they are.
struct TouchedFirms {
    private(set) var inside: Set<OrganisationID> = []
    /// Pairs with an end inside of which something is known, as it is after the batch.
    private(set) var pairs: [SubjectPair: ResolvedPair] = [:]
    /// What people said of subjects inside.
    private(set) var decisions: [String: PairDecision] = [:]

    /// - Parameters:
    ///   - gone: pairs of which nothing is known any more, or what `found` says.
    ///   - found: what comparing came to.
    ///   - words: what people say besides what is kept.
    /// - Complexity: a few look-ups for each subject inside.
    static func finding(
        from start: Set<OrganisationID>, gone: [ResolvedPair], found: [ResolvedPair],
        _ thresholds: Thresholds, words: NewWords = NewWords(), in store: any RecordStore
    ) async throws(StoreError) -> TouchedFirms {
        let gone = Set(gone.map(SubjectPair.init))
        var foundBy: [OrganisationID: [ResolvedPair]] = [:]
        for pair in found {
            for id in pair.ids { foundBy[id, default: []].append(pair) }
        }
        var touched = TouchedFirms()
        var next = start
        while !next.isEmpty {
            touched.inside.formUnion(next)
            let ids = next.sorted()
            let known = try await store.resolvedPairs(of: ids)
                .filter { !gone.contains(SubjectPair($0)) }
            let pairs = known + ids.flatMap { foundBy[$0] ?? [] }
            let said = words.holding(try await decisions(on: ids, in: store), on: next)
            next = try await mates(of: ids, in: store)
            for pair in pairs {
                touched.pairs[SubjectPair(pair)] = pair
                if thresholds.areOne(bits: pair.bits, isReserved: pair.isReserved) {
                    next.formUnion(pair.ids)
                }
            }
            for decision in said {
                touched.decisions[decision.id] = decision
                if decision.verdict == .same { next.formUnion(decision.pair) }
            }
            next.subtract(touched.inside)
        }
        for pair in found { touched.take(pair) }
        return touched
    }

    /// A pair that was found says more than what was known of it.
    private mutating func take(_ pair: ResolvedPair) {
        if pair.ids.contains(where: inside.contains) { pairs[SubjectPair(pair)] = pair }
    }

    private static func decisions(
        on ids: [OrganisationID], in store: any RecordStore
    ) async throws(StoreError) -> [PairDecision] {
        var found: [PairDecision] = []
        for id in ids {
            found += try await store.documents(
                PairDecision.self, on: id.text, after: nil, limit: .max)
        }
        return found
    }

    /// All ids of the firms that some ids are of now.
    private static func mates(
        of ids: [OrganisationID], in store: any RecordStore
    ) async throws(StoreError) -> Set<OrganisationID> {
        let organisations = try await store.organisations(of: ids)
        let firms = Set(ids.map { organisations[$0] ?? $0 })
        let aliases = try await store.aliases(of: firms.sorted())
        return firms.union(aliases.values.joined())
    }

    /// Whoever is tied to a subject inside, without being one firm with it.
    var outside: Set<OrganisationID> {
        Set(pairs.keys.flatMap { [$0.one, $0.other] } + decisions.values.flatMap(\.pair))
            .subtracting(inside)
    }
}
