package import Records
package import Store

/// When a source is due.
package enum SyncSchedule {
    /// Runs by which the pause after failures is told: from the eighth in a row on it stays a day.
    package static let runsLookedAt = 10
    /// The pause after a first failure; it doubles with each that follows.
    static let firstPauseSeconds = 300
    static let pauseSecondsMax = 86_400
    /// The longest rest that a partner is granted: one that says a year does so by mistake, and
    /// asking it once a week is no burden.
    static let restSecondsMax = 7 * 86_400

    /// The time from which a source is to be pulled again, in milliseconds since 1970; nil for one
    /// that is pulled only when somebody asks.
    ///
    /// A pull that was stopped waits for a person, so it is due no sooner than its interval says. A
    /// failed one is tried again after a pause that doubles, but never later than the interval. One
    /// that was broken off is due at once; when those before it went wrong too, it pauses as they
    /// did, since what breaks it may be the source itself. Whatever comes of this, a partner that
    /// said when to come back (`Retry-After`) is not asked before.
    ///
    /// - Parameter runs: the latest of the source, newest first (`RecordStore.latestSyncs`).
    package static func due(_ endpoint: Endpoint, after runs: [SyncRun]) -> Int64? {
        guard let interval = endpoint.pulling.intervalSeconds else { return nil }
        guard let last = runs.first else { return 0 }
        let planned = planned(after: last, of: runs, interval: interval)
        return max(planned, rest(after: runs) ?? planned)
    }

    /// Until when the partner wants to be left alone: what it said last, as long as no pull
    /// succeeded since.
    package static func rest(after runs: [SyncRun]) -> Int64? {
        runs.prefix(while: isFailure).compactMap(\.notBeforeMilliseconds).first
    }

    /// When a rest of so many seconds ends.
    static func end(ofRest seconds: Int, from now: Int64) -> Int64 {
        let length = Int64(min(max(seconds, 0), restSecondsMax)) * 1_000
        let (end, isTooLate) = now.addingReportingOverflow(length)
        return isTooLate ? .max : end
    }

    private static func planned(
        after last: SyncRun, of runs: [SyncRun], interval: Int
    ) -> Int64 {
        var failures = runs.prefix(while: isFailure).count
        guard failures > 0 else { return last.startedMilliseconds + Int64(interval) * 1_000 }
        let ended = last.endedMilliseconds ?? last.startedMilliseconds
        if last.outcome == .interrupted { failures -= 1 }
        guard failures > 0 else { return ended }
        let doubled = firstPauseSeconds << min(failures - 1, 20)
        let pause = min(doubled, pauseSecondsMax, interval)
        return ended + Int64(pause) * 1_000
    }

    /// Never while it is being pulled.
    package static func isDue(
        _ endpoint: Endpoint, after runs: [SyncRun], now: Int64
    ) -> Bool {
        if let last = runs.first, last.outcome == nil { return false }
        return due(endpoint, after: runs).map { $0 <= now } ?? false
    }

    private static func isFailure(_ run: SyncRun) -> Bool {
        switch run.outcome {
        case .failed, .interrupted: true
        case .done, .notModified, .stopped, nil: false
        }
    }
}

extension RecordStore {
    /// The latest syncs of a source, newest first, each as it is: one that never ended, of a source
    /// that nobody is pulling, was interrupted.
    package func latestSyncs(
        of source: SourceID, limit: Int
    ) async throws(StoreError) -> [SyncRun] {
        var runs = try await syncRuns(of: source, limit: limit)
        guard let last = runs.first, last.outcome == nil else { return runs }
        guard try await !isSyncClaimed(source) else { return runs }
        // It may have ended between the two questions.
        runs = try await syncRuns(of: source, limit: limit)
        guard let last = runs.first, last.outcome == nil else { return runs }
        runs[0] = SyncRun(
            id: last.id, source: source, mode: last.mode,
            startedMilliseconds: last.startedMilliseconds, outcome: .interrupted,
            figures: last.figures, notBeforeMilliseconds: last.notBeforeMilliseconds)
        return runs
    }
}
