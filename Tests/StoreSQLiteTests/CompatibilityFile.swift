import Foundation
import Records
import Store
import StoreConformance

@testable import StoreSQLite

/// The files of `Compatibility`: stores written by released programs, and what they answered.
enum CompatibilityFile {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Compatibility")

    /// Texts that a change of how keys are stored or compared would lose.
    static let oddTexts = StoreOddTexts.all.filter { $0.utf8.count < 100 }

    /// The unfinished import of the file.
    static let unfinished = StoreList(seed: 51, count: 60, source: "embassy", digest: "open")

    /// An unfinished import of a whole catalogue, of which one row could not be read.
    static let stopped = StoreRows.plan("feed", digest: "stopped")

    static func url(_ name: String) -> URL { folder.appendingPathComponent(name) }

    /// Everything a store answers, in ASCII, one line an item.
    static func text(of store: any RecordStore) async throws -> String {
        try await StoreAnswers.all(of: store).map { answer in
            answer.text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() + "\n"
        }.joined()
    }

    /// Writes a store with something of everything, by this version of the program.
    ///
    /// A copy by `backup` needs no log beside it, so a single file is complete.
    static func write(_ name: String) async throws {
        let work = try StoreFolder()
        let store = try work.open()
        try await store.plant(seed: 20_261_121)
        try await fill(StoreTrial(store))
        try await store.backup(to: url(name + ".sqlite").path)
        try Data(try await text(of: store).utf8).write(to: url(name + ".txt"))
    }

    private static func fill(_ trial: StoreTrial) async throws {
        try await trial.save("chamber", title: "Sở Công Thương", licence: "CC-BY 4.0")
        try await trial.save("embassy", authority: .document)
        try await trial.save("gone")
        let suppliers = oddTexts.enumerated().map { StoreRows.row($1, of: UInt64($0)) }
        try await trial.take(suppliers + twins, quarantined: refused)
        for edition in UInt64(3)...4 {
            let plan = StoreRows.plan(file: "later.csv", digest: "d\(edition)", day: 20_100)
            try await trial.take([StoreRows.row("twin", edition: edition, of: 900)], by: plan)
        }
        let needs = StoreRows.plan("chamber", sheet: "Nhu cầu", layout: StoreRows.needs)
        try await trial.take(oddTexts.map { StoreRows.need($0) }, by: needs)
        try await trial.take([StoreRows.row("G", of: 2)], by: StoreRows.plan("gone"))
        try await trial.withdraw("gone")
        let released = try await trial.quarantine().prefix(1).map(\.id)
        try await trial.store.release(released, stamp: trial.stamp)
        try await fillExchange(trial)
        try await fillMerges(trial)
        try await unfinished.take(into: trial.store, batchSize: 20, batchesMax: 2)
    }

    /// What came with the fourth version.
    private static func fillExchange(_ trial: StoreTrial) async throws {
        try await trial.save("feed")
        try await trial.take(
            (1...4).map { StoreRows.row("F\($0)", of: 800 + $0) },
            by: StoreRows.plan("feed", repeatedKey: .laterEdition))
        try await trial.takeWhole(
            [StoreRows.row("F1", of: 801), StoreRows.row("F2", of: 802)],
            by: StoreRows.plan("feed", digest: "whole", day: 20_200))
        let back = StoreRows.row("F3", edition: 2, of: 803)
        try await trial.take([back], by: StoreRows.plan("feed", digest: "back", day: 20_201))
        try await trial.store.save(StoreRows.endpoint("feed", fieldMap: "x"), stamp: trial.stamp)
        try await trial.finish(try await trial.beginSync("feed"), .stopped(missing: 2, known: 4))
        try await trial.finish(
            try await trial.beginSync("feed"), .failed(code: "retry-later", text: ""),
            notBefore: 1_795_255_200_000)
        _ = try await trial.beginSync("feed", mode: .delta)
        let state = SyncState(entityTag: "\"F\"", cursor: "7", lastSuccessMilliseconds: 1)
        try await trial.finish(try await trial.beginSync("feed"), state: state)
        try await trial.write(
            [StoreRows.row("F9", of: 809)],
            to: try await trial.begin(StoreRows.plan("feed", digest: "given up")))
        try await trial.abandonRuns(of: "feed")
        let seen = ImportBatch(
            records: [StoreRows.row("F1", of: 801)],
            quarantined: [StoreRows.refused(["2"], key: "F2")])
        try await trial.write(seen, to: try await trial.begin(stopped))
    }

    /// What came with the seventh version: a firm of three records, and what a resolution left.
    private static func fillMerges(_ trial: StoreTrial) async throws {
        let ids = (820...822).map { StoreRows.organisation(UInt64($0)) }
        try await trial.take(
            (0...2).map { StoreRows.row("M\($0)", of: UInt64(820 + $0)) },
            by: StoreRows.plan(digest: "merged"))
        let merges = ids[1...].map { alias in
            Merge(
                subject: alias, into: ids[0], run: "0000000001", partner: ids[0].text,
                millionths: 990_000,
                weights: [KeptWeight(comparison: "name", agreement: "near", millibits: 9_250)])
        }
        let decision = PairDecision(
            ids[1], ids[2], verdict: .same, by: "test", why: "một nhà máy", milliseconds: 1,
            fingerprint: "a b")
        _ = try await trial.store.write([.save(decision, over: nil)], stamp: trial.stamp)
        var traces = ResolutionTraces(
            over: nil,
            state: ResolutionState(
                run: "0000000001", through: try await trial.store.lastSequence(), rules: "2",
                learned: "{}", learnedFrom: 3, changedSince: 0, subjects: 3, firms: 1))
        traces.isWhole = true
        traces.subjects = ids.enumerated().map { place, id in
            ResolvedSubject(
                id: id, fingerprint: "f\(place)", cluster: ids[0], keys: [7, .max - UInt64(place)])
        }
        traces.pairs = [
            ResolvedPair(
                one: min(ids[0], ids[1]), other: max(ids[0], ids[1]), bits: 9.25,
                isReserved: false, kinship: "site")
        ]
        traces.termCounts = [.max: 3]
        _ = try await trial.store.write(
            merges.map { .save($0, over: nil) }, leaving: traces, stamp: trial.stamp)
    }

    private static let twins = [
        StoreRows.row("twin", edition: 1, of: 900, cells: [], warnings: warnings),
        StoreRows.row("twin", edition: 2, of: 900, cells: ["", "Bình Minh"]),
    ]

    private static let warnings = [StoreRows.problem(.checkDigitWrong)]

    private static let refused = [
        StoreRows.refused(["one"]), StoreRows.refused([]), StoreRows.refused(["", "\u{0}"]),
    ]
}
