import Records
import Store

extension RecordStoreConformance {
    static let runs = [
        StoreClaim("anImportNeedsAKnownSource", anImportNeedsAKnownSource),
        StoreClaim("aFreshRunIsEmptyAndLogsNothing", aFreshRunIsEmptyAndLogsNothing),
        StoreClaim("anUnfinishedRunIsResumedWithItsCounts", anUnfinishedRunIsResumed),
        StoreClaim("onlySameFileSheetSourceAndLayoutResume", onlyTheSameIsResumed),
        StoreClaim("layoutsAndSheetsAreToldApartByBytes", layoutsAreToldApartByBytes),
        StoreClaim("aFinishedRunIsNeverResumed", aFinishedRunIsNeverResumed),
        StoreClaim("finishingTwiceIsHarmless", finishingTwiceIsHarmless),
        StoreClaim("unknownAndFinishedRunsTakeNoRows", unknownAndFinishedRunsTakeNoRows),
        StoreClaim("importsInARowAnswerAsIfEachWereAlone", importsInARowAnswerAlike),
        StoreClaim("daysWithoutAnISOFormAreRefused", daysWithoutAnISOFormAreRefused),
        StoreClaim("runsComeOldestFirst", runsComeOldestFirst),
    ]

    private static func anImportNeedsAKnownSource(_ trial: StoreTrial) async throws {
        try await demand(refusal: .sourceUnknown(StoreRows.source("nobody"))) {
            _ = try await trial.begin(StoreRows.plan("nobody"))
        }
        try demand(try await trial.store.importRuns(), is: [])
    }

    private static func daysWithoutAnISOFormAreRefused(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        for day in StoreRows.impossibleDays {
            try await demand(refusal: .dayOutOfRange(dayNumber: day)) {
                _ = try await trial.begin(StoreRows.plan(day: day))
            }
        }
        try demand(try await trial.store.importRuns(), is: [])
        let days = ["0001-01-01", "9999-12-31"].compactMap { CalendarDate(iso: $0) }
        try demand(
            days.map(\.dayNumber), is: [ImportPlan.days.lowerBound, ImportPlan.days.upperBound])
        for day in days {
            try await trial.take(
                [StoreRows.row(day.text)], by: StoreRows.plan(day: day.dayNumber))
        }
        try demand(try await trial.records(of: 1).map(\.record.statedOn), is: days)
        try demand(try await trial.store.importRuns().map(\.plan.statedOn), is: days)
    }

    private static func aFreshRunIsEmptyAndLogsNothing(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let plan = StoreRows.plan(file: "Danh sách.xlsx", sheet: "Trang 1")
        let run = try await trial.begin(plan)
        let expected = ImportRun(
            id: run.id, plan: plan, counts: ImportCounts(), isFinished: false,
            startedAt: trial.stamp)
        try demand(run, is: expected)
        try await trial.finish(run)
        try demand(try await trial.log(), is: ["source chamber created"])
        try demand(try await trial.store.importRuns().map(\.isFinished), is: [true])
    }

    /// The name of the file and its day are not what tells files apart.
    private static func anUnfinishedRunIsResumed(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let run = try await trial.begin(StoreRows.plan(file: "list.csv", day: 20_000))
        try await trial.write([StoreRows.row("A"), StoreRows.row("B", of: 2)], to: run)
        let resumed = try await trial.begin(StoreRows.plan(file: "copy.csv", day: 20_001))
        try demand(resumed.id, is: run.id)
        try demand(resumed.plan, is: run.plan)
        try demand(resumed.counts, is: ImportCounts(rowsRead: 2, rowsNew: 2))
        try demand(try await trial.store.importRuns().count, is: 1)
    }

    private static func onlyTheSameIsResumed(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.save("embassy")
        let columns = StoreRows.layout(.supplier, columns: ["Name", "Remark"])
        let plans = [
            StoreRows.plan(), StoreRows.plan("embassy"), StoreRows.plan(sheet: "1"),
            StoreRows.plan(sheet: "2"), StoreRows.plan(digest: "d1"),
            StoreRows.plan(layout: StoreRows.needs), StoreRows.plan(layout: columns),
        ]
        var runs: [ImportRun.ID] = []
        for plan in plans { runs.append(try await trial.begin(plan).id) }
        try demand(Set(runs).count, is: plans.count, "runs")
        for (plan, run) in zip(plans, runs) {
            try demand(try await trial.begin(plan).id, is: run, "\(plan)")
        }
    }

