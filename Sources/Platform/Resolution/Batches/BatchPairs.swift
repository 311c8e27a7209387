import Records
import Resolution
import Store

/// Two subjects, the lesser id first.
struct SubjectPair: Hashable {
    let one: OrganisationID
    let other: OrganisationID

    init(_ one: OrganisationID, _ other: OrganisationID) {
        self.one = min(one, other)
        self.other = max(one, other)
    }

    var texts: (String, String) { (one.text, other.text) }
}

/// Which pairs a batch brings together, and of which nothing holds any more that was known.
///
/// A key that too many subjects have brings nobody together. Where the batch makes it so, or no
/// more so, those who had it before are looked at too: a run over everything would do the same. Of
/// a sure key that very many have, some of them are compared with the batch.
struct BatchPairs {
    /// To be compared: all of the batch, and others whose key came to be one of few.
    private(set) var meeting: Set<SubjectPair> = []
    /// What was known of the batch, and of others who meet no more.
    private(set) var gone: [ResolvedPair] = []
    /// Keys of the batch that others share, and those left out since too many do.
    private(set) var keysShared = 0
    private(set) var keysLeftOut = 0

    /// - Parameters:
    ///   - keys: of every subject of the batch; none of those that went.
    ///   - former: the same as they were last resolved.
    /// - Complexity: as `KeyHolders.finding`.
    static func finding(
        _ keys: [OrganisationID: [UInt64]], former: [OrganisationID: ResolvedSubject],
        in store: any RecordStore
    ) async throws(StoreError) -> BatchPairs {
        var changes: [UInt64: KeyChange] = [:]
        for (id, keys) in keys {
            for key in former[id]?.keys ?? [] { changes[key, default: KeyChange()].left += 1 }
            for key in keys { changes[key, default: KeyChange()].come.append(id) }
        }
        let had = try await KeyHolders.finding(
            changes.keys, more: changes.values.map(\.left).max() ?? 0, in: store)
        var pairs = BatchPairs()
        var turned: Set<SubjectPair> = []
        var isOpen: [UInt64: Bool] = [:]
        for (key, change) in changes {
            let before = had[key]
            let others = before.filter { keys[$0] == nil }
            let after = others + change.come
            let isMet = KeyHolders.isOpen(key, holders: after.count)
            isOpen[key] = isMet
            if isMet { pairs.meet(change.come, others) }
            if after.count > 1, !change.come.isEmpty { pairs.count(isMet) }
            if KeyHolders.isOpen(key, holders: before.count) != isMet {
                turned.formUnion(Self.pairs(others))
            }
        }
        let apart = try await pairs.settle(turned, isOpen, in: store)
        let known = try await store.resolvedPairs(
            of: Array(Set(keys.keys).union(apart.flatMap { [$0.one, $0.other] })))
        pairs.gone = known.filter { pair in
            pair.ids.contains { keys[$0] != nil } || apart.contains(SubjectPair(pair))
        }
        return pairs
    }

    /// What the batch changes of who has a key.
    private struct KeyChange {
        /// How many had it.
        var left = 0
        /// Who has it now.
        var come: [OrganisationID] = []
    }

    /// Counts a key that several have.
    private mutating func count(_ isMet: Bool) {
        if isMet { keysShared += 1 } else { keysLeftOut += 1 }
    }

    /// Those who have a key now, and those who had it before.
    private mutating func meet(_ come: [OrganisationID], _ others: [OrganisationID]) {
        let come = come.sorted()
        for one in come {
            for other in others { meeting.insert(SubjectPair(one, other)) }
        }
        for window in BlockingReport.windows(of: come.count) {
            meeting.formUnion(Self.pairs(Array(come[window])))
        }
    }

    private static func pairs(_ ids: [OrganisationID]) -> [SubjectPair] {
        ids.enumerated().flatMap { place, one in
            ids[..<place].map { SubjectPair($0, one) }
        }
    }

    /// Takes the pairs of which some key is open now to those that meet.
    ///
    /// - Parameter turned: pairs of subjects outside the batch, of which a key turned.
    /// - Returns: the others.
    private mutating func settle(
        _ turned: Set<SubjectPair>, _ known: [UInt64: Bool], in store: any RecordStore
    ) async throws(StoreError) -> Set<SubjectPair> {
        guard !turned.isEmpty else { return [] }
        let ids = Set(turned.flatMap { [$0.one, $0.other] })
        let keys = try await store.resolvedSubjects(ids.sorted()).mapValues { Set($0.keys) }
        var shared: [SubjectPair: Set<UInt64>] = [:]
        for pair in turned {
            guard let left = keys[pair.one], let right = keys[pair.other] else { continue }
            shared[pair] = left.intersection(right)
        }
        var isOpen = known
        let asked = Set(shared.values.joined()).filter { isOpen[$0] == nil }
        let holders = try await KeyHolders.finding(asked, in: store)
        for key in asked { isOpen[key] = holders.isOpen(key) }
        var apart: Set<SubjectPair> = []
        for (pair, keys) in shared {
            if keys.contains(where: { isOpen[$0] == true }) {
                meeting.insert(pair)
            } else {
                apart.insert(pair)
            }
        }
        return apart
    }
}

extension SubjectPair {
    init(_ pair: ResolvedPair) { self.init(pair.one, pair.other) }
}
