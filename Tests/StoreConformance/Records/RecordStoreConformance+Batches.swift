import Records
import Store

extension RecordStoreConformance {
    static let batches = [
        StoreClaim("theFateOfEveryRowIsCounted", theFateOfEveryRowIsCounted),
        StoreClaim("aRunsCountsAreTheSumOfItsBatches", aRunsCountsAreTheSumOfItsBatches),
        StoreClaim("linesOfABatchComeInItsOrder", linesOfABatchComeInItsOrder),
        StoreClaim("mendedRowsLeaveQuarantineWithTheBatch", mendedRowsLeaveQuarantine),
        StoreClaim("mendedRowsStayMended", mendedRowsStayMended),
        StoreClaim("aBatchThatDoesNotFollowIsRefused", aBatchThatDoesNotFollowIsRefused),
        StoreClaim("aSubjectOfAnotherKindRefusesTheBatch", aSubjectOfAnotherKindIsRefused),
        StoreClaim("anEmptyBatchChangesNothing", anEmptyBatchChangesNothing),
        StoreClaim("onlyTheFirstRecordOfASubjectCreatesIt", onlyTheFirstRecordCreates),
    ]

    private static func theFateOfEveryRowIsCounted(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([StoreRows.row("A"), StoreRows.row("B", of: 2)])
        let records = [
            StoreRows.row("A"), StoreRows.row("B", edition: 2, of: 2), StoreRows.row("C", of: 3),
            StoreRows.row("C", edition: 2, of: 3),
        ]
        let counts = try await trial.take(
            records, quarantined: [StoreRows.refused(["x"]), StoreRows.refused(["x"])])
        let expected = ImportCounts(
            rowsRead: 6, rowsNew: 2, rowsChanged: 1, rowsUnchanged: 1, rowsQuarantined: 2)
        try demand(counts, is: expected)
        try demand(try await trial.store.importRuns().last?.counts, is: expected)
    }

    private static func aRunsCountsAreTheSumOfItsBatches(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let run = try await trial.begin(StoreRows.plan())
        var sum = ImportCounts()
        for number in 0..<7 {
            let batch = ImportBatch(
                records: (0..<number).map { StoreRows.row("K\($0)", of: UInt64($0)) },
                quarantined: [StoreRows.refused(["row \(number)"])])
            sum = sum + (try await trial.write(batch, to: run))
            try demand(try await trial.store.importRuns().map(\.counts), is: [sum])
        }
        let expected = ImportCounts(
            rowsRead: 28, rowsNew: 6, rowsUnchanged: 15, rowsQuarantined: 7)
        try demand(sum, is: expected)
    }

    private static func linesOfABatchComeInItsOrder(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take(
            [StoreRows.row("A", of: 1)], quarantined: [StoreRows.refused(["old"])])
        let old = try await trial.quarantine().map(\.id)
        let before = try await trial.lastSequence()
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        let batch = ImportBatch(
            records: [
                StoreRows.row("Z", of: 9), StoreRows.row("Y", of: 8),
                StoreRows.row("A", edition: 2, of: 1), StoreRows.row("Z2", of: 9),
                StoreRows.row("X", of: 7), StoreRows.row("Y", edition: 2, of: 8),
            ],
            quarantined: [StoreRows.refused(["new"]), StoreRows.refused(["old"])], mended: old)
        try await trial.write(batch, to: run)
        let new = try await trial.quarantine().map(\.id.rawValue)
        let fates: [(UInt64, String)] = [
            (9, "created"), (8, "created"), (1, "changed"), (9, "changed"), (7, "created"),
            (8, "changed"),
        ]
        let records = fates.map { "organisation \(StoreRows.organisation($0)) \($1)" }
        let rows = ["quarantine \(new[0]) created", "quarantine \(old[0].rawValue) released"]
        try demand(try await trial.log(after: before), is: records + rows)
    }

    private static func mendedRowsLeaveQuarantine(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take(
            quarantined: [StoreRows.refused(["x"]), StoreRows.refused(["y"], line: 3)])
        let kept = try await trial.quarantine()
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        let batch = ImportBatch(
            records: [StoreRows.row("A")],
            mended: [QuarantinedRow.ID(rawValue: 99), kept[0].id, kept[0].id])
        let counts = try await trial.write(batch, to: run)
        try demand(counts, is: ImportCounts(rowsRead: 1, rowsNew: 1))
        try demand(try await trial.quarantine(), is: [kept[1]])
        let lines = try await trial.log().filter { $0.hasSuffix("released") }
        try demand(lines, is: ["quarantine \(kept[0].id.rawValue) released"])
    }

