/// One transfer over all its attempts: what is asked next, and what it has cost.
struct TransferCourse {
    let transfers: Transfers
    private(set) var request: TransferRequest
    let stop: Cancellation
    private let start: WebAddress
    private let ledger: TransferLedger
    var patience: Patience
    private var budget: RetryBudget
    private var hasRenewedToken = false

    init(
        _ request: TransferRequest, by transfers: Transfers, _ stop: Cancellation,
        _ ledger: TransferLedger
    ) throws(TransferError) {
        self.ledger = ledger
        self.transfers = transfers
        self.request = request
        self.stop = stop
        start = try WebAddress(request.url)
        patience = Patience(request.policy.times)
        budget = RetryBudget(request.policy.retry)
    }

    /// Asks until there is an answer to read, following redirects and trying again.
    ///
    /// - Parameter point: Where to go on within a body; nil for the whole.
    mutating func ask(from point: ResumePoint? = nil) throws(TransferError) -> Answer {
        while true {
            do throws(TransferError) {
                return try follow(point)
            } catch {
                try recover(from: error)
            }
        }
    }

    /// Makes the pause before another attempt.
    ///
    /// - Throws: The error itself when it does not pass, or that the budget is spent.
    mutating func recover(from error: TransferError) throws(TransferError) {
        // Only a question may be asked twice.
        guard error.isRetryable, request.form == nil else { throw error }
        switch error {
        // Its own attempts have been made, or none is due for long.
        case .robotsUnavailable, .turnLater: throw error
        default: break
        }
        let pause = try budget.pause(
            after: error, left: patience.left, chance: transfers.surroundings.chance())
        let began = ContinuousClock.now
        stop.sleep(transfers.surroundings.pause(pause))
        if stop.isCancelled { throw .cancelled }
        try patience.waited(.now - began, inVain: false, host: start.host)
        ledger.note { $0.retries += 1 }
    }

    func didRead(wireBytes: Int) { ledger.note { $0.wireBytes += wireBytes } }

    /// From now on the body has to be had, whatever was known before.
    mutating func forgetKnown() { request.known = Validators() }

    /// Only what the reader did not have is progress: a body that begins again and is cut where
    /// it was before makes none.
    mutating func didDeliver(_ bytes: Int) {
        ledger.note { $0.decodedBytes += bytes }
        budget.didProgress(bytes)
    }

    func didResume() { ledger.note { $0.resumptions += 1 } }
}

extension TransferCourse {
    /// Asks once, along all redirects.
    private mutating func follow(_ point: ResumePoint?) throws(TransferError) -> Answer {
        var hop = Hop(start, request, from: point)
        while true {
            let answer = try send(hop)
            var isAccepted = false
            defer { if !isAccepted { answer.attempt.cancel() } }
            switch try hop.verdict(on: answer.head, now: transfers.surroundings.now()) {
            case .accepted where request.robots == .ofPages && answer.isPage:
                // It is let go while the host is asked, and asked for anew: a transfer that held
                // its turn at the host could keep the other from its own.
                request.robots = .always
                hop = Hop(start, request, from: point)
            case .accepted:
                isAccepted = true
                return answer
            case .redirected(let next):
                hop = next
                ledger.note { $0.redirects += 1 }
            case .unauthorised:
                try renewToken(of: hop, status: answer.head.status)
            }
        }
    }

    private mutating func send(_ hop: Hop) throws(TransferError) -> Answer {
        let began = ContinuousClock.now
        let admitted = Result { () throws(TransferError) in try admission(of: hop) }
        try patience.waited(.now - began, inVain: false, host: hop.address.host)
        let (plan, turn) = try admitted.get()
        let attempt = Attempt(plan, on: transfers.loop(for: request.permissions), turn: turn)
        ledger.note { $0.requests += 1 }
        attempt.start()
        stop.react(attempt.cancel)
        do throws(TransferError) {
            return Answer(head: try attempt.head(&patience), attempt: attempt)
        } catch {
            attempt.cancel()
            throw error
        }
    }

    /// Waits for all that has to be there before a hop is asked: a token, the host's rules, a
    /// turn. Together they take no longer than the transfer may still take.
    private func admission(
        of hop: Hop
    ) throws(TransferError) -> (plan: RequestPlan, turn: HostTurn) {
        let end = ContinuousClock.now + patience.left
        let plan = try hop.bounded(by: end - .now).plan(by: transfers, stop)
        let pace = try pace(at: hop.bounded(by: end - .now))
        let limit = hop.bounded(by: end - .now).request.policy.times.turn
        let turn = try transfers.gate.enter(
            hop.address.host, pace: pace, atMost: limit, stop)
        return (plan, turn)
    }

    /// How fast the host of a hop is asked, where its `robots.txt` lets us ask at all.
    private func pace(at hop: Hop) throws(TransferError) -> HostPace {
        var pace = request.policy.pace
        guard request.robots == .always else { return pace }
        let rules = try transfers.robotsRules(for: hop, stop, ledger)
        guard rules.allows(hop.address) else { throw .robotsRefused(host: hop.address.host) }
        if let delay = rules.crawlDelay { pace.intervalMin = max(pace.intervalMin, delay) }
        return pace
    }

    /// Gets another token for a request whose token was refused; once for each transfer.
    private mutating func renewToken(of hop: Hop, status: Int) throws(TransferError) {
        guard case .oauth2(let client) = hop.request.credential, !hasRenewedToken else {
            throw .status(host: hop.address.host, status, retryAfter: nil)
        }
        hasRenewedToken = true
        transfers.tokens.forget(client)
    }
}

/// A head, and the attempt that the body comes from.
struct Answer {
    let head: TransferHead
    let attempt: Attempt

    /// Whether it is a page made for people.
    var isPage: Bool { head.mediaType?.isHTML ?? false }
}
