import Records
package import Store
import Testing

/// The contract of `JobStore`; every store is put to it.
package enum JobStoreConformance {
    private static let limits = JobLimits(waiting: 3, waitingOfOne: 2)

    private static func job(_ id: String, of holder: String = "k") -> Job {
        Job(
            id: id, kind: "import", holder: holder, roles: [.organiser], input: "{\"a\":1}",
            createdMilliseconds: 5)
    }

    /// - Parameter store: an empty one.
    package static func check(_ store: some JobStore) async throws {
        #expect(try await store.beginNextJob(now: 1) == nil)
        #expect(try await store.add(job("a"), within: limits) == .added)
        #expect(try await store.add(job("b"), within: limits) == .added)
        #expect(try await store.add(job("c"), within: limits) == .shareSpent)
        #expect(try await store.add(job("c", of: "l"), within: limits) == .added)
        #expect(try await store.add(job("d", of: "m"), within: limits) == .full)
        #expect(try await store.job("a") == job("a"))
        #expect(try await store.job("d") == nil)
        #expect(try await store.jobs(of: nil, before: nil, limit: 9).map(\.id) == ["c", "b", "a"])
        #expect(try await store.jobs(of: "k", before: "b", limit: 9).map(\.id) == ["a"])
        #expect(try await store.jobs(of: nil, before: nil, limit: 1).map(\.id) == ["c"])
        try await checkCourse(store)
        try await checkEnds(store)
        let claim = try await store.claimJobs()
        #expect(claim != nil)
        #expect(try await store.claimJobs() == nil)
        claim?.letGo()
        #expect(try await store.claimJobs() != nil)
    }

    private static func checkCourse(_ store: some JobStore) async throws {
        let begun = try #require(try await store.beginNextJob(now: 7))
        #expect(begun.id == "a" && begun.state == .running && begun.attempts == 1)
        #expect(begun.startedMilliseconds == 7 && begun.revision == 2)
        #expect(try await store.runningJobs() == [begun])
        #expect(try await store.change("a") { $0.state = .running }?.revision == 2)
        let told = try await store.change("a") { $0.progress = Job.Progress(done: 1, total: 2) }
        #expect(told?.revision == 3 && told?.progress == Job.Progress(done: 1, total: 2))
        #expect(try await store.change("none") { $0.state = .failed } == nil)
        #expect(try await store.answer(of: "a") == nil)
    }

    private static func checkEnds(_ store: some JobStore) async throws {
        let answer = JobAnswer(mediaType: "text/csv", fileName: "a.csv", bytes: [1, 0, 2])
        let empty = JobAnswer(mediaType: "text/plain", bytes: [])
        // It does not run.
        try await store.finish("b", with: answer, now: 8)
        #expect(try await store.answer(of: "b") == nil)
        try await store.finish("a", with: answer, now: 9)
        #expect(try await store.answer(of: "a") == answer)
        #expect(try await store.job("a")?.state == .done)
        #expect(try await store.job("a")?.endedMilliseconds == 9)
        try await store.finish("a", with: empty, now: 10)
        #expect(try await store.answer(of: "a") == answer)
        #expect(try await store.beginNextJob(now: 11)?.id == "b")
        try await store.finish("b", with: empty, now: 12)
        #expect(try await store.answer(of: "b") == empty)
        try await store.forgetJobs(endedBefore: 12)
        #expect(try await store.jobs(of: nil, before: nil, limit: 9).map(\.id) == ["c", "b"])
        #expect(try await store.answer(of: "a") == nil)
    }
}
