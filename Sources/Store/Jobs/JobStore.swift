/// Keeps jobs and what they came to. All implementations pass `JobStoreConformance`.
///
/// Book-keeping, as runs and syncs are: jobs have no lines in the change log, what they write has.
package protocol JobStore: Sendable {
    /// Adds a job where there is room.
    ///
    /// - Throws: nothing of the limits; `JobAdmission` says which was met.
    func add(_ job: Job, within limits: JobLimits) async throws(StoreError) -> JobAdmission
    func job(_ id: String) async throws(StoreError) -> Job?
    /// Jobs, newest first.
    ///
    /// - Parameters:
    ///   - holder: nil = everybody's.
    ///   - id: those older than this one; nil, or one that is not there = from the newest.
    func jobs(
        of holder: String?, before id: String?, limit: Int
    ) async throws(StoreError) -> [Job]
    /// Changes a job in one transaction; its revision grows where something changed.
    ///
    /// - Returns: the job as it is now; nil where there is none.
    @discardableResult
    func change(
        _ id: String, _ change: @escaping @Sendable (inout Job) -> Void
    ) async throws(StoreError) -> Job?
    /// Begins the job that has waited longest.
    func beginNextJob(now: Int64) async throws(StoreError) -> Job?
    /// Jobs that are said to run, oldest first.
    func runningJobs() async throws(StoreError) -> [Job]
    /// Ends a job that runs with what it came to, in one transaction; one that ended stays so.
    func finish(_ id: String, with answer: JobAnswer, now: Int64) async throws(StoreError)
    func answer(of id: String) async throws(StoreError) -> JobAnswer?
    /// Forgets jobs that ended before a moment, with what they came to.
    func forgetJobs(endedBefore moment: Int64) async throws(StoreError)
    /// Takes the sole right to run the store's jobs, in this program and in all others.
    ///
    /// - Returns: nil when somebody has it.
    func claimJobs() async throws(StoreError) -> (any SyncClaim)?
}

/// How many jobs may wait.
package struct JobLimits: Hashable, Sendable {
    package let waiting: Int
    package let waitingOfOne: Int

    package init(waiting: Int, waitingOfOne: Int) {
        self.waiting = waiting
        self.waitingOfOne = waitingOfOne
    }
}

package enum JobAdmission: Hashable, Sendable {
    case added
    /// The queue is full, whoever asks.
    case full
    /// Its holder has as many waiting as one may.
    case shareSpent
}
