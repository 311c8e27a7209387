import Records
import Store

extension RecordStoreConformance {
    static let vanishing = [
        StoreClaim("whatARunDidNotMeetHasVanished", whatARunDidNotMeetHasVanished),
        StoreClaim("onlyTheSourceAndKindOfTheRunVanish", onlyTheSourceAndKindVanish),
        StoreClaim("whatAResumedRunMetBeforeIsMet", whatAResumedRunMetBeforeIsMet),
        StoreClaim("aRunStartedAnewHasMetNothing", aRunStartedAnewHasMetNothing),
        StoreClaim("aRowThatCannotBeReadHasNotVanished", anUnreadableRowHasNotVanished),
        StoreClaim("secondRecordsVanishOneByOne", secondRecordsVanishOneByOne),
        StoreClaim("whatCameInSinceHasNotVanished", whatCameInSinceHasNotVanished),
        StoreClaim("onlyUnfinishedRunsTellWhatVanished", onlyUnfinishedRunsTell),
        StoreClaim("askingWhatVanishedChangesNothing", askingChangesNothing),
        StoreClaim("onlyAGroupsRecordsVanish", onlyAGroupsRecordsVanish),
    ]

    /// Five suppliers of one source, and one of another.
    static func catalogue(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.save("embassy")
        try await trial.take((1...5).map { StoreRows.row("K\($0)", of: $0) })
        try await trial.take([StoreRows.row("K1", of: 1)], by: StoreRows.plan("embassy"))
    }

    private static func whatARunDidNotMeetHasVanished(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        try demand(try await trial.vanished(in: run), is: Vanishing(missing: 5, known: 5))
        let rows = [
            StoreRows.row("K1", of: 1), StoreRows.row("K4", edition: 2, of: 4),
            StoreRows.row("new", of: 9),
        ]
        try await trial.write(rows, to: run)
        try demand(try await trial.vanished(in: run), is: Vanishing(missing: 3, known: 5))
        try await trial.write([2, 3, 5].map { StoreRows.row("K\($0)", of: $0) }, to: run)
        try demand(try await trial.vanished(in: run), is: Vanishing(missing: 0, known: 5))
    }

    private static func onlyAGroupsRecordsVanish(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let keys = ["a/b", "a/b/1", "a/b/2", "a/bc/1", "a", "e\u{301}/1", "\u{E9}/1", "x/a/b/1"]
        try await trial.take(
            keys.enumerated().map { StoreRows.row($1, of: UInt64($0 + 1)) })
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        try await trial.write([StoreRows.row("a/b/2", of: 3)], to: run)
        let before = try await trial.lastSequence()
        let groups = KeyGroups(["a/b", "e\u{301}", "nobody"])
        for count in [2, 0] {
            let vanishing = try await trial.store.vanished(in: run.id, during: nil, of: groups)
            try demand(vanishing, is: Vanishing(missing: count, known: count + 1))
            let withdrawn = try await trial.store.withdrawVanished(
                in: run.id, during: nil, of: groups, stamp: trial.stamp)
            try demand(withdrawn, is: count)
        }
        try demand(try await trial.log(after: before).count, is: 2)
        for (index, key) in keys.enumerated() {
            let known = try await trial.records(of: UInt64(index + 1))
            let isGone = key == "a/b/1" || Array(key.utf8) == Array("e\u{301}/1".utf8)
            try demand(known.map(\.isWithdrawn), is: [isGone])
        }
    }

    private static func onlyTheSourceAndKindVanish(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let needs = StoreRows.plan(layout: StoreRows.needs)
        try await trial.take([StoreRows.need("N1"), StoreRows.need("N2")], by: needs)
        let embassy = try await trial.begin(StoreRows.plan("embassy", digest: "d1"))
        try demand(try await trial.vanished(in: embassy), is: Vanishing(missing: 1, known: 1))
        let run = try await trial.begin(needs)
        try await trial.write([StoreRows.need("N2")], to: run)
        try demand(try await trial.vanished(in: run), is: Vanishing(missing: 1, known: 2))
        try await trial.withdrawVanished(in: run)
        try demand(try await trial.needs().map(\.id.text), is: ["N2"])
        try demand(try await trial.store.counts().supplierRecords, is: 6)
    }

