import Foundation
import GRDB
import Records
import Store
import StoreSQLite
import Testing

@testable import Platform

/// A split leaves the database as it was before the merge.
@Suite struct SplitIdentityTests {
    /// Every row of every table but the change log with its stamps, and what a resolution leaves
    /// for the next; of documents those that are no memory of what was run and decided.
    private static func dump(_ path: String) throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { database in
            let names = try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            let passedOver = ["change", "stamp", "sqlite_sequence"]
            return
                try names
                .filter { !passedOver.contains($0) && !$0.hasPrefix("resolution_") }
                .flatMap { name -> [String] in
                    let isKept = name.hasPrefix("document")
                    let rest = "WHERE kind NOT IN ('resolution-run', 'pair-decision')"
                    let rows = try Row.fetchAll(
                        database, sql: "SELECT * FROM \"\(name)\" \(isKept ? rest : "")")
                    return rows.map { name + " " + $0.description }.sorted()
                }
        }
    }

    /// In a database of its own.
    private static func inDatabase(
        _ body: (SQLiteStore, _ path: String) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("split-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("a.db").path
        let store = try SQLiteStore(path: path, createIfMissing: true)
        try await FirmLists.take(FirmLists(firms: 40).rows, into: store)
        try await body(store, path)
        try store.close()
    }

    @Test func mergingAndSplittingLeavesNothingBehind() async throws {
        try await Self.inDatabase { store, path in
            let before = try Self.dump(path)
            let profiles = try await ReadProfiles(store: store, lexicon: SampleRecords.lexicon)
                .all()
            try await FirmLists.resolve(store)
            let firms = try await store.organisations(after: nil, limit: .max)
            #expect(firms.count == 40)
            #expect(try Self.dump(path) != before)
            for firm in firms {
                try await FirmLists.decide(store)
                    .split(firm.id, record: nil, why: nil, stamp: FirmLists.stamp)
            }
            #expect(try Self.dump(path) == before)
            let again = try await ReadProfiles(store: store, lexicon: SampleRecords.lexicon).all()
            #expect(again == profiles)
        }
    }

    /// Of a firm of three, the record that a person put there leaves the two as they were.
    @Test func splittingOffOneRecordLeavesNothingBehind() async throws {
        try await Self.inDatabase { store, path in
            try await FirmLists.resolve(store)
            let firms = try await store.organisations(after: nil, limit: 2).map { firm in
                firm.records.compactMap(\.record.subject.organisation)
            }
            let leaver = firms[1][1]
            try await FirmLists.decide(store)
                .split(leaver, record: leaver, why: nil, stamp: FirmLists.stamp)
            let before = try Self.dump(path)
            try await FirmLists.decide(store)
                .decide(leaver, firms[0][0], .same, why: nil, stamp: FirmLists.stamp)
            #expect(try Self.dump(path) != before)
            try await FirmLists.decide(store)
                .split(leaver, record: leaver, why: nil, stamp: FirmLists.stamp)
            #expect(try Self.dump(path) == before)
        }
    }
}
