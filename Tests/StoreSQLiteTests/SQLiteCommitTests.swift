import GRDB
import Records
import Store
import StoreConformance
import Testing

@testable import StoreSQLite

/// Writes that come at once share a transaction, and nothing else.
@Suite struct SQLiteCommitTests {
    /// Every fifth speaks for a source that is none.
    private func isRefused(_ number: Int, by store: SQLiteStore) async throws -> Bool {
        let source = number % 5 == 0 ? "nobody" : "chamber"
        let batch = ImportBatch(records: [StoreRows.row("K\(number)", of: UInt64(number))])
        do {
            _ = try await store.take(
                batch, by: StoreRows.plan(source, digest: "\(number)"), over: nil,
                writer: "w\(number)", stamp: Stamp(milliseconds: 1, actor: "t"))
            return false
        } catch StoreError.sourceUnknown { return true }
    }

    /// Written and answered each by itself, whatever becomes of the others.
    @Test func manyAtOnceAreEachWrittenOrRefused() async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        let stamp = Stamp(milliseconds: 1, actor: "t")
        try await store.save(
            Source(id: StoreRows.source("chamber"), title: "A", authority: .owner), stamp: stamp)
        let refused = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 1...300 {
                group.addTask { try await isRefused(number, by: store) }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(refused == 60)
        #expect(try await store.counts().supplierRecords == 240)
        for number in [1, 5, 299, 300] {
            let subject = SourceRecord.Subject.organisation(
                StoreRows.organisation(UInt64(number)))
            let isThere = number % 5 != 0
            #expect(try await store.records(of: subject).isEmpty != isThere)
            #expect(try await store.isWriter("w\(number)", of: subject) == isThere)
        }
        #expect(try await store.problems() == [])
        let log = try await store.changes(after: 0, limit: .max)
        #expect(log.map(\.sequence) == Array(1...241))
    }

    @Test func whatIsAnsweredIsOnDisk() async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        func mode() async throws -> Int? {
            try await store.pool.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
        }
        let stamp = Stamp(milliseconds: 1, actor: "t")
        try await store.save(
            Source(id: StoreRows.source("chamber"), title: "A"), stamp: stamp)
        // FULL: a commit waits for the disk.
        #expect(try await mode() == 2)
        let run = try await store.beginImport(StoreRows.plan(), stamp: stamp)
        _ = try await store.write(
            ImportBatch(records: [StoreRows.row("K")]), to: run.id, stamp: stamp)
        // A batch of a run that can be resumed waits for nothing; its end does.
        #expect(try await mode() == 1)
        try await store.finishImport(run.id, stamp: stamp)
        #expect(try await mode() == 2)
    }

    /// A store that is closed refuses, and says so.
    @Test func nothingIsLeftWaitingByAClosedStore() async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try store.close()
        await #expect(throws: StoreError.self) { try await store.settle() }
        await #expect(throws: StoreError.self) { try await store.settle() }
    }
}