    private static func layoutsAreToldApartByBytes(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let one = StoreRows.layout(.supplier, columns: ["Te\u{302}n"])
        let other = StoreRows.layout(.supplier, columns: ["T\u{EA}n"])
        let plans = [
            StoreRows.plan(layout: one), StoreRows.plan(layout: other),
            StoreRows.plan(sheet: "Te\u{302}n"), StoreRows.plan(sheet: "T\u{EA}n"),
        ]
        var runs: Set<ImportRun.ID> = []
        for plan in plans {
            let run = try await trial.begin(plan)
            try demand(run.plan, is: plan)
            try await trial.write(
                ImportBatch(quarantined: [StoreRows.refused(["x"])]), to: run)
            runs.insert(run.id)
        }
        try demand(runs.count, is: 4, "runs")
        let layouts = try await trial.quarantine().map(\.layout)
        try demand(layouts, is: [one, other, StoreRows.suppliers])
    }

    private static func aFinishedRunIsNeverResumed(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let first = try await trial.begin(StoreRows.plan())
        try await trial.finish(first)
        let second = try await trial.begin(StoreRows.plan())
        try demand(second.id == first.id, is: false)
        try demand(second.counts, is: ImportCounts())
    }

    private static func finishingTwiceIsHarmless(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let run = try await trial.begin(StoreRows.plan())
        try await trial.write([StoreRows.row("A")], to: run)
        try await trial.finish(run)
        let before = try await StoreAnswers.all(of: trial.store)
        try await trial.finish(run)
        try demand(try await StoreAnswers.all(of: trial.store), is: before)
        let unknown = ImportRun.ID(rawValue: 77)
        try await demand(refusal: .runUnknown(unknown)) {
            try await trial.store.finishImport(unknown, stamp: trial.stamp)
        }
    }

    private static func unknownAndFinishedRunsTakeNoRows(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let run = try await trial.begin(StoreRows.plan())
        try await trial.finish(run)
        let batch = ImportBatch(
            records: [StoreRows.row("A")], quarantined: [StoreRows.refused(["x"])])
        for id in [run.id, ImportRun.ID(rawValue: 77), ImportRun.ID(rawValue: -1)] {
            try await demand(refusal: .runUnknown(id)) {
                _ = try await trial.store.write(batch, to: id, stamp: trial.stamp)
            }
        }
        try demand(try await trial.log(), is: ["source chamber created"])
        try demand(try await trial.store.importRuns().map(\.counts), is: [ImportCounts()])
    }

    /// What may wait until they are through is not to be seen.
    private static func importsInARowAnswerAlike(_ trial: StoreTrial) async throws {
        let alone = StoreTrial(MemoryStore())
        for source in ["chamber", "embassy", "gone"] {
            let plan = StoreRows.plan(source)
            let rows = (0..<5).map { StoreRows.row("K\($0)", of: $0 * 7 % 5) }
            for trial in [trial, alone] {
                try await trial.save(source)
                let run = try await trial.begin(plan)
                try await trial.write(rows, to: run)
                try await trial.store.finishImport(run.id, moreFollow: true, stamp: trial.stamp)
            }
            let expected = try await StoreAnswers.all(of: alone.store)
            try demand(try await StoreAnswers.all(of: trial.store), is: expected)
        }
        let before = try await StoreAnswers.all(of: trial.store)
        for _ in 0..<2 { try await trial.store.settle() }
        try demand(try await StoreAnswers.all(of: trial.store), is: before)
        try demand(try await trial.store.problems(), is: [])
    }

    private static func runsComeOldestFirst(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        var begun: [ImportRun.ID] = []
        for number in 0..<12 {
            let run = try await trial.begin(StoreRows.plan(digest: "d\(number)"))
            begun.append(run.id)
            try await trial.write([StoreRows.row("K", edition: UInt64(number))], to: run)
            if number % 3 == 0 { try await trial.finish(run) }
        }
        let runs = try await trial.store.importRuns()
        try demand(runs.map(\.id), is: begun)
        try demand(runs.map(\.plan.fileDigest), is: (0..<12).map { "d\($0)" })
        try demand(runs.map(\.isFinished), is: (0..<12).map { $0 % 3 == 0 })
        try demand(runs.map(\.counts.rowsNew), is: [1] + Array(repeating: 0, count: 11))
        try demand(runs.map(\.counts.rowsChanged), is: [0] + Array(repeating: 1, count: 11))
    }
}
