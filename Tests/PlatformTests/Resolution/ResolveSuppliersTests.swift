import Records
import Resolution
import Store
import TestSupport
import Testing

@testable import Platform

@Suite struct ResolveSuppliersTests {
    private let lists = FirmLists(firms: 60)

    private func profiles(_ store: any RecordStore) -> ReadProfiles {
        ReadProfiles(store: store, lexicon: SampleRecords.lexicon)
    }

    @Test func recordsOfOneFirmAreOneProfileUnderAnyOfItsIds() async throws {
        let store = MemoryStore()
        try await FirmLists.take(lists.rows, into: store)
        let outcome = try await FirmLists.resolve(store)
        #expect(outcome.run.figures.subjects == 120)
        #expect(outcome.run.figures.firms == 60)
        #expect(try await store.counts().organisations == 60)
        let firm = try #require(try await store.organisations(after: nil, limit: 1).first)
        let ids = Set(firm.records.map(\.record.subject))
        #expect(ids.count == 2)
        let expected = try #require(try await profiles(store).profile(of: firm.id))
        #expect(expected.id == firm.id && expected.names.count == 2)
        for record in firm.records {
            let id = try #require(record.record.subject.organisation)
            #expect(try await profiles(store).profile(of: id) == expected)
            #expect(
                try await profiles(store).organisations(named: record.record.key) == [firm.id])
        }
    }

    /// Known longest is what came in first.
    @Test func aFirmGoesByTheIdKnownLongest() async throws {
        let store = MemoryStore()
        let chamber = lists.rows.filter { $0.source == "chamber" }
        try await FirmLists.take(chamber, into: store)
        let before = Set(try await store.organisations(after: nil, limit: .max).map(\.id))
        try await FirmLists.take(lists.rows.filter { $0.source != "chamber" }, into: store)
        try await FirmLists.resolve(store)
        let after = Set(try await store.organisations(after: nil, limit: .max).map(\.id))
        #expect(after == before)
    }

    @Test(arguments: 1...3) func theOrderOfBatchesDoesNotShow(seed: UInt64) async throws {
        var random = MatchingRandom(seed: seed)
        let (one, other) = (MemoryStore(), MemoryStore())
        try await FirmLists.take(lists.rows, into: one)
        try await FirmLists.resolve(one)
        let shuffled = lists.rows.shuffled(using: &random)
        for start in stride(from: 0, to: shuffled.count, by: 45) {
            let end = min(start + 45, shuffled.count)
            try await FirmLists.take(Array(shuffled[start..<end]), into: other)
            try await FirmLists.resolve(other)
        }
        #expect(try await FirmLists.firms(one) == FirmLists.firms(other), "seed \(seed)")
    }

    @Test func aSecondRunOfTheSameWritesNothing() async throws {
        let store = MemoryStore()
        try await FirmLists.take(lists.rows, into: store)
        let first = try await FirmLists.resolve(store)
        let last = try await store.lastSequence()
        let again = try await FirmLists.resolve(store)
        #expect(again.isUnchanged && !first.isUnchanged)
        #expect(again.run == first.run)
        #expect(try await store.lastSequence() == last)
    }

    @Test func aliasesOfWhatVanishedAreKept() async throws {
        let store = MemoryStore()
        try await FirmLists.take(lists.rows, into: store)
        try await FirmLists.resolve(store)
        let firm = try #require(try await store.organisations(after: nil, limit: 1).first)
        let source = try #require(SourceID("ministry"))
        try await store.setWithdrawn(true, source: source, stamp: FirmLists.stamp)
        try await FirmLists.resolve(store)
        for record in firm.records {
            let id = try #require(record.record.subject.organisation)
            let profile = try #require(try await profiles(store).profile(of: id))
            #expect(profile.id == firm.id)
            #expect(profile.names.count == 1)
        }
    }
}