    /// The old list may come back as often as it likes; only what was given up begins anew.
    private static func mendedRowsStayMended(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let (x, y) = (StoreRows.refused(["x"]), StoreRows.refused(["y"], line: 3))
        try await trial.take(quarantined: [x, y])
        let kept = try await trial.quarantine()
        let still = IncomingQuarantine(
            cells: ["y?"], position: y.position, problems: y.problems, replaced: kept[1].id)
        let run = try await trial.begin(StoreRows.plan(digest: "mended"))
        try await trial.write(
            ImportBatch(
                records: [StoreRows.row("A")], quarantined: [still], mended: [kept[0].id]),
            to: run)
        for number in 0..<2 {
            let before = try await trial.lastSequence()
            let counts = try await trial.take(
                quarantined: [x, y, StoreRows.refused(["y?"], line: 3)],
                by: StoreRows.plan(digest: "again \(number)"))
            try demand(
                counts, is: ImportCounts(rowsRead: 3, rowsUnchanged: 1, rowsQuarantined: 2))
            try demand(try await trial.quarantine().map(\.cells), is: [["y?"]])
            try demand(try await trial.log(after: before), is: [])
        }
        try await trial.save("embassy")
        let other = try await trial.take(quarantined: [x], by: StoreRows.plan("embassy"))
        try demand(other, is: ImportCounts(rowsRead: 1, rowsQuarantined: 1))
        try await trial.store.release([kept[1].id], stamp: trial.stamp)
        let anew = try await trial.take(quarantined: [y], by: StoreRows.plan(digest: "anew"))
        try demand(anew, is: ImportCounts(rowsRead: 1, rowsQuarantined: 1))
        try demand(try await trial.quarantine("chamber").map(\.cells), is: [["y"]])
    }

    /// So two imports of one list at a time notice each other.
    private static func aBatchThatDoesNotFollowIsRefused(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let run = try await trial.begin(StoreRows.plan())
        let first = ImportBatch(records: [StoreRows.row("A"), StoreRows.row("B", of: 2)])
        try demand(try await trial.write(first.following(0), to: run).rowsNew, is: 2)
        let before = try await StoreAnswers.all(of: trial.store)
        for rows in [0, 1, 3] {
            try await demand(refusal: .runTaken(run.id)) {
                let late = ImportBatch(
                    records: [StoreRows.row("C", of: 3)],
                    quarantined: [StoreRows.refused(["x"])])
                try await trial.write(late.following(rows), to: run)
            }
        }
        try demand(try await StoreAnswers.all(of: trial.store), is: before)
        let next = ImportBatch(records: [StoreRows.row("C", of: 3)])
        try demand(try await trial.write(next.following(2), to: run).rowsNew, is: 1)
    }

    /// Else an organisation would come back as a need, or as damage.
    private static func aSubjectOfAnotherKindIsRefused(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let suppliers = try await trial.begin(StoreRows.plan())
        let needs = try await trial.begin(StoreRows.plan(layout: StoreRows.needs))
        let before = try await StoreAnswers.all(of: trial.store)
        try await demand(refusal: .subjectOfOtherKind(key: "N", kind: .supplier)) {
            try await trial.write([StoreRows.row("A"), StoreRows.need("N")], to: suppliers)
        }
        try await demand(refusal: .subjectOfOtherKind(key: "A", kind: .need)) {
            try await trial.write([StoreRows.need("N"), StoreRows.row("A")], to: needs)
        }
        try demand(try await StoreAnswers.all(of: trial.store), is: before)
        try demand(try await trial.write([StoreRows.row("A")], to: suppliers).rowsNew, is: 1)
    }

    private static func anEmptyBatchChangesNothing(_ trial: StoreTrial) async throws {
        try await speak(trial)
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        let before = try await StoreAnswers.all(of: trial.store)
        try demand(try await trial.write(ImportBatch(), to: run), is: ImportCounts())
        try demand(try await StoreAnswers.all(of: trial.store), is: before)
    }

    /// Whoever spoke of it before, withdrawn or not, in the same batch or long ago.
    private static func onlyTheFirstRecordCreates(_ trial: StoreTrial) async throws {
        try await speak(trial)
        try await trial.withdraw("embassy")
        let before = try await trial.lastSequence()
        let run = try await trial.begin(StoreRows.plan(digest: "d2"))
        try await trial.write(
            [StoreRows.row("H", of: 3), StoreRows.row("I", of: 5), StoreRows.row("J", of: 5)],
            to: run)
        let kinds = ["changed", "created", "changed"]
        let ids = [UInt64(3), 5, 5].map(StoreRows.organisation)
        let expected = zip(ids, kinds).map { "organisation \($0) \($1)" }
        try demand(try await trial.log(after: before), is: expected)
    }
}
