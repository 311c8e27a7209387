import Store
import Synchronization

/// Where work says how far it is; whoever waits for it is told now and then.
final class JobReport: Sendable {
    private struct State {
        var progress: Job.Progress?
        var isNews = false
    }

    private let state = Mutex(State())

    /// Says how far it is; cheap, and may be called for each row.
    func note(_ done: Int, of total: Int? = nil) {
        state.withLock {
            $0 = State(progress: Job.Progress(done: done, total: total), isNews: true)
        }
    }

    /// Says that all of it is done: the whole is then as much as was.
    func complete() {
        state.withLock { state in
            guard let progress = state.progress, progress.total == nil else { return }
            state = State(
                progress: Job.Progress(done: progress.done, total: progress.done), isNews: true)
        }
    }

    /// What was said since it was last asked.
    func news() -> Job.Progress? {
        state.withLock { state in
            defer { state.isNews = false }
            return state.isNews ? state.progress : nil
        }
    }
}
