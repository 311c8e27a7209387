import Records
import Store

extension RecordStoreConformance {
    static let claimed = [
        StoreClaim("aSourceIsPulledByOneAtATime", aSourceIsPulledByOneAtATime),
        StoreClaim("aClaimGoesWithItsLastReference", aClaimGoesWithItsLastReference),
        StoreClaim("aClaimNeedsAKnownSource", aClaimNeedsAKnownSource),
        StoreClaim("whatSyncsBroughtThatWereNeverDoneIsNoMeasure", theNeverDoneIsNoMeasure),
        StoreClaim("whereNothingIsSettledAllThatStandsIsTheMeasure", allThatStandsIsTheMeasure),
        StoreClaim("aSupersededSyncWithdrawsNothing", aSupersededSyncWithdrawsNothing),
    ]

    private static func aSourceIsPulledByOneAtATime(_ trial: StoreTrial) async throws {
        for source in ["chamber", "embassy"] { try await trial.save(source) }
        let (chamber, embassy) = (StoreRows.source("chamber"), StoreRows.source("embassy"))
        let before = try await StoreAnswers.all(of: trial.store)
        try demand(try await trial.store.isSyncClaimed(chamber), is: false)
        let first = try await trial.store.claimSync(of: chamber)
        try demand(first != nil, is: true)
        try demand(try await trial.store.claimSync(of: chamber) == nil, is: true)
        try demand(try await trial.store.isSyncClaimed(chamber), is: true)
        try demand(try await trial.store.isSyncClaimed(embassy), is: false)
        let other = try await trial.store.claimSync(of: embassy)
        try demand(other != nil, is: true)
        for _ in 0..<2 { first?.letGo() }
        try demand(try await trial.store.isSyncClaimed(chamber), is: false)
        try demand(try await trial.store.isSyncClaimed(embassy), is: true)
        let next = try await trial.store.claimSync(of: chamber)
        try demand(next != nil, is: true)
        first?.letGo()
        try demand(try await trial.store.isSyncClaimed(chamber), is: true)
        for claim in [next, other] { claim?.letGo() }
        try demand(try await StoreAnswers.all(of: trial.store), is: before)
    }

    private static func aClaimGoesWithItsLastReference(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let source = StoreRows.source("chamber")
        var claim = try await trial.store.claimSync(of: source)
        try demand(claim != nil, is: true)
        claim = nil
        try demand(try await trial.store.isSyncClaimed(source), is: false)
    }

    private static func aClaimNeedsAKnownSource(_ trial: StoreTrial) async throws {
        let nobody = StoreRows.source("nobody")
        try await demand(refusal: .sourceUnknown(nobody)) {
            _ = try await trial.store.claimSync(of: nobody)
        }
        try demand(try await trial.store.isSyncClaimed(nobody), is: false)
    }

    /// 5 records are settled. What a failed and a stopped sync brought may vanish unasked, and what
    /// vanished is measured by the 5 until a sync is done.
    private static func theNeverDoneIsNoMeasure(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        var rows = (1...3).map { StoreRows.row("K\($0)", of: $0) }
        let outcomes: [SyncRun.Outcome] = [
            .failed(code: "x", text: ""), .stopped(missing: 2, known: 5), .notModified,
        ]
        for (number, outcome) in zip(UInt64(11)..., outcomes) {
            let sync = try await trial.beginSync("chamber")
            rows.append(StoreRows.row("K\(number)", of: number))
            let run = try await trial.begin(StoreRows.plan(digest: "d\(number)"))
            try await trial.write(rows, to: run)
            let vanishing = try await trial.store.vanished(in: run.id, during: sync.id, of: nil)
            try demand(vanishing, is: Vanishing(missing: 2, known: 5))
            try await trial.finish(run)
            try await trial.finish(sync, outcome)
        }
        let sync = try await trial.beginSync("chamber")
        let run = try await trial.begin(StoreRows.plan(digest: "d20"))
        try await trial.write((1...5).map { StoreRows.row("K\($0)", of: $0) }, to: run)
        let vanishing = try await trial.store.vanished(in: run.id, during: sync.id, of: nil)
        try demand(vanishing, is: Vanishing(missing: 0, known: 5))
        let count = try await trial.store.withdrawVanished(
            in: run.id, during: sync.id, of: nil, stamp: trial.stamp)
        try demand(count, is: 3)
        try await trial.finish(run)
        try await trial.finish(sync)
        let next = try await trial.beginSync("chamber")
        let later = try await trial.begin(StoreRows.plan(digest: "d21"))
        let settled = try await trial.store.vanished(in: later.id, during: next.id, of: nil)
        try demand(settled, is: Vanishing(missing: 5, known: 5))
    }

    /// The first sync ever failed after it had written; a list of one must not take the rest back
    /// unasked.
    private static func allThatStandsIsTheMeasure(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let first = try await trial.beginSync("chamber")
        try await trial.take((1...5).map { StoreRows.row("K\($0)", of: $0) })
        try await trial.finish(first, .failed(code: "x", text: ""))
        let sync = try await trial.beginSync("chamber")
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        try await trial.write([StoreRows.row("K1", of: 1)], to: run)
        let vanishing = try await trial.store.vanished(in: run.id, during: sync.id, of: nil)
        try demand(vanishing, is: Vanishing(missing: 4, known: 5))
    }

    private static func aSupersededSyncWithdrawsNothing(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let former = try await trial.beginSync("chamber")
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        _ = try await trial.beginSync("chamber")
        let before = try await StoreAnswers.all(of: trial.store)
        try await demand(refusal: .syncUnknown(former.id)) {
            _ = try await trial.store.vanished(in: run.id, during: former.id, of: nil)
        }
        try await demand(refusal: .syncUnknown(former.id)) {
            try await trial.store.withdrawVanished(
                in: run.id, during: former.id, of: nil, stamp: trial.stamp)
        }
        try demand(try await StoreAnswers.all(of: trial.store), is: before)
    }
}
