import Foundation
import Records
import Store
import StoreConformance
import StoreSQLite
import Testing

@Suite struct SQLiteBackupTests {
    private let list = StoreList(seed: 31, count: 200)

    private func filled(_ folder: StoreFolder, batches: Int? = 5) async throws -> SQLiteStore {
        let store = try folder.open()
        try await StoreTrial(store).save("chamber")
        try await list.take(into: store, batchSize: 20, batchesMax: batches)
        return store
    }

    @Test func aBackupAnswersAsItsStoreAndIsOneFile() async throws {
        let folder = try StoreFolder()
        let store = try await filled(folder)
        try await store.backup(to: folder.path("copy.sqlite"))
        let names = try folder.names().filter { $0.hasPrefix("copy") }
        #expect(names == ["copy.sqlite"])
        let copy = try folder.open("copy.sqlite")
        #expect(try await StoreAnswers.all(of: copy) == StoreAnswers.all(of: store))
        #expect(try await copy.problems() == [])
        try await list.take(into: copy, batchSize: 20)
        try await list.take(into: store, batchSize: 20)
        #expect(try await StoreAnswers.all(of: copy) == StoreAnswers.all(of: store))
    }

    @Test func aBackupHoldsEarlierEditions() async throws {
        let folder = try StoreFolder()
        let store = try await filled(folder, batches: nil)
        let later = StoreList(seed: 32, count: 200, digest: "d1")
        let counts = try await later.take(into: store)
        try #require(counts.rowsChanged > 0)
        try await store.backup(to: folder.path("copy.sqlite"))
        let copy = try folder.open("copy.sqlite")
        var editions = 0
        for organisation in try await copy.organisations(after: nil, limit: .max) {
            let subject = SourceRecord.Subject.organisation(organisation.id)
            let former = try await copy.earlierEditions(of: subject)
            #expect(try await former == store.earlierEditions(of: subject))
            editions += former.count
        }
        #expect(editions == counts.rowsChanged)
    }

    /// While rows come in, a copy holds whole batches and every row's log line.
    @Test func aBackupOfARunningImportIsConsistent() async throws {
        let folder = try StoreFolder()
        let store = try await filled(folder, batches: 1)
        async let importing = list.take(into: store, batchSize: 5)
        for number in 0..<4 { try await store.backup(to: folder.path("copy\(number).sqlite")) }
        _ = try await importing
        for number in 0..<4 {
            let copy = try folder.open("copy\(number).sqlite")
            let read = try await copy.importRuns()[0].counts
            #expect((read.rowsRead - 20).isMultiple(of: 5))
            #expect(try await copy.counts().supplierRecords == read.rowsNew)
            #expect(try await copy.problems() == [])
        }
    }

    @Test func aBackupOverwritesNothing() async throws {
        let folder = try StoreFolder()
        let store = try await filled(folder)
        try folder.write([1, 2, 3], to: "taken")
        await #expect(throws: StoreError.fileExists(path: folder.path("taken"))) {
            try await store.backup(to: folder.path("taken"))
        }
        await #expect(throws: StoreError.fileExists(path: folder.url.path)) {
            try await store.backup(to: folder.url.path)
        }
        #expect(try folder.bytes("taken") == [1, 2, 3])
        await #expect(throws: StoreError.self) {
            try await store.backup(to: folder.path("nowhere/copy.sqlite"))
        }
        #expect(try !folder.names().contains { $0.contains("partial") })
    }

    /// A copy that was interrupted leaves a part, which is in nobody's way.
    @Test func aPartLeftByAKilledBackupIsNotInTheWay() async throws {
        let folder = try StoreFolder()
        let store = try await filled(folder)
        let bytes = try folder.bytes()
        try folder.write(Array(bytes.prefix(bytes.count / 2)), to: "copy.sqlite.partial")
        try await store.backup(to: folder.path("copy.sqlite"))
        let copy = try folder.open("copy.sqlite")
        #expect(try await StoreAnswers.all(of: copy) == StoreAnswers.all(of: store))
    }

    @Test func aBackupIsRestoredToAFreshPlace() async throws {
        let folder = try StoreFolder()
        let store = try await filled(folder)
        let copy = folder.path("copy.sqlite")
        try await store.backup(to: copy)
        try SQLiteStore.restore(from: copy, to: folder.path("restored.sqlite"))
        let restored = try folder.open("restored.sqlite")
        #expect(try await StoreAnswers.all(of: restored) == StoreAnswers.all(of: store))
        #expect(throws: StoreError.fileExists(path: folder.path)) {
            try SQLiteStore.restore(from: copy, to: folder.path)
        }
    }

    @Test func aRestoredBackupTakesTheStoresPlace() async throws {
        let folder = try StoreFolder()
        let store = try await filled(folder)
        let copy = folder.path("copy.sqlite")
        try await store.backup(to: copy)
        let before = try await StoreAnswers.all(of: store)
        try await list.take(into: store, batchSize: 20)
        #expect(throws: StoreError.busy(path: folder.path)) {
            try SQLiteStore.restore(from: copy, to: folder.path, overwriting: true)
        }
        try store.close()
        try SQLiteStore.restore(from: copy, to: folder.path, overwriting: true)
        #expect(try await StoreAnswers.all(of: folder.open()) == before)
    }

    @Test func aBackupReplacesADamagedStore() async throws {
        let folder = try StoreFolder()
        let store = try await filled(folder)
        let copy = folder.path("copy.sqlite")
        try await store.backup(to: copy)
        let before = try await StoreAnswers.all(of: store)
        try store.close()
        var bytes = try folder.bytes()
        for place in 100..<bytes.count { bytes[place] = 0xAA }
        try folder.write(bytes)
        #expect(throws: StoreError.self) { try folder.open() }
        try SQLiteStore.restore(from: copy, to: folder.path, overwriting: true)
        #expect(try await StoreAnswers.all(of: folder.open()) == before)
    }

    @Test func anUnfitBackupIsRefusedAndTheStoreStays() async throws {
        let folder = try StoreFolder()
        let store = try await filled(folder)
        let before = try await StoreAnswers.all(of: store)
        try store.close()
        try folder.write(Array("no backup".utf8), to: "list.csv")
        for name in ["list.csv", "missing.sqlite"] {
            #expect(throws: StoreError.self) {
                try SQLiteStore.restore(
                    from: folder.path(name), to: folder.path, overwriting: true)
            }
        }
        #expect(try await StoreAnswers.all(of: folder.open()) == before)
    }
}
