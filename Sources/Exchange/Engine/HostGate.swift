/// Lets requests to one host begin one after another, and not too many at a time.
final class HostGate: Sendable {
    private struct Host {
        var active = 0
        var lastBegin: ContinuousClock.Instant?
    }

    private enum Entry {
        case admitted
        /// The interval to the last request has still so long to run.
        case early(Duration)
        case cancelled
    }

    private let hosts = Monitor([String: Host]())

    /// Waits for a turn at the host.
    ///
    /// - Parameter limit: How long to wait, for the others and for the interval together.
    /// - Throws: `timedOut` when the others do not end in time, `turnLater` when the interval to
    ///   the last request does not, or `cancelled`.
    func enter(
        _ host: String, pace: HostPace, atMost limit: Duration, _ stop: Cancellation
    ) throws(TransferError) -> HostTurn {
        stop.react { self.hosts.change { _ in } }
        try wait(host, pace, atMost: limit, stop)
        return HostTurn(of: host, at: self)
    }

    fileprivate func leave(_ host: String) {
        hosts.change { hosts in hosts[host]?.active -= 1 }
    }

    private func wait(
        _ host: String, _ pace: HostPace, atMost limit: Duration, _ stop: Cancellation
    ) throws(TransferError) {
        let deadline = ContinuousClock.now + limit
        while true {
            let entry = hosts.wait(atMost: deadline - .now) { hosts in
                stop.isCancelled ? .cancelled : Self.entry(&hosts[host, default: Host()], pace)
            }
            switch entry {
            case .admitted: return
            case .cancelled: throw .cancelled
            case .early(let rest):
                guard rest <= pace.waitMax, rest < deadline - .now else {
                    let seconds = Int((rest / .seconds(1)).rounded(.up))
                    throw .turnLater(host: host, seconds: seconds)
                }
                stop.sleep(rest)
            case nil: throw .timedOut(host: host, .turn, after: limit)
            }
        }
    }

    /// Nil while too many are active.
    private static func entry(_ host: inout Host, _ pace: HostPace) -> Entry? {
        guard host.active < max(pace.concurrentMax, 1) else { return nil }
        if !pace.isPreliminary {
            let now = ContinuousClock.now
            if let last = host.lastBegin, now < last + pace.intervalMin {
                return .early(last + pace.intervalMin - now)
            }
            host.lastBegin = now
        }
        host.active += 1
        return .admitted
    }
}

/// The right to have one request under way at a host.
final class HostTurn: Sendable {
    private let host: String
    private let gate: HostGate
    private let hasEnded = Monitor(false)

    fileprivate init(of host: String, at gate: HostGate) {
        self.host = host
        self.gate = gate
    }

    /// Gives the turn to the next; once, however often it is called.
    func end() {
        let isFirst = hasEnded.change { hasEnded in
            defer { hasEnded = true }
            return !hasEnded
        }
        if isFirst { gate.leave(host) }
    }

    deinit { end() }
}
