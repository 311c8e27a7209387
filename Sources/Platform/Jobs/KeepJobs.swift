import Foundation
package import Store

/// Begins long work, tells how far it is, and calls it off.
package struct KeepJobs: Sendable {
    /// Own choices: more than a busy day brings, and less than would wait for a day.
    package static let limits = JobLimits(waiting: 100, waitingOfOne: 10)
    /// How long what came of a job is kept (own choice: a long weekend and the days around it).
    package static let keptMilliseconds: Int64 = 7 * 86_400_000
    /// How often a job is begun before it is given up: what ends the program ends it again.
    package static let attemptsMax = 3
    /// 80 bits: ids never meet by chance, and nobody guesses another's.
    private static let idLength = 16
    private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    private let store: any JobStore

    package init(store: any JobStore) { self.store = store }

    package enum Refusal: Error, Hashable {
        case queueFull, shareSpent
        /// It ended before it could be called off.
        case ended(Job)
        case store(StoreError)
    }

    /// Puts work into the queue.
    ///
    /// - Parameter input: what its kind is told, as JSON.
    package func begin(
        _ kind: String, input: String, for viewer: Viewer, now: Int64
    ) async throws(Refusal) -> Job {
        let job = Job(
            id: Self.newID(), kind: kind, holder: viewer.holder, roles: viewer.roles,
            input: input, createdMilliseconds: now)
        let admission: JobAdmission
        do { admission = try await store.add(job, within: Self.limits) } catch {
            throw .store(error)
        }
        switch admission {
        case .added: return job
        case .full: throw .queueFull
        case .shareSpent: throw .shareSpent
        }
    }

    /// A job of somebody's own; nobody is told of others'.
    package func job(_ id: String, of viewer: Viewer) async throws(StoreError) -> Job? {
        let job = try await store.job(id)
        return job?.holder == viewer.holder ? job : nil
    }

    /// Somebody's jobs, newest first.
    package func jobs(
        of viewer: Viewer, before id: String?, limit: Int
    ) async throws(StoreError) -> [Job] {
        try await store.jobs(of: viewer.holder, before: id, limit: limit)
    }

    /// Asks that a job end. One that waits ends at once, one that runs where it next can.
    ///
    /// - Throws: `Refusal.ended`.
    package func cancel(_ id: String, of viewer: Viewer, now: Int64) async throws(Refusal) -> Job? {
        do {
            guard try await job(id, of: viewer) != nil else { return nil }
            let job = try await store.change(id) { job in
                if job.state == .waiting { job.end(.cancelled, now: now) }
                if job.state == .running { job.isCancelAsked = true }
            }
            guard let job else { return nil }
            if job.state.isEnded, job.state != .cancelled { throw Refusal.ended(job) }
            return job
        } catch let error as StoreError {
            throw .store(error)
        } catch let refusal as Refusal {
            throw refusal
        } catch { preconditionFailure("only these are thrown: \(error)") }
    }

    /// What a job of somebody's own came to.
    package func answer(_ id: String, of viewer: Viewer) async throws(StoreError) -> JobAnswer? {
        guard try await job(id, of: viewer) != nil else { return nil }
        return try await store.answer(of: id)
    }

    private static func newID() -> String {
        var generator = SystemRandomNumberGenerator()
        return String(
            decoding: (0..<idLength).map { _ in letters[Int.random(in: 0..<32, using: &generator)]
            },
            as: UTF8.self)
    }
}

extension Viewer {
    /// By what name belongings of theirs are kept, such as jobs.
    package var holder: String { keyID ?? person.map { "person:" + $0 } ?? "" }
}
