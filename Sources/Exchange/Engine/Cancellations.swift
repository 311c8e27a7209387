import Synchronization

/// The transfers that are wanted, so that all can be ended at once.
final class Cancellations: Sendable {
    private struct Known {
        weak var stop: Cancellation?
    }

    private struct State {
        var known: [Known] = []
        var isEnded = false
    }

    private let state = Mutex(State())

    /// One for a new transfer; cancelled already once all were ended.
    func make() -> Cancellation {
        let stop = Cancellation()
        let isEnded = state.withLock { state in
            state.known.removeAll { $0.stop == nil }
            state.known.append(Known(stop: stop))
            return state.isEnded
        }
        if isEnded { stop.cancel() }
        return stop
    }

    /// Ends all that there are, and all that will be.
    func cancelAll() {
        let stops = state.withLock { state in
            state.isEnded = true
            return state.known.compactMap(\.stop)
        }
        for stop in stops { stop.cancel() }
    }
}
