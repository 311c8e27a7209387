import Dispatch
import Store
import StoreConformance
import Testing

@testable import StoreSQLite

/// Several programs on one file: each of these stores has connections of its own.
@Suite struct SQLiteSharingTests {
    @Test func aWriterThatWaitedInVainSaysBusy() async throws {
        let folder = try StoreFolder()
        let holder = try folder.open()
        let waiting = try folder.open(busySeconds: 0.05)
        let (held, released) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let writing = Task {
            try await holder.write { database in
                try Query(database, "INSERT INTO stamp (milliseconds, actor) VALUES (0, '')").run()
                held.signal()
                released.wait()
            }
        }
        await Self.wait(for: held)
        await #expect(throws: StoreError.busy(path: folder.path)) {
            try await StoreTrial(waiting).save("chamber")
        }
        #expect(try await waiting.sources().isEmpty, "readers do not wait")
        released.signal()
        try await writing.value
        try await StoreTrial(waiting).save("chamber")
        #expect(try await holder.sources().count == 1)
    }

    /// What a server keeps of the store is good as long as the mark is the same.
    @Test func whatAnotherProgramWritesLeavesAMark() async throws {
        let folder = try StoreFolder()
        let (watching, writing) = (try folder.open(), try folder.open())
        let before = try #require(watching.commitMark)
        #expect(watching.commitMark == before)
        try await StoreTrial(writing).save("chamber")
        let after = try #require(watching.commitMark)
        #expect(after != before)
        try await StoreTrial(watching).save("embassy")
        #expect(watching.commitMark != after, "what it writes itself counts too")
        try watching.close()
        #expect(watching.commitMark == nil)
    }

    private static func wait(for signal: DispatchSemaphore) async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                signal.wait()
                continuation.resume()
            }
        }
    }

    @Test func writersTakeTurns() async throws {
        let folder = try StoreFolder()
        let stores = try (0..<3).map { _ in try folder.open() }
        for number in 0..<3 { try await StoreTrial(stores[number]).save("source-\(number)") }
        try await withThrowingTaskGroup { group in
            for number in 0..<3 {
                group.addTask {
                    let list = StoreList(seed: 4, count: 60, source: "source-\(number)")
                    try await list.take(into: stores[number], batchSize: 5)
                }
            }
            try await group.waitForAll()
        }
        try await compareWithTurns(stores)
    }

    /// Whoever came when, each source's records are those of an import with nobody else there.
    private func compareWithTurns(_ stores: [SQLiteStore]) async throws {
        let memory = MemoryStore()
        for number in 0..<3 {
            try await StoreTrial(memory).save("source-\(number)")
            try await StoreList(seed: 4, count: 60, source: "source-\(number)").take(into: memory)
        }
        let expected = try await StoreTrial(memory).organisations()
        for store in stores {
            #expect(try await StoreTrial(store).organisations() == expected)
            #expect(try await store.counts() == memory.counts())
            #expect(try await store.problems() == [])
        }
        let log = try await stores[0].changes(after: 0, limit: .max)
        #expect(log.map(\.sequence) == Array(1...Int64(log.count)))
        #expect(try await log.count == memory.changes(after: 0, limit: .max).count)
    }

    /// A writer that remembers the newest records has to notice that another wrote more.
    @Test func writersNoticeEachOthersRows() async throws {
        let folder = try StoreFolder()
        let stores = try (0..<2).map { _ in try folder.open() }
        let memory = MemoryStore()
        var rivals = StoreRivals(seed: 21)
        try await rivals.open(stores[0], memory)
        for turn in 0..<12 { try await rivals.run(6, stores[turn % 2], memory) }
    }

    @Test(arguments: 1...20)
    func programsThatOpenAFreshFileAtOnceAllGetAStore(round: Int) async throws {
        let folder = try StoreFolder()
        try await withThrowingTaskGroup { group in
            for number in 0..<4 {
                group.addTask {
                    try await StoreTrial(folder.open()).save("source-\(number)")
                }
            }
            try await group.waitForAll()
        }
        #expect(try await folder.open().sources().count == 4, "round \(round)")
    }
}
