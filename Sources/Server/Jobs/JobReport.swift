import Store
import Synchronization

/// Where work says how far it is; whoever waits for it is told now and then.
final class JobReport: Sendable {
    private struct State {
        var progress: Job.Progress?
        var isNews = false
        var remark: Job.Message?
    }

    private let state = Mutex(State())

    /// Says how far it is; cheap, and may be called for each row.
    func note(_ done: Int, of total: Int? = nil) {
        state.withLock {
            ($0.progress, $0.isNews) = (Job.Progress(done: done, total: total), true)
        }
    }

    /// Says what whoever asked for the work should know of what it came to.
    func remark(_ remark: Job.Message) { state.withLock { $0.remark = remark } }

    /// What was remarked on last.
    var remark: Job.Message? { state.withLock { $0.remark } }

    /// Says that all of it is done: the whole is then as much as was.
    func complete() {
        state.withLock { state in
            guard let progress = state.progress, progress.total == nil else { return }
            state.progress = Job.Progress(done: progress.done, total: progress.done)
            state.isNews = true
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
