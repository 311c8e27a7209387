import GRDB
import Synchronization

/// What the writer keeps between transactions.
final class WritingState: Sendable {
    private let tail = Mutex<RecordTail?>(nil)

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
}
