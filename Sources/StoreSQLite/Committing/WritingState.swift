import GRDB
import Synchronization

/// What the writer keeps between transactions, and what it still has to do in one.
final class WritingState: Sendable {
    private let tail = Mutex<RecordTail?>(nil)
    private let isUnsorted = Mutex(false)

    /// Lends the tail to a transaction. After an error it is read anew: the transaction is undone,
    /// the tail in memory is not.
    func withTail<Value: Sendable>(
        _ database: Database, _ body: (inout RecordTail) throws -> Value
    ) throws -> Value {
        try tail.withLock { known in
            // Taken out, not copied: a second owner would copy the dictionaries at the next write.
            var lent = try known.take() ?? RecordTail(database)
            if try !lent.isCurrent(database) { lent = try RecordTail(database) }
            let value = try body(&lent)
            known = consume lent
            return value
        }
    }

    /// Has the tail sorted in before the transaction ends, once for all that is written in it.
    func sortAtEnd() { isUnsorted.withLock { $0 = true } }

    /// Does what the transaction still has to do.
    func settle(_ database: Database) throws {
        guard isUnsorted.withLock({ $0 }) else { return }
        try withTail(database) { try $0.sortIn(database) }
        isUnsorted.withLock { $0 = false }
    }

    /// Forgets what a transaction made known that came to nothing.
    func forget() {
        tail.withLock { $0 = nil }
        isUnsorted.withLock { $0 = false }
    }
}
