import GRDB
import Synchronization

/// Commits together what comes while others are being committed: the disk is waited for once for
/// all of them, and each is answered after it.
///
/// Each has a savepoint of its own, so that one that is refused leaves the others as they are.
/// Where the transaction as a whole comes to nothing, all of them do.
final class CommitQueue: Sendable {
    /// Own choice: more wait for the next transaction, so that the first are not kept waiting.
    static let togetherMax = 64

    private struct Work: Sendable {
        let isDurable: Bool
        let run: @Sendable (Database) throws -> Void
        /// Told once it is on disk, or why it is not.
        let end: @Sendable ((any Error)?) -> Void
    }

    private struct State {
        var waiting: [Work] = []
        var isRunning = false
        /// Whether a commit waits for the disk; nil = nobody said yet.
        var isSynchronous: Bool?
    }

    private let state = Mutex(State())
    private let writing: WritingState

    init(writing: WritingState) { self.writing = writing }

    /// Writes, in the order in which it is asked.
    ///
    /// - Parameter isDurable: whether it has to survive a power cut once it is answered. What can
    ///   be done again from its source need not: it is never torn, and at worst not there.
    func write<Value: Sendable>(
        in pool: DatabasePool, isDurable: Bool,
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        return try await withCheckedThrowingContinuation { continuation in
            let kept = Kept<Value>()
            let work = Work(isDurable: isDurable) { database in
                kept.put(try body(database))
            } end: { error in
                continuation.resume(with: kept.result(error))
            }
            guard put(work) else { return }
            pool.asyncWriteWithoutTransaction { database in
                while let works = self.next() { self.commit(works, database) }
            }
        }
    }

    /// - Returns: whether somebody has to begin.
    private func put(_ work: Work) -> Bool {
        state.withLock { state in
            state.waiting.append(work)
            defer { state.isRunning = true }
            return !state.isRunning
        }
    }

    private func next() -> [Work]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isRunning = false
                return nil
            }
            let works = Array(state.waiting.prefix(Self.togetherMax))
            state.waiting.removeFirst(works.count)
            return works
        }
    }

    private func commit(_ works: [Work], _ database: Database) {
        var refusals: [Int: any Error] = [:]
        do {
            try setSynchronous(works.contains(where: \.isDurable), database)
            try database.inTransaction(.immediate) {
                for (place, work) in works.enumerated() {
                    refusals[place] = try refusal(of: work, in: works.count, database)
                }
                try writing.settle(database)
                return .commit
            }
        } catch {
            writing.forget()
            for work in works { work.end(error) }
            return
        }
        for (place, work) in works.enumerated() { work.end(refusals[place]) }
    }

    /// Why one of some came to nothing while the others stand.
    ///
    /// - Throws: where none of them does: it is alone, or the transaction has ended.
    private func refusal(
        of work: Work, in count: Int, _ database: Database
    ) throws -> (any Error)? {
        if count == 1 {
            try work.run(database)
            return nil
        }
        do {
            try database.inSavepoint {
                try work.run(database)
                return .commit
            }
            return nil
        } catch {
            guard database.isInsideTransaction else { throw error }
            return error
        }
    }

    /// - Source: SQLite, PRAGMA synchronous: in WAL mode FULL waits for the disk at each commit,
    ///   NORMAL only when the log is brought home.
    private func setSynchronous(_ isSynchronous: Bool, _ database: Database) throws {
        guard state.withLock({ $0.isSynchronous }) != isSynchronous else { return }
        try database.execute(sql: "PRAGMA synchronous = \(isSynchronous ? "FULL" : "NORMAL")")
        state.withLock { $0.isSynchronous = isSynchronous }
    }
}

/// What a piece of work came to, until it is on disk.
private final class Kept<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    func put(_ value: Value) { self.value.withLock { $0 = value } }

    func result(_ error: (any Error)?) -> Result<Value, any Error> {
        if let error { return .failure(error) }
        guard let value = value.withLock({ $0 }) else {
            preconditionFailure("work that was not refused came to something")
        }
        return .success(value)
    }
}
