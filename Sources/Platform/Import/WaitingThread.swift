import Dispatch

/// Runs what an actor does on a queue of its own, where it may block.
///
/// The threads that Swift's tasks share are as many as there are cores: a few that wait for slow
/// servers would stop all others.
final class WaitingThread: SerialExecutor {
    private let queue: DispatchQueue

    init(label: String) { queue = DispatchQueue(label: label) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
