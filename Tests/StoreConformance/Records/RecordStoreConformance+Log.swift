import Records
import Store

extension RecordStoreConformance {
    static let log = [
        StoreClaim("changesAreNumberedFromOne", changesAreNumberedFromOne),
        StoreClaim("changesBearTheirStamp", changesBearTheirStamp),
        StoreClaim("changesComeInPages", changesComeInPages),
        StoreClaim("aStoreThatWasUsedIsSound", aStoreThatWasUsedIsSound),
        StoreClaim("whateverIsWrittenLeavesAnotherMark", whateverIsWrittenLeavesAnotherMark),
    ]

    /// A store that cannot tell gives no mark, and the same one after reading otherwise.
    private static func whateverIsWrittenLeavesAnotherMark(_ trial: StoreTrial) async throws {
        var marks = [trial.store.commitMark]
        guard marks != [nil] else { return }
        try await trial.save("chamber")
        marks.append(trial.store.commitMark)
        try await trial.take([StoreRows.row("A")])
        marks.append(trial.store.commitMark)
        try await trial.withdraw("chamber")
        marks.append(trial.store.commitMark)
        try demand(Set(marks).count, is: marks.count)
        _ = try await trial.store.changes(after: 0, limit: .max)
        try demand(trial.store.commitMark, is: marks.last ?? nil)
    }

    private static func changesAreNumberedFromOne(_ trial: StoreTrial) async throws {
        try await speak(trial)
        try await trial.withdraw("chamber")
        let log = try await trial.store.changes(after: 0, limit: .max)
        try demand(log.map(\.sequence), is: Array(1...Int64(log.count)))
        try demand(try await trial.store.changes(after: -5, limit: .max), is: log)
    }

    private static func changesBearTheirStamp(_ trial: StoreTrial) async throws {
        let stamps = [
            Stamp(milliseconds: 0, actor: ""), Stamp(milliseconds: -1, actor: "e\u{301}\u{0}"),
            Stamp(milliseconds: .max, actor: "Trần"), Stamp(milliseconds: .min, actor: "\u{E9}"),
        ]
        let source = StoreRows.source("chamber")
        try await trial.store.save(Source(id: source, title: "A"), stamp: stamps[0])
        let run = try await trial.store.beginImport(StoreRows.plan(), stamp: stamps[3])
        try demand(run.startedAt, is: stamps[3])
        _ = try await trial.store.write(
            ImportBatch(records: [StoreRows.row("A")], quarantined: [StoreRows.refused(["x"])]),
            to: run.id, stamp: stamps[1])
        try await trial.store.setWithdrawn(true, source: source, stamp: stamps[2])
        let log = try await trial.store.changes(after: 0, limit: .max)
        let places = [0, 1, 1, 2, 2]
        try demand(log.map(\.stamp), is: places.map { stamps[$0] })
        try demand(try await trial.store.importRuns().map(\.startedAt), is: [stamps[3]])
    }

    private static func changesComeInPages(_ trial: StoreTrial) async throws {
        try await speak(trial)
        let log = try await trial.store.changes(after: 0, limit: .max)
        for limit in [1, 3, log.count, log.count + 1] {
            var found: [Change] = []
            for _ in log {
                found += try await trial.store.changes(
                    after: found.last?.sequence ?? 0, limit: limit)
            }
            try demand(found, is: log, "by \(limit)")
        }
        let none = try await trial.store.changes(after: Int64(log.count), limit: 9)
        try demand(none, is: [])
    }

    private static func aStoreThatWasUsedIsSound(_ trial: StoreTrial) async throws {
        try await speak(trial)
        try demand(try await trial.store.problems(), is: [])
        try await trial.withdraw("embassy")
        try await trial.take(
            [StoreRows.row("A", edition: 3), StoreRows.row("A", edition: 4)],
            quarantined: [StoreRows.refused(["x"])], by: StoreRows.plan(digest: "d1"))
        try demand(try await trial.store.problems(), is: [])
    }
}
