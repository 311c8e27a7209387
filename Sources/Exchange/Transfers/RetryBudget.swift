/// How many more attempts a transfer has, and how long it may pause for them.
struct RetryBudget {
    private let policy: RetryPolicy
    /// In a row, without progress.
    private var failures = 0
    private var paused: Duration = .zero
    private var progress = 0

    init(_ policy: RetryPolicy) { self.policy = policy }

    mutating func didProgress(_ bytes: Int) {
        progress += bytes
        guard progress >= policy.progressBytesMin else { return }
        progress = 0
        failures = 0
    }

    /// The pause before the next attempt.
    ///
    /// - Parameters:
    ///   - left: How long the transfer may still keep us waiting.
    ///   - chance: Even in 0..<1.
    /// - Throws: `retryLater` when the server asks for a longer pause than we make; `givenUp`
    ///   when the budget is spent, or the error alone when there was to be one attempt only.
    mutating func pause(
        after error: TransferError, left: Duration, chance: Double
    ) throws(TransferError) -> Duration {
        var asked = 0
        if case .status(let host, _, let seconds?) = error {
            guard seconds <= policy.retryAfterSecondsMax else {
                throw .retryLater(host: host, seconds: seconds)
            }
            asked = seconds
        }
        failures += 1
        // The server's wish is the least; the drawn pause comes on top, so that its clients do
        // not come back all at the same moment.
        let pause = .seconds(asked) + policy.pause(failures: failures, chance: chance)
        guard failures < policy.attemptsMax, pause < left, paused + pause <= policy.pauseTotalMax
        else {
            throw policy.attemptsMax <= 1 ? error : .givenUp(attempts: failures, last: error)
        }
        paused += pause
        return pause
    }
}
