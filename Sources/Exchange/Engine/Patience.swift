/// How long a transfer may still keep us waiting.
///
/// Waiting is counted where it happens: while a reader waits for bytes that have not come. So the
/// time a slow reader takes for itself never counts against the server.
struct Patience {
    let limits: TimeLimits
    /// All waiting so far, pauses between attempts and turns at hosts included.
    private(set) var spent: Duration = .zero
    private var windowSpent: Duration = .zero
    private var windowBytes = 0

    init(_ limits: TimeLimits) { self.limits = limits }

    var left: Duration { max(limits.total - spent, .zero) }

    /// The longest wait until the speed has to be judged.
    var bodyAllowance: Duration { min(left, max(limits.lowSpeedWindow - windowSpent, .zero)) }

    /// - Parameter inVain: Nothing came; a wait that was answered is forgiven the last moment.
    /// - Throws: `timedOut` for the total.
    mutating func waited(
        _ duration: Duration, inVain: Bool, host: String
    ) throws(TransferError) {
        spent += duration
        windowSpent += duration
        if inVain, spent >= limits.total { throw timedOut(.total, limits.total, host) }
    }

    mutating func received(_ bytes: Int) { windowBytes += bytes }

    /// Begins to look at the speed anew.
    mutating func beginWindow() {
        windowSpent = .zero
        windowBytes = 0
    }

    /// Once a window's time has been waited, enough bytes must have come in it.
    ///
    /// - Throws: `timedOut` for low speed.
    mutating func judgeSpeed(host: String) throws(TransferError) {
        guard windowSpent >= limits.lowSpeedWindow else { return }
        let enough = Double(limits.lowSpeedBytesPerSecond) * (limits.lowSpeedWindow / .seconds(1))
        guard Double(windowBytes) >= enough else {
            throw timedOut(.lowSpeed, limits.lowSpeedWindow, host)
        }
        beginWindow()
    }

    private func timedOut(_ limit: TimeLimit, _ duration: Duration, _ host: String)
        -> TransferError
    {
        .timedOut(host: host, limit, after: duration)
    }
}
