/// One request and its answer, between the thread that transfers and the one that reads.
final class Attempt: Sendable {
    enum Ending: Sendable {
        case whole
        case failed(TransferError)
    }

    private struct State {
        var isSent = false
        var head: TransferHead?
        var ring = ByteRing()
        var ending: Ending?
        /// The transferring side waits for room in the ring.
        var isPaused = false
    }

    let plan: RequestPlan
    private let loop: TransferLoop
    private let turn: HostTurn
    private let state = Monitor(State())

    init(_ plan: RequestPlan, on loop: TransferLoop, turn: HostTurn) {
        self.plan = plan
        self.loop = loop
        self.turn = turn
    }

    func start() { loop.submit(.start(self)) }

    /// Ends the attempt, if it has not ended; what has arrived can still be read.
    func cancel() {
        if state.read({ $0.ending == nil }) { loop.submit(.cancel(self)) }
    }
}

// The reader's side.
extension Attempt {
    private enum HeadStep {
        case sent
        case head(TransferHead)
        case failed(TransferError)
    }

    private enum ReadStep {
        case bytes(Int, resumes: Bool)
        case ended(Ending)
    }

    /// Waits for the head.
    ///
    /// While the connection is made libcurl watches the time; once the request is sent, the time
    /// for the head runs.
    func head(_ patience: inout Patience) throws(TransferError) -> TransferHead {
        var step = try waiting(&patience, atMost: patience.left) { state in
            Self.headStep(state) ?? (state.isSent ? .sent : nil)
        }
        if case .sent = step {
            step = try waiting(&patience, atMost: patience.limits.head) { Self.headStep($0) }
        }
        switch step {
        case .head(let head):
            patience.beginWindow()
            return head
        case .failed(let error): throw error
        case .sent, nil:
            throw .timedOut(host: plan.address.host, .head, after: patience.limits.head)
        }
    }

    /// Waits for bytes of the body.
    ///
    /// - Returns: How many were moved to the start of `target`; 0 at the end.
    func read(
        into target: UnsafeMutableBufferPointer<UInt8>, _ patience: inout Patience
    ) throws(TransferError) -> Int {
        while true {
            let step = try waiting(&patience, atMost: patience.bodyAllowance) { state in
                Self.readStep(&state, into: target)
            }
            switch step {
            case .bytes(let count, let resumes):
                if resumes { loop.submit(.resume(self)) }
                patience.received(count)
                try patience.judgeSpeed(host: plan.address.host)
                return count
            case .ended(.whole): return 0
            case .ended(.failed(let error)): throw error
            case nil: try patience.judgeSpeed(host: plan.address.host)
            }
        }
    }

    private static func headStep(_ state: State) -> HeadStep? {
        if let head = state.head { return .head(head) }
        if case .failed(let error) = state.ending { return .failed(error) }
        return nil
    }

    private static func readStep(
        _ state: inout State, into target: UnsafeMutableBufferPointer<UInt8>
    ) -> ReadStep? {
        guard !state.ring.isEmpty else { return state.ending.map { .ended($0) } }
        let count = state.ring.take(into: target)
        let resumes = state.isPaused && state.ring.isHalfFree
        if resumes { state.isPaused = false }
        return .bytes(count, resumes: resumes)
    }

    private func waiting<Step>(
        _ patience: inout Patience, atMost limit: Duration, _ body: (inout State) -> Step?
    ) throws(TransferError) -> Step? {
        let began = ContinuousClock.now
        let step = state.wait(atMost: min(limit, patience.left), until: body)
        try patience.waited(.now - began, inVain: step == nil, host: plan.address.host)
        return step
    }
}

// The transferring side.
extension Attempt {
    /// The connection stands and the request goes out.
    func didSend() { state.change { $0.isSent = true } }

    func didReceive(_ head: TransferHead) { state.change { $0.head = head } }

    /// Takes bytes of the body.
    ///
    /// - Returns: False when there is no room; a resumption is then asked for later.
    func didReceive(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        state.change { state in
            let fits = state.ring.append(bytes)
            state.isPaused = !fits
            return fits
        }
    }

    /// Nothing more will come. The host's next request may begin.
    func didEnd(_ ending: Ending) {
        turn.end()
        state.change { $0.ending = ending }
    }
}
