import Foundation
import Records
import Store
import StoreConformance
import StoreSQLite
import TestSupport
import Testing

/// A damaged file is told of by name; it never ends the program.
@Suite struct SQLiteDamageTests {
    private static let pageSize = 4_096

    /// The file of a store with something in every table, closed.
    private static func file() async throws -> [UInt8] {
        let folder = try StoreFolder()
        let store = try folder.open()
        for source in ["chamber", "embassy"] { try await StoreTrial(store).save(source) }
        try await StoreList(seed: 41, count: 150).take(into: store)
        try await StoreList(seed: 43, count: 150, digest: "d1").take(into: store)
        let embassy = StoreList(seed: 42, count: 150, source: "embassy")
        try await embassy.take(into: store, batchSize: 25, batchesMax: 3)
        try await leaveSomethingInTheRest(StoreTrial(store))
        try await StoreTrial(store).withdraw("chamber")
        try store.close()
        return try folder.bytes()
    }

    /// Withdrawn and listed records, an endpoint, its state and a sync.
    private static func leaveSomethingInTheRest(_ trial: StoreTrial) async throws {
        try await trial.takeWhole([], by: StoreRows.plan("embassy", digest: "none"))
        let seen = ImportBatch(quarantined: [StoreRows.refused(["y"], key: "K1")])
        try await trial.write(seen, to: try await trial.begin(StoreRows.plan(digest: "seen")))
        try await trial.store.save(StoreRows.endpoint(), stamp: trial.stamp)
        try await trial.finish(try await trial.beginSync("chamber"), state: SyncState())
    }

    /// What is said of a damaged file when it is opened and looked over.
    private static func problems(_ bytes: [UInt8]) async throws -> [String] {
        let folder = try StoreFolder()
        try folder.write(bytes)
        do throws(StoreError) {
            let store = try SQLiteStore(path: folder.path, createIfMissing: false)
            return try await store.problems()
        } catch { return ["\(error)"] }
    }

    /// What is said of a damaged file when it is asked everything and written to.
    private static func refusals(_ bytes: [UInt8]) async throws -> [String] {
        let folder = try StoreFolder()
        try folder.write(bytes)
        do {
            let store = try folder.open()
            _ = try await StoreAnswers.all(of: store)
            try await StoreList(seed: 42, count: 150, source: "embassy").take(into: store)
        } catch let error as StoreError { return ["\(error)"] }
        return []
    }

    private static func isReported(_ bytes: [UInt8]) async throws -> Bool {
        if try await !problems(bytes).isEmpty { return true }
        return try await !refusals(bytes).isEmpty
    }

    @Test func everyOverwrittenPageIsMissed() async throws {
        let bytes = try await Self.file()
        #expect(try await !Self.isReported(bytes))
        for page in 0..<bytes.count / Self.pageSize {
            var damaged = bytes
            for place in 0..<Self.pageSize where page > 0 || place >= 100 {
                damaged[page * Self.pageSize + place] = UInt8(truncatingIfNeeded: place &* 167)
            }
            #expect(try await Self.isReported(damaged), "page \(page + 1)")
        }
    }

    @Test func aFileWithoutItsEndIsReported() async throws {
        let bytes = try await Self.file()
        for share in [4, 3, 2] {
            let cut = Array(bytes.prefix(bytes.count / share))
            #expect(try await Self.isReported(cut))
        }
    }

    /// Eight bytes somewhere; some change a cell, which nothing can know, but none ends the test.
    @Test(arguments: 1...UInt64(max(1, MatchingRandom.propertyRuns / 8)))
    func flippedBytesNeverEndTheProgram(seed: UInt64) async throws {
        var bytes = try await Self.shared.value
        var random = MatchingRandom(seed: seed)
        let start = Int.random(in: 100..<bytes.count - 8, using: &random)
        for place in start..<start + 8 { bytes[place] ^= UInt8(random.next() & 0xFF) }
        _ = try await Self.problems(bytes)
        _ = try await Self.refusals(bytes)
    }

    private static let shared = Task { try await file() }
}
