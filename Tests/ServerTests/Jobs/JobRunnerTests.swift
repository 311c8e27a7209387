import Logging
import Platform
import Records
import Store
import Synchronization
import Testing

@testable import Server

/// What becomes of jobs; the store is in memory and the clock stands.
@Suite struct JobRunnerTests {
    private static let limits = JobLimits(waiting: 9, waitingOfOne: 9)

    private struct Scene {
        let store = MemoryStore()
        let runner: JobRunner

        init(_ works: [String: JobRunner.Bound]) {
            runner = JobRunner(
                store: store, works: works,
                logger: Logger(label: "test") { _ in
                    SwiftLogNoOpLogHandler()
                }
            ) { 1_000_000_000_000 }
        }

        func add(_ kind: String, id: String = "j") async {
            let job = Job(
                id: id, kind: kind, holder: "k", roles: [.organiser], input: "{}",
                createdMilliseconds: 999_999_999_999)
            #expect(await store.add(job, within: limits) == .added)
        }

        /// Waits until the job is as asked.
        func wait(_ id: String = "j", _ holds: (Job) -> Bool) async throws -> Job {
            for _ in 0..<6_000 {
                if let job = await store.job(id), holds(job) { return job }
                try await Task.sleep(for: .milliseconds(20))
            }
            return try #require(await store.job(id))
        }

        func running(_ body: () async throws -> Void) async throws {
            let service = Task { await runner.serve() }
            defer { service.cancel() }
            try await body()
            service.cancel()
            await service.value
        }
    }

    private static let answer = JobAnswer(mediaType: "text/plain", bytes: [7])

    @Test func workIsDoneAndItsProgressTold() async throws {
        let go = Mutex(false)
        let scene = Scene([
            "count": .init(isRepeatable: true) { _, report in
                report.note(3, of: 9)
                while !go.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(20)) }
                return Self.answer
            }
        ])
        await scene.add("count")
        try await scene.running {
            let told = try await scene.wait { $0.progress != nil }
            #expect(told.state == .running && told.progress == Job.Progress(done: 3, total: 9))
            go.withLock { $0 = true }
            #expect(try await scene.wait { $0.state.isEnded }.state == .done)
        }
        #expect(await scene.store.answer(of: "j") == Self.answer)
    }

    /// A job was done at `5000/null`: what it said last came after the last look.
    @Test func whatIsDoneIsDoneToItsEnd() async throws {
        let scene = Scene([
            "count": .init(isRepeatable: true) { _, report in
                report.note(5_000)
                report.note(7_321)
                return Self.answer
            }
        ])
        await scene.add("count")
        try await scene.running {
            let job = try await scene.wait { $0.state.isEnded }
            #expect(job.state == .done)
            #expect(job.progress == Job.Progress(done: 7_321, total: 7_321), "\(job)")
        }
    }

    @Test func workThatLeavesSomethingSaysSoWhenItIsCalledOff() async throws {
        let fault = Job.Message(code: "called-off", english: "5 are in.", vietnamese: "Đã lưu 5.")
        let scene = Scene([
            "wait": .init(isRepeatable: true) { _, report in
                report.note(5)
                do { try await Task.sleep(for: .seconds(3_600)) } catch {
                    throw CalledOff(fault: fault)
                }
                return Self.answer
            }
        ])
        await scene.add("wait")
        try await scene.running {
            _ = try await scene.wait { $0.state == .running }
            await scene.store.change("j") { $0.isCancelAsked = true }
            let job = try await scene.wait { $0.state.isEnded }
            #expect(job.state == .cancelled && job.fault == fault, "\(job)")
            #expect(job.progress == Job.Progress(done: 5), "\(job)")
        }
    }

    @Test func whatFailsSaysWhyInBothLanguages() async throws {
        let phrase = Phrase(en: "The list is empty.", vi: "Danh sách trống.")
        let scene = Scene([
            "fail": .init(isRepeatable: true) { _, _ in throw Problem(.unprocessable, phrase) }
        ])
        await scene.add("fail")
        await scene.add("unheard-of", id: "k")
        try await scene.running {
            let job = try await scene.wait { $0.state.isEnded }
            #expect(job.state == .failed && job.fault?.code == "unprocessable")
            #expect(job.fault?.english == phrase.english)
            #expect(job.fault?.vietnamese == phrase.vietnamese)
            let other = try await scene.wait("k") { $0.state.isEnded }
            #expect(other.state == .failed && other.fault?.code == "internal-fault")
        }
    }

    @Test func workThatIsCalledOffEnds() async throws {
        let scene = Scene([
            "wait": .init(isRepeatable: true) { _, _ in
                try await Task.sleep(for: .seconds(3_600))
                return Self.answer
            }
        ])
        await scene.add("wait")
        try await scene.running {
            _ = try await scene.wait { $0.state == .running }
            await scene.store.change("j") { $0.isCancelAsked = true }
            let job = try await scene.wait { $0.state.isEnded }
            #expect(job.state == .cancelled, "\(job)")
        }
        #expect(await scene.store.answer(of: "j") == nil)
    }

    /// A server that ends puts its work back; the next goes on with it.
    @Test func workIsPutBackWhenTheServerEnds() async throws {
        let scene = Scene([
            "wait": .init(isRepeatable: true) { _, _ in
                try await Task.sleep(for: .seconds(3_600))
                return Self.answer
            }
        ])
        await scene.add("wait")
        try await scene.running { _ = try await scene.wait { $0.state == .running } }
        let job = await scene.store.job("j")
        #expect(job?.state == .waiting && job?.attempts == 0)
    }

    @Test func workOfAServerThatWasKilledGoesOnOrIsGivenUp() async throws {
        let scene = Scene([
            "again": .init(isRepeatable: true) { _, _ in Self.answer },
            "once": .init(isRepeatable: false) { _, _ in Self.answer },
        ])
        for (id, kind) in [("a", "again"), ("b", "once"), ("c", "again")] {
            await scene.add(kind, id: id)
            _ = await scene.store.beginNextJob(now: 1)
        }
        await scene.store.change("c") { $0.attempts = KeepJobs.attemptsMax }
        try await scene.running {
            #expect(try await scene.wait("a") { $0.state.isEnded }.state == .done)
            let given = try await scene.wait("b") { $0.state.isEnded }
            #expect(given.state == .abandoned && given.fault?.code == "broken-off")
            #expect(try await scene.wait("c") { $0.state.isEnded }.state == .abandoned)
        }
    }

    @Test func aJobIsItsHoldersAlone() async throws {
        let store = MemoryStore()
        let keep = KeepJobs(store: store)
        let (one, other) = (Self.viewer("a"), Self.viewer("b"))
        let job = try await keep.begin("import", input: "{}", for: one, now: 5)
        #expect(try await keep.job(job.id, of: one) == job)
        #expect(try await keep.job(job.id, of: other) == nil)
        #expect(try await keep.cancel(job.id, of: other, now: 6) == nil)
        #expect(try await keep.cancel(job.id, of: one, now: 6)?.state == .cancelled)
        #expect(try await keep.jobs(of: other, before: nil, limit: 9) == [])
    }

    private static func viewer(_ id: String) -> Viewer {
        Viewer(
            AccessKey(
                id: id, digest: [], holder: id, roles: [.member], createdMilliseconds: 0,
                endsMilliseconds: nil))
    }
}
