import Records
import Store

extension RecordStoreConformance {
    static let syncs = [
        StoreClaim("aSyncIsRememberedWithItsFigures", aSyncIsRememberedWithItsFigures),
        StoreClaim("aSyncNeedsAKnownSource", aSyncNeedsAKnownSource),
        StoreClaim("aSyncThatNeverEndedIsInterruptedByTheNext", anUnendedSyncIsInterrupted),
        StoreClaim("aSyncEndsOnce", aSyncEndsOnce),
        StoreClaim("whatASyncLeavesIsKeptUntilTheNextSays", whatASyncLeavesIsKept),
        StoreClaim("syncsComeNewestFirst", syncsComeNewestFirst),
    ]

    private static func figures() -> SyncFigures {
        var figures = SyncFigures()
        figures.requests = 3
        figures.retries = 1
        figures.wireBytes = 1 << 40
        figures.decodedBytes = .max
        figures.rowsRead = 10
        figures.rowsNew = 4
        figures.rowsChanged = 3
        figures.rowsUnchanged = 2
        figures.rowsQuarantined = 1
        figures.recordsWithdrawn = 5
        figures.recordsRestored = 2
        return figures
    }

    private static func aSyncIsRememberedWithItsFigures(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let before = try await trial.lastSequence()
        let source = StoreRows.source("chamber")
        let outcomes: [SyncRun.Outcome] = [
            .done, .notModified, .stopped(missing: 31, known: 100), .interrupted,
            .failed(code: "timed-out", text: "Không tới được máy chủ e\u{301}\u{0}"),
        ]
        for (mode, outcome) in zip(SyncMode.allCases + [.full, .full], outcomes) {
            let run = try await trial.store.beginSync(
                source, mode: mode, stamp: Stamp(milliseconds: -5, actor: "daemon"))
            let running = SyncRun(
                id: run.id, source: source, mode: mode, startedMilliseconds: -5)
            try demand(run, is: running)
            try demand(try await trial.store.syncRuns(of: source, limit: 1), is: [running])
            let notBefore: Int64? = mode == .delta ? nil : .max - run.id.rawValue
            try await trial.finish(run, outcome, figures: figures(), notBefore: notBefore)
            let ended = SyncRun(
                id: run.id, source: source, mode: mode, startedMilliseconds: -5,
                endedMilliseconds: trial.stamp.milliseconds, outcome: outcome,
                figures: figures(), notBeforeMilliseconds: notBefore)
            try demand(try await trial.store.syncRuns(of: source, limit: 1), is: [ended])
        }
        try demand(try await trial.log(after: before), is: [])
    }

    private static func aSyncNeedsAKnownSource(_ trial: StoreTrial) async throws {
        try await demand(refusal: .sourceUnknown(StoreRows.source("nobody"))) {
            _ = try await trial.beginSync("nobody")
        }
        try demand(try await trial.store.syncRuns(of: nil, limit: 9), is: [])
        try demand(try await trial.store.syncState(of: StoreRows.source("nobody")), is: nil)
    }

    private static func anUnendedSyncIsInterrupted(_ trial: StoreTrial) async throws {
        for source in ["chamber", "embassy"] { try await trial.save(source) }
        try await trial.finish(try await trial.beginSync("chamber"))
        let killed = try await trial.beginSync("chamber", mode: .delta)
        let other = try await trial.beginSync("embassy")
        let next = try await trial.beginSync("chamber")
        let interrupted = SyncRun(
            id: killed.id, source: killed.source, mode: .delta,
            startedMilliseconds: killed.startedMilliseconds, outcome: .interrupted)
        let runs = try await trial.store.syncRuns(of: nil, limit: 9)
        try demand(Array(runs.prefix(3)), is: [next, other, interrupted])
        try demand(runs.last?.outcome, is: .done)
    }

    /// Whoever was superseded must not leave its state behind.
    private static func aSyncEndsOnce(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let first = try await trial.beginSync("chamber")
        let second = try await trial.beginSync("chamber")
        try await trial.finish(second, state: SyncState(cursor: "2"))
        let before = try await StoreAnswers.all(of: trial.store)
        for run in [first.id, second.id, SyncRun.ID(rawValue: 99)] {
            try await demand(refusal: .syncUnknown(run)) {
                try await trial.store.finishSync(
                    run, outcome: .done, figures: SyncFigures(), state: SyncState(cursor: "1"),
                    stamp: trial.stamp)
            }
        }
        try demand(try await StoreAnswers.all(of: trial.store), is: before)
    }

    private static func whatASyncLeavesIsKept(_ trial: StoreTrial) async throws {
        for source in ["chamber", "embassy"] { try await trial.save(source) }
        let source = StoreRows.source("chamber")
        try demand(try await trial.store.syncState(of: source), is: nil)
        let states = [
            SyncState(
                entityTag: "W/\"e\u{301}\u{0}\"", lastModified: "Sat, 21 Nov 2026 10:00:00 GMT",
                cursor: "", lastSuccessMilliseconds: .max),
            SyncState(), SyncState(cursor: "\u{E9}"),
        ]
        for state in states {
            try await trial.finish(try await trial.beginSync("chamber"), state: state)
            try demand(try await trial.store.syncState(of: source), is: state)
            let failed = try await trial.beginSync("chamber")
            try demand(try await trial.store.syncState(of: source), is: state)
            try await trial.finish(failed, .failed(code: "x", text: ""))
            try demand(try await trial.store.syncState(of: source), is: state)
        }
        try demand(try await trial.store.syncState(of: StoreRows.source("embassy")), is: nil)
        let long = String(repeating: "x", count: SyncState.textBytesMax + 1)
        try demand(SyncState(entityTag: long, lastModified: long, cursor: long), is: SyncState())
    }

    private static func syncsComeNewestFirst(_ trial: StoreTrial) async throws {
        for source in ["chamber", "embassy"] { try await trial.save(source) }
        var begun: [SyncRun.ID] = []
        for number in 0..<6 {
            let run = try await trial.beginSync(["chamber", "embassy"][number % 2])
            try await trial.finish(run)
            begun.insert(run.id, at: 0)
        }
        let store = trial.store
        try demand(try await store.syncRuns(of: nil, limit: .max).map(\.id), is: begun)
        try demand(try await store.syncRuns(of: nil, limit: 2).map(\.id), is: [begun[0], begun[1]])
        let chamber = StoreRows.source("chamber")
        let mine = try await store.syncRuns(of: chamber, limit: 2).map(\.id)
        try demand(mine, is: [begun[1], begun[3]])
        for limit in [0, -1, Int.min] {
            try demand(try await store.syncRuns(of: nil, limit: limit), is: [])
        }
    }
}
