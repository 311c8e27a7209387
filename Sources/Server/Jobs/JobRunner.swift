import Logging
import Platform
import Records
import ServiceLifecycle
import Store

/// Runs the jobs of a store, a few at a time, as long as the server does.
///
/// Of the processes that share a store one has the right to run its jobs, all may add to them. What
/// a process left running that ended is begun anew, or said to be given up. A server that is told
/// to end puts back what it runs: the next goes on with it.
actor JobRunner: Service {
    /// A kind of work bound to what it works on.
    struct Bound: Sendable {
        let isRepeatable: Bool
        let run: @Sendable (Job, JobReport) async throws -> JobAnswer
        var ended: @Sendable (Job) -> Void = { _ in }
    }

    /// Own choice: one that reads and one that writes; both cores stay free for who asks.
    static let atOnceMax = 2
    /// How often it looks for work, for how far work is, and whether it was called off.
    private static let lookMilliseconds = 200
    /// How often what is old is forgotten.
    private static let forgetMilliseconds: Int64 = 3_600_000

    private let store: any JobStore
    private let works: [String: Bound]
    private let logger: Logger
    private let now: @Sendable () -> Int64
    private var running = 0
    private var forgotten = Int64.min

    /// - Parameter now: milliseconds since 1970.
    init(
        store: any JobStore, works: [String: Bound], logger: Logger,
        now: @escaping @Sendable () -> Int64
    ) {
        self.store = store
        self.works = works
        self.logger = logger
        self.now = now
    }

    nonisolated func run() async throws {
        await cancelWhenGracefulShutdown { await self.serve() }
    }

    /// Runs jobs until the task is cancelled.
    func serve() async {
        while !Task.isCancelled {
            do { try await workClaimed() } catch {
                if !(error is CancellationError) {
                    logger.error("jobs wait", metadata: ["error": "\(error)"])
                }
            }
            await Self.pause()
        }
    }

    /// Works as long as nobody else does.
    private func workClaimed() async throws {
        guard let claim = try await store.claimJobs() else { return }
        defer { claim.letGo() }
        try await takeUp()
        try await work()
    }

    /// Puts back, or gives up, what a process left running that is no more.
    private func takeUp() async throws {
        for job in try await store.runningJobs() {
            let isRepeatable = works[job.kind]?.isRepeatable ?? false
            let goesOn = isRepeatable && job.attempts < KeepJobs.attemptsMax && !job.isCancelAsked
            let now = now()
            try await store.change(job.id) { job in
                if goesOn {
                    job.state = .waiting
                } else if job.isCancelAsked {
                    job.end(.cancelled, now: now)
                } else {
                    job.end(.abandoned, .brokenOff, now: now)
                }
            }
            logger.notice(
                "a job was broken off",
                metadata: ["job": .string(job.id), "goesOn": .stringConvertible(goesOn)])
        }
    }

    private func work() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            while !Task.isCancelled {
                try await forgetOld()
                guard let job = try await next() else {
                    await Self.pause()
                    continue
                }
                group.addTask { await self.carryOut(job) }
            }
        }
    }

    /// The next to be run where there is room.
    private func next() async throws -> Job? {
        guard running < Self.atOnceMax, let job = try await store.beginNextJob(now: now()) else {
            return nil
        }
        running += 1
        return job
    }

    private func forgetOld() async throws {
        let now = now()
        guard forgotten == .min || now - forgotten >= Self.forgetMilliseconds else { return }
        forgotten = now
        try await store.forgetJobs(endedBefore: now - KeepJobs.keptMilliseconds)
    }

    private func carryOut(_ job: Job) async {
        let report = JobReport()
        let result = await result(of: job, report)
        // Also where this task was cancelled: a store's calls end with their task.
        let isEnding = Task.isCancelled
        let keeping = Task {
            await self.keepProgress(report, of: job, isWhole: (try? result.get()) != nil)
            await self.keep(result, of: job, isEnding: isEnding)
        }
        await keeping.value
        running -= 1
    }

    /// Runs it, and tells meanwhile how far it is; ends it where its holder says so.
    private nonisolated func result(
        of job: Job, _ report: JobReport
    ) async -> Result<JobAnswer, any Error> {
        guard let bound = works[job.kind] else { return .failure(Problem(.internalFault)) }
        return await withTaskGroup(of: Result<JobAnswer, any Error>?.self) { group in
            group.addTask {
                do { return .success(try await bound.run(job, report)) } catch {
                    return .failure(error)
                }
            }
            group.addTask {
                await self.watch(job, report)
                return nil
            }
            var result: Result<JobAnswer, any Error>?
            while let ended = await group.next() {
                if let ended { result = ended }
                group.cancelAll()
            }
            return result ?? .failure(CancellationError())
        }
    }

    /// Ends when the job was called off, or with the task.
    private nonisolated func watch(_ job: Job, _ report: JobReport) async {
        while !Task.isCancelled {
            await Self.pause()
            do { if try await isCalledOff(job, report) { return } } catch {
                logger.debug("progress was not kept", metadata: ["error": "\(error)"])
            }
        }
    }

    private nonisolated func isCalledOff(_ job: Job, _ report: JobReport) async throws -> Bool {
        try await keepNews(report, of: job)
        return try await store.job(job.id)?.isCancelAsked ?? true
    }

    private nonisolated func keepNews(_ report: JobReport, of job: Job) async throws {
        if let progress = report.news() {
            try await store.change(job.id) { $0.progress = progress }
        }
    }

    /// How far it came in the end, told before its end is.
    private func keepProgress(_ report: JobReport, of job: Job, isWhole: Bool) async {
        if isWhole { report.complete() }
        do {
            try await keepNews(report, of: job)
            if isWhole, let remark = report.remark {
                try await store.change(job.id) { $0.remark = remark }
            }
        } catch {
            logger.debug("progress was not kept", metadata: ["error": "\(error)"])
        }
    }

    private func keep(
        _ result: Result<JobAnswer, any Error>, of job: Job, isEnding: Bool
    ) async {
        do {
            switch result {
            case .success(let answer): try await store.finish(job.id, with: answer, now: now())
            case .failure(let error): try await keep(error, of: job, isEnding: isEnding)
            }
            if try await store.job(job.id)?.state.isEnded ?? true { works[job.kind]?.ended(job) }
        } catch {
            // It is said to run still; the next to have the right to run jobs takes it up.
            logger.error(
                "a job's end was not kept",
                metadata: ["job": .string(job.id), "error": "\(error)"])
        }
    }

    /// - Parameter isEnding: whether the server is; then work goes on with the next.
    private func keep(_ error: any Error, of job: Job, isEnding: Bool) async throws {
        let now = now()
        let fault = Job.Message(error)
        if !isEnding {
            logger.error("a job failed", metadata: ["job": .string(job.id), "error": "\(error)"])
        }
        try await store.change(job.id) { job in
            if job.isCancelAsked {
                job.end(.cancelled, (error as? CalledOff)?.fault, now: now)
            } else if isEnding {
                job.state = .waiting
                job.attempts -= 1
            } else {
                job.end(.failed, fault, now: now)
            }
        }
    }

    private static func pause() async {
        do { try await Task.sleep(for: .milliseconds(lookMilliseconds)) } catch {
            // Whoever pauses looks whether it is to end.
            return
        }
    }
}

/// Work that was ended before it was done, and left something behind.
struct CalledOff: Error {
    let fault: Job.Message
}

extension Job.Message {
    static let brokenOff = Job.Message(
        code: "broken-off",
        english: "The server ended in the midst of the work, and it could not be gone on with. "
            + "Begin it once more.",
        vietnamese: "Máy chủ dừng giữa chừng và không làm tiếp được. Hãy bắt đầu lại.")

    /// What may be told of an error.
    init(_ error: any Error) {
        guard let problem = error as? Problem else {
            self.init(.internalFault, [])
            return
        }
        let details = [problem.detail].compactMap(\.self) + problem.errors.map(\.detail)
        self.init(problem.kind, details)
    }

    private init(_ kind: Problem.Kind, _ details: [Phrase]) {
        let phrases = details.isEmpty ? [kind.title] : details
        self.init(
            code: kind.rawValue, english: phrases.map(\.english).joined(separator: " "),
            vietnamese: phrases.map(\.vietnamese).joined(separator: " "))
    }
}
