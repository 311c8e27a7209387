extension MemoryStore: JobStore {
    package func add(_ job: Job, within limits: JobLimits) -> JobAdmission {
        let waiting = jobs.filter { $0.state == .waiting }
        if waiting.count(where: { $0.holder == job.holder }) >= limits.waitingOfOne {
            return .shareSpent
        }
        if waiting.count >= limits.waiting { return .full }
        jobs.append(job)
        return .added
    }

    package func job(_ id: String) -> Job? { jobs.first { $0.id == id } }

    package func jobs(of holder: String?, before id: String?, limit: Int) -> [Job] {
        let end = id.flatMap { id in jobs.firstIndex { $0.id == id } } ?? jobs.count
        let own = jobs[..<end].filter { holder == nil || $0.holder == holder }
        return Array(own.reversed().prefix(max(0, limit)))
    }

    @discardableResult
    package func change(_ id: String, _ change: @Sendable (inout Job) -> Void) -> Job? {
        guard let place = jobs.firstIndex(where: { $0.id == id }) else { return nil }
        var job = jobs[place]
        change(&job)
        if job != jobs[place] {
            job.revision = jobs[place].revision + 1
            jobs[place] = job
        }
        return job
    }

    package func beginNextJob(now: Int64) -> Job? {
        guard let next = jobs.first(where: { $0.state == .waiting }) else { return nil }
        return change(next.id) { $0.begin(now: now) }
    }

    package func runningJobs() -> [Job] { jobs.filter { $0.state == .running } }

    package func finish(_ id: String, with answer: JobAnswer, now: Int64) {
        guard job(id)?.state == .running else { return }
        jobAnswers[id] = answer
        change(id) { $0.end(.done, now: now) }
    }

    package func answer(of id: String) -> JobAnswer? { jobAnswers[id] }

    package func forgetJobs(endedBefore moment: Int64) {
        let old = jobs.filter { $0.endedMilliseconds.map { $0 < moment } ?? false }.map(\.id)
        jobs.removeAll { old.contains($0.id) }
        for id in old { jobAnswers[id] = nil }
    }

    package func claimJobs() -> (any SyncClaim)? { JobClaim(jobClaims) }
}

extension Job {
    /// Begins it, once more or for the first time.
    package mutating func begin(now: Int64) {
        state = .running
        attempts += 1
        startedMilliseconds = now
    }

    package mutating func end(_ state: State, _ fault: Message? = nil, now: Int64) {
        self.state = state
        self.fault = fault
        endedMilliseconds = now
    }
}
