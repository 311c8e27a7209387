import Records
import Store

extension RecordStoreConformance {
    static let abandoning = [
        StoreClaim("anAbandonedRunIsNeverResumed", anAbandonedRunIsNeverResumed),
        StoreClaim("anAbandonedRunTakesNoRowsAndNeverFinishes", anAbandonedRunTakesNoRows),
        StoreClaim("whatAnAbandonedRunWroteStays", whatAnAbandonedRunWroteStays),
        StoreClaim("onlyUnfinishedRunsOfTheSourceAreAbandoned", onlyUnfinishedAreAbandoned),
    ]

    private static func anAbandonedRunIsNeverResumed(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let first = try await trial.begin(StoreRows.plan())
        try await trial.abandonRuns(of: "chamber")
        let second = try await trial.begin(StoreRows.plan())
        try demand(second.id == first.id, is: false)
        try demand(second.counts, is: ImportCounts())
        let runs = try await trial.store.importRuns()
        try demand(runs.map(\.isAbandoned), is: [true, false])
        try demand(runs.map(\.isFinished), is: [false, false])
        try await trial.abandonRuns(of: "chamber")
        try await trial.abandonRuns(of: "chamber")
        try demand(try await trial.store.importRuns().map(\.isAbandoned), is: [true, true])
        try await demand(refusal: .sourceUnknown(StoreRows.source("nobody"))) {
            try await trial.abandonRuns(of: "nobody")
        }
    }

    private static func anAbandonedRunTakesNoRows(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let run = try await trial.begin(StoreRows.plan())
        try await trial.write([StoreRows.row("A")], to: run)
        try await trial.abandonRuns(of: "chamber")
        let before = try await StoreAnswers.all(of: trial.store)
        try await demand(refusal: .runUnknown(run.id)) {
            try await trial.write([StoreRows.row("B")], to: run)
        }
        try await demand(refusal: .runUnknown(run.id)) { try await trial.finish(run) }
        try demand(try await StoreAnswers.all(of: trial.store), is: before)
    }

    private static func whatAnAbandonedRunWroteStays(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let run = try await trial.begin(StoreRows.plan())
        try await trial.write([StoreRows.row("A"), StoreRows.row("B", of: 2)], to: run)
        let before = try await StoreAnswers.all(of: trial.store, log: false)
        let log = try await trial.log()
        try await trial.abandonRuns(of: "chamber")
        try demand(try await StoreAnswers.all(of: trial.store, log: false), is: before)
        try demand(try await trial.log(), is: log)
        let counts = try await trial.store.importRuns().map(\.counts)
        try demand(counts, is: [ImportCounts(rowsRead: 2, rowsNew: 2)])
    }

    private static func onlyUnfinishedAreAbandoned(_ trial: StoreTrial) async throws {
        for source in ["chamber", "embassy"] { try await trial.save(source) }
        try await trial.finish(try await trial.begin(StoreRows.plan(digest: "d0")))
        let mine = try await [
            trial.begin(StoreRows.plan(digest: "d1")), trial.begin(StoreRows.plan(digest: "d2")),
            trial.begin(StoreRows.plan(layout: StoreRows.needs)),
        ]
        let other = try await trial.begin(StoreRows.plan("embassy"))
        let source = StoreRows.source("chamber")
        try demand(try await trial.store.unfinishedRuns(of: source), is: mine)
        try await trial.abandonRuns(of: "chamber")
        try demand(try await trial.store.unfinishedRuns(of: source), is: [])
        let left = try await trial.store.unfinishedRuns(of: StoreRows.source("embassy"))
        try demand(left, is: [other])
        let nobody = try await trial.store.unfinishedRuns(of: StoreRows.source("nobody"))
        try demand(nobody, is: [])
        let runs = try await trial.store.importRuns()
        try demand(runs.map(\.isFinished), is: [true, false, false, false, false])
        try demand(runs.map(\.isAbandoned), is: [false, true, true, true, false])
    }
}