    private static func whatAResumedRunMetBeforeIsMet(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let plan = StoreRows.plan(digest: "d1")
        let broken = try await trial.begin(plan)
        try await trial.write(
            ImportBatch(
                records: [StoreRows.row("K1", of: 1)],
                quarantined: [StoreRows.refused(["x"], key: "K2")]), to: broken)
        let resumed = try await trial.begin(plan)
        try demand(resumed.counts.rowsRead, is: 2)
        try await trial.write([StoreRows.row("K3", of: 3)], to: resumed)
        try demand(try await trial.vanished(in: resumed), is: Vanishing(missing: 2, known: 5))
        try demand(try await trial.withdrawVanished(in: resumed), is: 2)
        let left = try await trial.organisations().map(\.id)
        try demand(left, is: [1, 2, 3].map(StoreRows.organisation))
    }

    private static func aRunStartedAnewHasMetNothing(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let plan = StoreRows.plan(digest: "d1")
        let rows = (1...4).map { StoreRows.row("K\($0)", of: $0) }
        try await trial.write(rows, to: try await trial.begin(plan))
        try await trial.abandonRuns(of: "chamber")
        let anew = try await trial.begin(plan)
        try demand(try await trial.vanished(in: anew), is: Vanishing(missing: 5, known: 5))
        try await trial.finish(anew)
        let other = try await trial.begin(plan)
        try demand(try await trial.vanished(in: other), is: Vanishing(missing: 5, known: 5))
    }

    /// What the list says of it now is in quarantine; that it is in the list is sure.
    private static func anUnreadableRowHasNotVanished(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        let refused = [
            StoreRows.refused(["a"], key: "K2"), StoreRows.refused(["b"], line: 3, key: "K2"),
            StoreRows.refused(["c"], line: 4, key: "nobody"), StoreRows.refused(["d"], line: 5),
        ]
        try await trial.write(
            ImportBatch(records: [StoreRows.row("K1", of: 1)], quarantined: refused), to: run)
        try demand(try await trial.vanished(in: run), is: Vanishing(missing: 3, known: 5))
        // It is seen, not met: its next edition is still one, and no second record.
        let counts = try await trial.write([StoreRows.row("K2", edition: 2, of: 2)], to: run)
        try demand(counts, is: ImportCounts(rowsRead: 1, rowsChanged: 1))
    }

    private static func secondRecordsVanishOneByOne(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take((1...3).map { StoreRows.row("A", edition: $0) })
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        try await trial.write([StoreRows.row("A", edition: 2)], to: run)
        try demand(try await trial.vanished(in: run), is: Vanishing(missing: 2, known: 3))
        try await trial.withdrawVanished(in: run)
        let left = try await trial.organisations().flatMap(\.records)
        try demand(left.map(\.record.cells), is: [["edition 2"]])
    }

    private static func whatCameInSinceHasNotVanished(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        try await trial.take([StoreRows.row("K6", of: 6)], by: StoreRows.plan(digest: "d2"))
        try await trial.write((1...3).map { StoreRows.row("K\($0)", of: $0) }, to: run)
        try demand(try await trial.vanished(in: run), is: Vanishing(missing: 2, known: 5))
        try demand(try await trial.withdrawVanished(in: run), is: 2)
        try demand(try await trial.store.counts().supplierRecords, is: 5)
    }

    private static func onlyUnfinishedRunsTell(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let finished = try await trial.begin(StoreRows.plan(digest: "d1"))
        try await trial.finish(finished)
        let abandoned = try await trial.begin(StoreRows.plan(digest: "d1"))
        try await trial.abandonRuns(of: "chamber")
        let before = try await StoreAnswers.all(of: trial.store)
        for run in [finished.id, abandoned.id, ImportRun.ID(rawValue: 77)] {
            try await demand(refusal: .runUnknown(run)) {
                _ = try await trial.store.vanished(in: run)
            }
            try await demand(refusal: .runUnknown(run)) {
                try await trial.store.withdrawVanished(in: run, stamp: trial.stamp)
            }
        }
        try demand(try await StoreAnswers.all(of: trial.store), is: before)
    }

    private static func askingChangesNothing(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        let before = try await StoreAnswers.all(of: trial.store)
        for _ in 0..<2 { _ = try await trial.vanished(in: run) }
        try demand(try await StoreAnswers.all(of: trial.store), is: before)
    }
}
