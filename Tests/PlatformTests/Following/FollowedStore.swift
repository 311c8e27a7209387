import Foundation
import Matching
import Records
import Store
import StoreSQLite
import Synchronization
import Testing

@testable import Platform

/// A store whose index is followed, in a temporary folder that goes away with it.
final class FollowedStore: Sendable {
    static let lexicon = SampleRecords.lexicon
    static let catalogue = PreparedCatalogue(SampleRecords.lexicon.catalogue)
    static let date = SampleRecords.day("2026-11-21")
    private static let stamp = Stamp(milliseconds: 0, actor: "test")

    private let folder: URL
    private let told = Mutex<[IndexNote]>([])

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("matxich-index-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        do { try FileManager.default.removeItem(at: folder) } catch {
            Issue.record("the temporary folder could not be removed: \(error)")
        }
    }

    private var path: String { folder.appendingPathComponent("store.sqlite").path }

    var file: IndexFile { file(within: .ownerOnly) }

    func file(within reach: DisclosureLevel) -> IndexFile {
        IndexFile(database: path, within: reach)
    }

    /// What was told since it was asked for last.
    func notes() -> [IndexNote] {
        told.withLock { notes in
            defer { notes = [] }
            return notes
        }
    }

    /// The database as one process has it.
    func database() throws -> SQLiteStore { try SQLiteStore(path: path, createIfMissing: true) }

    func open(
        _ store: any RecordStore, within reach: DisclosureLevel = .ownerOnly,
        pace: FollowIndex.Pace = .standard
    ) async throws -> FollowIndex {
        try await FollowIndex.open(
            store, lexicon: Self.lexicon, Self.catalogue, within: reach,
            file: file(within: reach), pace: pace
        ) { note in self.told.withLock { $0.append(note) } }
    }

    func finder(_ follower: FollowIndex, _ store: any RecordStore) -> FindCurrent {
        FindCurrent(follower, store: store, lexicon: Self.lexicon)
    }

    func add(
        _ name: String, _ fields: [String: String], to store: any RecordStore
    ) async throws -> OrganisationID {
        var values = [FieldPath(.name): name]
        for (field, text) in fields { values[try #require(FieldPath(field))] = text }
        return try await StateSupplier(store: store, lexicon: Self.lexicon)
            .add(values, on: Self.date, stamp: Self.stamp).id
    }

    func edit(
        _ id: OrganisationID, _ field: Field, _ text: String, in store: any RecordStore
    ) async throws {
        try await StateSupplier(store: store, lexicon: Self.lexicon)
            .edit(id, [FieldPath(field): text], on: Self.date, stamp: Self.stamp)
    }

    func withdrawOwners(_ isWithdrawn: Bool, in store: any RecordStore) async throws {
        let source = try #require(SourceID(StateSupplier.ownerSource))
        try await store.setWithdrawn(isWithdrawn, source: source, stamp: Self.stamp)
    }

    static func need(_ text: String) -> Need {
        ReadNeedText(lexicon: lexicon).need(text, on: date)
    }
}
