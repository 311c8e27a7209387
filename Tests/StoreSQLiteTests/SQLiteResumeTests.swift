import Foundation
import Store
import StoreConformance
import Testing

@testable import StoreSQLite

/// An import that is torn down in the middle ends as one that was not.
@Suite struct SQLiteResumeTests {
    private static let batchSize = 25
    private let list = StoreList(seed: 11, count: 300)

    private func prepare(_ store: any RecordStore) async throws {
        for source in ["chamber", "embassy"] { try await StoreTrial(store).save(source) }
        try await StoreList(seed: 12, count: 100, digest: "earlier").take(into: store)
    }

    private func expected() async throws -> [ByteText] {
        let memory = MemoryStore()
        try await prepare(memory)
        try await list.take(into: memory, batchSize: Self.batchSize)
        return try await StoreAnswers.all(of: memory)
    }

    @Test(arguments: [0, 1, 4, 11])
    func aStoreThatIsDroppedAndReopenedResumes(batches: Int) async throws {
        let folder = try StoreFolder()
        try await prepareAndStop(folder, batches)
        let store = try folder.open()
        try await list.take(into: store, batchSize: Self.batchSize)
        #expect(try await StoreAnswers.all(of: store) == expected())
        #expect(try await store.problems() == [])
    }

    private func prepareAndStop(_ folder: StoreFolder, _ batches: Int) async throws {
        let store = try folder.open()
        try await prepare(store)
        try await list.take(into: store, batchSize: Self.batchSize, batchesMax: batches)
    }

    /// File and log as they lie on the disk are what a killed process or a power cut leaves.
    @Test(arguments: [1, 6])
    func whatAKilledProcessLeavesResumes(batches: Int) async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try await prepare(store)
        try await list.take(into: store, batchSize: Self.batchSize, batchesMax: batches)
        try folder.write(folder.bytes(), to: "left.sqlite")
        try folder.write(folder.bytes("store.sqlite-wal"), to: "left.sqlite-wal")
        let left = try folder.open("left.sqlite")
        try await list.take(into: left, batchSize: Self.batchSize)
        #expect(try await StoreAnswers.all(of: left) == expected())
        #expect(try await left.problems() == [])
    }

    /// What the killed process had met is met, so nothing that is in the catalogue vanishes.
    @Test(arguments: [0, 1, 6, 12])
    func aWholeCatalogueThatWasKilledWithdrawsTheSame(batches: Int) async throws {
        let memory = MemoryStore()
        try await prepare(memory)
        try await list.take(into: memory, batchSize: Self.batchSize, isWhole: true)
        let folder = try StoreFolder()
        let store = try folder.open()
        try await prepare(store)
        try await list.take(into: store, batchSize: Self.batchSize, batchesMax: batches)
        try folder.write(folder.bytes(), to: "left.sqlite")
        try folder.write(folder.bytes("store.sqlite-wal"), to: "left.sqlite-wal")
        let left = try folder.open("left.sqlite")
        try await list.take(into: left, batchSize: Self.batchSize, isWhole: true)
        #expect(try await StoreAnswers.all(of: left) == StoreAnswers.all(of: memory))
        #expect(try await left.problems() == [])
    }

    /// Killed between the withdrawal and the end of the run: it is withdrawn once.
    @Test func aWithdrawalThatWasCommittedIsNotRepeated() async throws {
        let memory = MemoryStore()
        try await prepare(memory)
        try await list.take(into: memory, isWhole: true)
        let folder = try StoreFolder()
        let store = try folder.open()
        try await prepare(store)
        try await list.take(into: store, batchesMax: 99)
        let run = try await StoreTrial(store).begin(list.plan)
        #expect(try await StoreTrial(store).withdrawVanished(in: run) > 0)
        try folder.write(folder.bytes(), to: "left.sqlite")
        try folder.write(folder.bytes("store.sqlite-wal"), to: "left.sqlite-wal")
        let left = try folder.open("left.sqlite")
        let counts = try await list.take(into: left, isWhole: true)
        #expect(counts == ImportCounts())
        #expect(try await StoreAnswers.all(of: left) == StoreAnswers.all(of: memory))
    }

    /// A log cut anywhere holds whole batches only: the run's count says how many.
    @Test(arguments: [0.1, 0.35, 0.6, 0.85, 0.999])
    func aLogThatWasCutShortHoldsWholeBatches(share: Double) async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try await prepare(store)
        try await list.take(into: store, batchSize: Self.batchSize, batchesMax: 9)
        let log = try folder.bytes("store.sqlite-wal")
        try folder.write(folder.bytes(), to: "left.sqlite")
        let kept = Int(Double(log.count) * share)
        try folder.write(Array(log[..<kept]), to: "left.sqlite-wal")
        let left = try folder.open("left.sqlite")
        let read = try await left.importRuns().map(\.counts.rowsRead).last ?? 0
        #expect(read.isMultiple(of: Self.batchSize))
        #expect(try await left.problems() == [])
        guard try await left.importRuns().count == 2 else { return }
        try await list.take(into: left, batchSize: Self.batchSize)
        #expect(try await StoreAnswers.all(of: left) == expected())
    }

    /// What the disk does not take is taken back whole, and the import goes on when there is room.
    @Test func aFullDiskLeavesNothingOfTheBatch() async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try await prepare(store)
        try await list.take(into: store, batchSize: Self.batchSize, batchesMax: 4)
        let run = try await StoreTrial(store).begin(list.plan)
        let before = try await StoreAnswers.all(of: store)
        try await store.allow(pages: 1)
        let big = ImportBatch(
            records: (0..<200).map { number in
                StoreRows.row("big \(number)", cells: [String(repeating: "x", count: 9_000)])
            })
        await #expect(throws: StoreError.diskFull(path: store.path)) {
            try await StoreTrial(store).write(big, to: run)
        }
        #expect(try await StoreAnswers.all(of: store) == before)
        try await store.allow(pages: 1_000_000)
        try await list.take(into: store, batchSize: Self.batchSize)
        #expect(try await StoreAnswers.all(of: store) == expected())
        #expect(try await store.problems() == [])
    }
}

extension SQLiteStore {
    /// Sets the most pages the file may have; SQLite makes it at least what there is.
    fileprivate func allow(pages: Int) async throws {
        try await write { database in
            _ = try Query(database, "PRAGMA max_page_count = \(pages)").first { $0.integer(0) }
        }
    }
}
