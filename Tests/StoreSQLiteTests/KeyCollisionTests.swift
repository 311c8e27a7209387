import Records
import Store
import StoreConformance
import Testing

@testable import StoreSQLite

/// Keys of one number get along; with the seed known, texts can be made that have one.
@Suite struct KeyCollisionTests {
    private static let seed: Int64 = 77
    private let keys = CollidingTexts.keys(6, seed: seed, source: 1, kind: 0)

    private func fresh(_ folder: StoreFolder) async throws -> StoreTrial {
        let store = try folder.open()
        try await store.plant(seed: Self.seed)
        try await StoreTrial(store).save("chamber")
        return StoreTrial(store)
    }

    private func row(_ position: Int, edition: UInt64 = 1) -> IncomingRecord {
        StoreRows.row(keys[position], edition: edition, of: UInt64(position))
    }

    @Test func collidingKeysAreDifferentRecords() async throws {
        let folder = try StoreFolder()
        let trial = try await fresh(folder)
        for position in keys.indices {
            #expect(try await trial.take([row(position)]).rowsNew == 1)
        }
        for position in keys.indices {
            let subjects = try await trial.store.subjects(key: keys[position], kind: .supplier)
            #expect(subjects == [.organisation(StoreRows.organisation(UInt64(position)))])
        }
        let again = try await trial.take(keys.indices.reversed().map { row($0) })
        #expect(again.rowsUnchanged == keys.count)
    }

    /// The newest records were once given the numbers of older ones when a store was reopened in
    /// the middle of an import: older keys were lost and the import could never be finished.
    @Test func issue2_reopeningKeepsTheNewestRecordsOutOfOlderOnesPlaces() async throws {
        let folder = try StoreFolder()
        let first = try await fresh(folder)
        try await first.take([row(0), row(1)])
        let plan = StoreRows.plan(digest: "d1")
        try await first.write([row(2), row(3)], to: try await first.begin(plan))
        let reopened = StoreTrial(try folder.open())
        let run = try #require(try await reopened.store.importRuns().last)
        let counts = try await reopened.write(keys.indices.map { row($0) }, to: run)
        #expect(counts == ImportCounts(rowsRead: 6, rowsNew: 2, rowsUnchanged: 4))
        try await reopened.finish(run)
        #expect(try await reopened.store.problems() == [])
        #expect(try await reopened.take(keys.indices.map { row($0) }).rowsUnchanged == 6)
    }

    @Test func subjectsOfOneNumberAreCreatedEach() async throws {
        let folder = try StoreFolder()
        let trial = try await fresh(folder)
        let ids = CollidingTexts.subjects(3, seed: Self.seed, kind: 1)
        let rows = ids.enumerated().map { StoreRows.need("N\($0)", id: $1) }
        try await trial.take(rows, by: StoreRows.plan(layout: StoreRows.needs))
        let more = ids.enumerated().map { StoreRows.need("M\($0)", id: $1) }
        try await trial.take(more, by: StoreRows.plan(layout: StoreRows.needs))
        let created = ids.map { "need \($0) created" }
        let changed = ids.map { "need \($0) changed" }
        #expect(try await trial.log(after: 1) == created + changed)
    }
}
