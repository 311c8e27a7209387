import Foundation
import Records
import Store
import StoreConformance
import Testing

@testable import StoreSQLite

/// Stores written by earlier programs open in this one and answer as they did.
///
/// `RECORD_COMPATIBILITY=v5 swift test --filter CompatibilityTests` writes the file of a new
/// version of the format. A file that was released is never written again.
@Suite struct CompatibilityTests {
    static let versions = ["v1", "v2", "v3", "v4", "v5", "v6", "v7"]
    private static let recording = ProcessInfo.processInfo.environment["RECORD_COMPATIBILITY"]

    /// A store on a copy of the file, so that opening cannot change what is kept.
    private func copy(of version: String, in folder: StoreFolder) throws -> SQLiteStore {
        let bytes = Array(try Data(contentsOf: CompatibilityFile.url(version + ".sqlite")))
        let path = try folder.write(bytes)
        return try SQLiteStore(path: path, createIfMissing: false)
    }

    @Test(.enabled(if: recording != nil, "only when a new version is recorded"))
    func recordsTheFileOfAVersion() async throws {
        let version = try #require(Self.recording)
        try #require(
            !FileManager.default.fileExists(
                atPath: CompatibilityFile.url(version + ".sqlite").path))
        try await CompatibilityFile.write(version)
    }

    @Test(arguments: versions)
    func answersAsOnTheDayItWasWritten(version: String) async throws {
        let folder = try StoreFolder()
        let kept = CompatibilityFile.url(version + ".sqlite")
        let before = try Data(contentsOf: kept)
        let store = try copy(of: version, in: folder)
        let answers = try String(
            contentsOf: CompatibilityFile.url(version + ".txt"), encoding: .utf8)
        #expect(try await CompatibilityFile.text(of: store) == answers)
        #expect(try await store.problems() == [])
        #expect(try Data(contentsOf: kept) == before)
        // A page for each table and index, and little in them.
        #expect(before.count < 400_000)
    }

    @Test(arguments: versions)
    func findsEveryKeyAgain(version: String) async throws {
        let folder = try StoreFolder()
        let trial = StoreTrial(try copy(of: version, in: folder))
        let texts = CompatibilityFile.oddTexts
        for (position, text) in texts.enumerated() {
            let subjects = try await trial.store.subjects(key: text, kind: .supplier)
            #expect(subjects == [.organisation(StoreRows.organisation(UInt64(position)))])
        }
        let rows = texts.enumerated().map { StoreRows.row($1, of: UInt64($0)) }
        let counts = try await trial.take(rows, by: StoreRows.plan(digest: "again"))
        #expect(counts == ImportCounts(rowsRead: rows.count, rowsUnchanged: rows.count))
    }

    /// The file holds an import that was stopped after two of three batches.
    @Test(arguments: versions)
    func resumesTheImportThatWasStopped(version: String) async throws {
        let folder = try StoreFolder()
        let store = try copy(of: version, in: folder)
        let counts = try await CompatibilityFile.unfinished.take(into: store, batchSize: 20)
        #expect(counts.rowsRead == 20)
        let run = try #require(try await store.importRuns().last)
        #expect(run.isFinished)
        #expect(run.counts.rowsRead == 60)
        let again = try await CompatibilityFile.unfinished.take(into: store, batchSize: 20)
        #expect(again.rowsNew + again.rowsChanged == 0)
        #expect(try await store.problems() == [])
    }

    /// The first version kept no earlier editions; from when it is opened on, they are kept.
    @Test func aStoreOfTheFirstVersionKeepsEditionsFromNowOn() async throws {
        let folder = try StoreFolder()
        let bytes = try Data(contentsOf: CompatibilityFile.url("v1.sqlite"))
        #expect(bytes.range(of: Data("0002 editions".utf8)) == nil)
        let trial = StoreTrial(try copy(of: "v1", in: folder))
        let twins = try await trial.records(of: 900)
        #expect(twins.count == 2)
        #expect(try await trial.earlierEditions(of: 900) == [])
        let later = StoreRows.plan(digest: "later", day: 20_200)
        try await trial.take([StoreRows.row("twin", edition: 3, of: 900)], by: later)
        #expect(try await trial.earlierEditions(of: 900) == [twins[0]])
        #expect(try await trial.store.problems() == [])
    }

    @Test func theSecondVersionHoldsEarlierEditions() async throws {
        let folder = try StoreFolder()
        let trial = StoreTrial(try copy(of: "v2", in: folder))
        let former = try await trial.earlierEditions(of: 900)
        #expect(former.map(\.record.key) == ["twin", "twin"])
        #expect(former.map(\.record.cells) == [[], ["edition 3"]])
        #expect(former.map(\.warnings.count) == [1, 0])
    }

    /// Earlier versions did not know which records are a source's; the migration finds them.
    @Test(arguments: ["v1", "v2"])
    func knowsWhatIsASourcesAndMissesNothingOfAStoppedImport(version: String) async throws {
        let folder = try StoreFolder()
        let trial = StoreTrial(try copy(of: version, in: folder))
        let run = try await trial.begin(CompatibilityFile.unfinished.plan)
        let stored = try await trial.organisations().flatMap(\.records)
        let known = stored.count { $0.record.source == run.plan.source }
        #expect(try await trial.vanished(in: run) == Vanishing(missing: 0, known: known))
        #expect(known > 20)
        let whole = try await trial.begin(StoreRows.plan(digest: "whole"))
        let chamber = stored.count { $0.record.source == whole.plan.source }
        #expect(try await trial.vanished(in: whole) == Vanishing(missing: chamber, known: chamber))
        #expect(try await trial.withdrawVanished(in: whole) == chamber)
        #expect(try await trial.store.counts().supplierRecords == known)
        #expect(try await trial.store.problems() == [])
    }

    @Test func theFourthVersionHoldsWhatAFeedLeft() async throws {
        let folder = try StoreFolder()
        let trial = StoreTrial(try copy(of: "v4", in: folder))
        for number in UInt64(801)...804 {
            let day = try await trial.records(of: number).first?.withdrawnOn
            #expect(day == (number == 804 ? CalendarDate(dayNumber: 20_200) : nil))
        }
        let source = StoreRows.source("feed")
        #expect(try await trial.store.endpoints() == [StoreRows.endpoint("feed", fieldMap: "x")])
        #expect(try await trial.store.syncState(of: source)?.cursor == "7")
        let syncs = try await trial.store.syncRuns(of: source, limit: 9)
        let failed = SyncRun.Outcome.failed(code: "retry-later", text: "")
        #expect(
            syncs.map(\.outcome) == [.done, .interrupted, failed, .stopped(missing: 2, known: 4)])
        #expect(syncs.map { $0.notBeforeMilliseconds != nil } == [false, false, true, false])
        #expect(try await trial.store.secret().count == 32)
        #expect(try await trial.store.importRuns().count(where: \.isAbandoned) == 1)
        let stopped = try await trial.begin(CompatibilityFile.stopped)
        #expect(stopped.counts.rowsRead == 2)
        #expect(try await trial.vanished(in: stopped) == Vanishing(missing: 2, known: 4))
    }

    @Test func theSeventhVersionHoldsAMergedFirmAndWhatAResolutionLeft() async throws {
        let folder = try StoreFolder()
        let store = try copy(of: "v7", in: folder)
        let ids = (820...822).map { StoreRows.organisation(UInt64($0)) }
        #expect(try await store.aliases(of: [ids[0]]) == [ids[0]: ids[1...].sorted()])
        for id in ids {
            let keys = try await store.records(of: .organisation(id)).map(\.record.key)
            #expect(keys == ["M0", "M1", "M2"])
        }
        let merge = try #require(try await store.document(Merge.self, ids[1].text))
        #expect(merge.weights.map(\.millibits) == [9_250] && merge.millionths == 990_000)
        let said = try await store.document(PairDecision.self, PairDecision.id(ids[1], ids[2]))
        #expect(said?.verdict == .same && said?.why == "một nhà máy")
        let state = try #require(try await store.resolutionState())
        #expect(state.subjects == 3 && state.through > 0)
        let last = UInt64.max
        let holders = try await store.resolvedSubjects(withKeys: [7, last - 2], limit: 9)
        #expect(holders.mapValues(Set.init) == [7: Set(ids), last - 2: [ids[2]]])
        #expect(try await store.resolvedPairs(of: [ids[1]]).map(\.bits) == [9.25])
        #expect(try await store.termCounts([last]) == [last: 3])
        #expect(try await store.write([.remove(merge)], stamp: StoreTrial(store).stamp))
        #expect(try await store.aliases(of: [ids[0]]) == [ids[0]: [ids[2]]])
    }

    /// A backup is older than the program when it is needed most.
    @Test(arguments: versions)
    func isRestoredAsABackup(version: String) async throws {
        let folder = try StoreFolder()
        let kept = try folder.write(
            Array(try Data(contentsOf: CompatibilityFile.url(version + ".sqlite"))), to: "backup")
        try SQLiteStore.restore(from: kept, to: folder.path)
        let answers = try String(
            contentsOf: CompatibilityFile.url(version + ".txt"), encoding: .utf8)
        #expect(try await CompatibilityFile.text(of: folder.open()) == answers)
    }

    @Test func everyFileIsTested() throws {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: CompatibilityFile.folder.path)
        let files = names.filter { $0.hasSuffix(".sqlite") }.sorted()
        #expect(files == Self.versions.map { $0 + ".sqlite" })
    }
}
