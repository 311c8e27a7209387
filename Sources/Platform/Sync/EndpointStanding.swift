package import Records

/// Where the pulling of a source stands at one moment: when it is due, how stale it is, how often
/// it failed.
///
/// A function of what is remembered and of the time alone, so that a terminal, a page and whoever
/// keeps the schedule say the same.
package struct EndpointStanding: Hashable, Sendable {
    /// When the next pull is to begin.
    package enum Due: Hashable, Sendable {
        /// Only when somebody asks.
        case onRequest
        /// Milliseconds since 1970 (`SyncSchedule`); past or present when its time has come, and
        /// now for what was never pulled.
        case at(Int64)
    }

    /// The latest pull, which may be under way.
    package let lastRun: SyncRun?
    /// The latest pull that changed anything, among those that were looked at.
    package let lastChange: SyncRun?
    /// When everything was last brought or confirmed, in milliseconds since 1970.
    package let lastSuccessMilliseconds: Int64?
    /// How long ago that is; nil when it never was.
    package let ageMilliseconds: Int64?
    package let due: Due
    package let isDue: Bool
    /// Until when the partner wants to be left alone, in milliseconds since 1970; nil when it did
    /// not say, or when that time is over.
    package let notBeforeMilliseconds: Int64?
    /// Whether what is known was not confirmed for longer than the interval.
    ///
    /// Of a source that never succeeded it holds once a pull has ended; before that the source is
    /// only new.
    package let isOverdue: Bool
    /// How many of the latest pulls ended without success, one after the other.
    package let failuresInARow: Int

    /// - Parameters:
    ///   - runs: the latest pulls, newest first.
    ///   - state: what the last success left; nil when there was none since the endpoint is pulled
    ///     as it is.
    package init(
        of endpoint: Endpoint, runs: [SyncRun], state: SyncState?, nowMilliseconds now: Int64
    ) {
        let interval = endpoint.pulling.intervalSeconds.map { Int64($0) * 1_000 }
        let ended = runs.filter { $0.outcome != nil }
        lastRun = runs.first
        lastChange = runs.first { $0.figures.hasChanges }
        lastSuccessMilliseconds = state?.lastSuccessMilliseconds
        ageMilliseconds = lastSuccessMilliseconds.map { Self.age(since: $0, at: now) }
        let next = SyncSchedule.due(endpoint, after: runs)
        due = next.map { .at(runs.isEmpty ? now : $0) } ?? .onRequest
        isDue = SyncSchedule.isDue(endpoint, after: runs, now: now)
        notBeforeMilliseconds = SyncSchedule.rest(after: runs).flatMap { $0 > now ? $0 : nil }
        isOverdue =
            switch (interval, ageMilliseconds) {
            case (nil, _): false
            case (.some, nil): !ended.isEmpty
            case (let interval?, let age?): age > interval
            }
        failuresInARow = ended.prefix { !$0.isSuccess }.count
    }

    /// Never negative, whatever the clocks said; times before 1970 count as 1970.
    private static func age(since moment: Int64, at now: Int64) -> Int64 {
        max(0, now - max(0, moment))
    }
}

extension SyncRun {
    /// Whether everything was brought or confirmed.
    package var isSuccess: Bool {
        switch outcome {
        case .done, .notModified: true
        case .stopped, .failed, .interrupted, nil: false
        }
    }
}

extension SyncFigures {
    /// Whether anything that is known became otherwise.
    package var hasChanges: Bool {
        rowsNew + rowsChanged + recordsWithdrawn + recordsRestored > 0
    }
}
