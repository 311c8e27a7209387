import Foundation
import Store
import StoreConformance
import Testing

@testable import StoreSQLite

@Suite struct SQLiteOpeningTests {
    private func refusal(
        _ path: String, createIfMissing: Bool = true
    ) -> StoreError? {
        do throws(StoreError) {
            _ = try SQLiteStore(path: path, createIfMissing: createIfMissing, busySeconds: 0.1)
            return nil
        } catch { return error }
    }

    /// A store, closed, so that its file is all there is of it.
    private func closed(_ folder: StoreFolder) async throws -> [UInt8] {
        let store = try folder.open()
        try await StoreTrial(store).save("chamber")
        try store.close()
        return try folder.bytes()
    }

    @Test func makesAStoreOnlyWhenAskedTo() throws {
        let folder = try StoreFolder()
        #expect(
            refusal(folder.path, createIfMissing: false)
                == .notAStore(path: folder.path, why: "no such file"))
        try folder.write([], to: "empty.sqlite")
        #expect(
            refusal(folder.path("empty.sqlite"), createIfMissing: false)
                == .notAStore(path: folder.path("empty.sqlite"), why: "empty"))
        #expect(try folder.names() == ["empty.sqlite"])
        #expect(refusal(folder.path("empty.sqlite")) == nil)
    }

    @Test func refusesAFileThatIsNoDatabaseAndLeavesItAlone() throws {
        let folder = try StoreFolder()
        for text in ["Tên,Ghi chú\n", "S", "SQLite format 3", String(repeating: "x", count: 9_000)]
        {
            let bytes = Array(text.utf8)
            try folder.write(bytes)
            #expect(
                refusal(folder.path) == .notAStore(path: folder.path, why: "not an SQLite file"))
            #expect(try folder.bytes() == bytes)
            #expect(try folder.names() == ["store.sqlite"])
        }
    }

    @Test func refusesADatabaseThatIsCutShort() async throws {
        let folder = try StoreFolder()
        let bytes = try await closed(folder)
        try folder.write(Array(bytes.prefix(99)), to: "cut.sqlite")
        #expect(
            refusal(folder.path("cut.sqlite"))
                == .notAStore(path: folder.path("cut.sqlite"), why: "cut short"))
    }

    @Test func refusesAnotherProgramsDatabaseAndLeavesItAlone() async throws {
        let folder = try StoreFolder()
        var bytes = try await closed(folder)
        bytes.replaceSubrange(68..<72, with: [0, 0, 0, 0])
        try folder.write(bytes, to: "other.sqlite")
        let path = folder.path("other.sqlite")
        #expect(
            refusal(path) == .notAStore(path: path, why: "an SQLite file of another program"))
        #expect(try folder.bytes("other.sqlite") == bytes)
        #expect(try folder.names() == ["other.sqlite", "store.sqlite"])
    }

    @Test func refusesAStoreOfANewerProgram() async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try await store.write { database in
            try Query(database, "INSERT INTO grdb_migrations VALUES ('9999 later')").run()
        }
        try store.close()
        #expect(refusal(folder.path) == .newerSchema(path: folder.path, found: "9999 later"))
        #expect(
            throws: StoreError.newerSchema(path: folder.path, found: "9999 later"),
            performing: {
                try SQLiteStore.restore(from: folder.path, to: folder.path("restored.sqlite"))
            })
        #expect(try folder.names() == ["store.sqlite"])
    }

    @Test func refusesWhatCannotHoldAFile() throws {
        let folder = try StoreFolder()
        let nowhere = folder.path("nowhere/store.sqlite")
        #expect(refusal(nowhere) == .inaccessible(path: nowhere, errno: ENOENT))
        for path in [":memory:", "", folder.url.path] {
            guard case .notAStore? = refusal(path) else {
                Issue.record("\(path): \(String(describing: refusal(path)))")
                continue
            }
            #expect(!FileManager.default.fileExists(atPath: ":memory:"))
        }
        #expect(try folder.names().isEmpty)
    }

    @Test func aClosedStoreRefusesByName() async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try store.close()
        await #expect(throws: StoreError.self) { try await store.sources() }
        await #expect(throws: StoreError.self) { try await StoreTrial(store).save("chamber") }
    }

    @Test func aReopenedStoreAnswersAsBefore() async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try await StoreTrial(store).save("chamber")
        try await StoreList(seed: 3, count: 60).take(into: store, batchSize: 9, batchesMax: 4)
        let before = try await StoreAnswers.all(of: store)
        try store.close()
        let names = try folder.names()
        #expect(names == ["store.sqlite"])
        #expect(try await StoreAnswers.all(of: folder.open()) == before)
    }
}
