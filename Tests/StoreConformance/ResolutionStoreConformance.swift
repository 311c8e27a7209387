import Records
package import Store
import Testing

/// The contract of `ResolutionStore`; every store is put to it.
package enum ResolutionStoreConformance {
    private static func id(_ number: UInt64) -> OrganisationID { StoreRows.organisation(number) }

    private static func subject(_ number: UInt64, _ keys: [UInt64]) -> ResolvedSubject {
        ResolvedSubject(
            id: id(number), fingerprint: "f\(number)", cluster: id(number), keys: keys)
    }

    private static func pair(_ one: UInt64, _ other: UInt64, bits: Float) -> ResolvedPair {
        let ids = [id(one), id(other)].sorted()
        return ResolvedPair(
            one: ids[0], other: ids[1], bits: bits, isReserved: bits < 0, kinship: nil)
    }

    /// A key above what a signed number holds.
    private static let high = UInt64.max - 1

    /// - Parameter store: an empty one.
    package static func check(_ store: some RecordStore) async throws {
        #expect(try await store.resolutionState() == nil)
        let first = try await checkWhole(store)
        let second = try await checkBatch(store, over: first)
        try await checkRivals(store, first, second)
        try await checkFollowing(store, over: second)
    }

    private static func state(_ run: String, through: Int64) -> ResolutionState {
        ResolutionState(
            run: run, through: through, rules: "r", learned: "{}", learnedFrom: 3,
            changedSince: 0, subjects: 3, firms: 3)
    }

    private static func checkWhole(_ store: some RecordStore) async throws -> ResolutionState {
        var traces = ResolutionTraces(over: nil, state: state("1", through: 0))
        traces.isWhole = true
        traces.subjects = [subject(1, [5, high]), subject(2, [5, 6]), subject(3, [high])]
        traces.pairs = [pair(1, 2, bits: 7.25), pair(2, 3, bits: -3)]
        traces.termCounts = [high: 4, 8: 2]
        #expect(try await store.write([], leaving: traces, stamp: StoreTrial(store).stamp))
        #expect(try await store.resolutionState() == traces.state)
        let found = try await store.resolvedSubjects([id(1), id(9)])
        #expect(found == [id(1): traces.subjects[0]])
        let holders = try await store.resolvedSubjects(withKeys: [5, high, 77], limit: 9)
        #expect(holders.mapValues(Set.init) == [5: [id(1), id(2)], high: [id(1), id(3)]])
        let few = try await store.resolvedSubjects(withKeys: [5], limit: 1)
        #expect(few[5]?.count == 1)
        #expect(try await store.termCounts([high, 9]) == [high: 4])
        #expect(try await Set(store.resolvedPairs(of: [id(1), id(2)])) == Set(traces.pairs))
        #expect(try await store.resolvedPairs(of: [id(3)]) == [traces.pairs[1]])
        return traces.state
    }

    private static func checkBatch(
        _ store: some RecordStore, over former: ResolutionState
    ) async throws -> ResolutionState {
        var traces = ResolutionTraces(over: former, state: state("2", through: 0))
        traces.goneSubjects = [id(3)]
        traces.gonePairs = [pair(1, 2, bits: 7.25)]
        traces.subjects = [subject(2, [6, 11]), subject(4, [11])]
        traces.pairs = [pair(2, 4, bits: 1.5)]
        #expect(try await store.write([], leaving: traces, stamp: StoreTrial(store).stamp))
        let ids = (1...4).map { id($0) }
        #expect(try await Set(store.resolvedSubjects(ids).keys) == [id(1), id(2), id(4)])
        let holders = try await store.resolvedSubjects(withKeys: [5, 6, 11, high], limit: 9)
        #expect(
            holders.mapValues(Set.init)
                == [5: [id(1)], 6: [id(2)], 11: [id(2), id(4)], high: [id(1)]])
        #expect(try await store.resolvedPairs(of: ids) == [pair(2, 4, bits: 1.5)])
        #expect(try await store.termCounts([8]) == [8: 2])
        return traces.state
    }

    /// Whoever started from what is not there any more writes nothing.
    private static func checkRivals(
        _ store: some RecordStore, _ first: ResolutionState, _ second: ResolutionState
    ) async throws {
        var traces = ResolutionTraces(over: first, state: state("3", through: 0))
        traces.isWhole = true
        #expect(try await !store.write([], leaving: traces, stamp: StoreTrial(store).stamp))
        #expect(try await store.resolutionState() == second)
        #expect(try await store.resolvedSubjects([id(1)]).count == 1)
    }

    /// A resolution does not follow what it logged itself, and follows all else.
    private static func checkFollowing(
        _ store: some RecordStore, over former: ResolutionState
    ) async throws {
        let trial = StoreTrial(store)
        try await trial.save("chamber")
        try await trial.take((1...2).map { StoreRows.row("K\($0)", of: UInt64($0), line: $0 + 1) })
        let through = try await store.lastSequence()
        let merge = Merge(
            subject: id(2), into: id(1), run: "4", partner: id(1).text, millionths: 990_000,
            weights: [])
        var traces = ResolutionTraces(over: former, state: state("4", through: through))
        #expect(
            try await store.write(
                [.save(merge, over: nil)], leaving: traces, stamp: trial.stamp))
        let last = try await store.lastSequence()
        #expect(last > through)
        let kept = try #require(try await store.resolutionState())
        #expect(kept.through == last && kept.run == "4")
        #expect(try await store.count(Merge.self) == 1)
        traces = ResolutionTraces(over: kept, state: state("5", through: through))
        #expect(
            try await store.write([.remove(merge)], leaving: traces, stamp: trial.stamp))
        #expect(try await store.resolutionState()?.through == through)
    }
}
