/// Says to everything that works or waits for one transfer that it is no longer wanted.
final class Cancellation: Sendable {
    private struct State {
        var isCancelled = false
        var reaction: (@Sendable () -> Void)?
    }

    private let state = Monitor(State())

    var isCancelled: Bool { state.read { $0.isCancelled } }

    func cancel() {
        let reaction = state.change { state in
            state.isCancelled = true
            return state.reaction
        }
        reaction?()
    }

    /// From now on `reaction` is run, on any thread, when cancelling is asked for; at once if that
    /// has happened. It takes the place of the one before.
    func react(_ reaction: @escaping @Sendable () -> Void) {
        let isLate = state.change { state in
            state.reaction = reaction
            return state.isCancelled
        }
        if isLate { reaction() }
    }

    /// Waits for so long, or until it is cancelled.
    func sleep(_ duration: Duration) {
        _ = state.wait(atMost: duration) { $0.isCancelled ? true : nil }
    }
}
