import GRDBSQLite
import Synchronization

/// Tells by a number whether anything was committed to a file meanwhile, by whichever connection of
/// whichever process, without reading any of it and without waiting for anybody.
///
/// It looks through a connection of its own that never writes, as a connection does not count what
/// it commits itself. O(1): some microseconds.
///
/// - Source: "PRAGMA data_version", https://www.sqlite.org/pragma.html#pragma_data_version
final class CommitMark: Sendable {
    /// Opened when it is asked for first; most programs never ask.
    private enum State {
        case unopened
        case open(Connection)
        case closed
    }

    private struct Connection {
        let database: OpaquePointer
        let statement: OpaquePointer
    }

    private let path: String
    private let state = Mutex(State.unopened)

    init(path: String) { self.path = path }

    deinit { close() }

    /// The number of now; nil where it cannot be told, as while another process is at the log.
    var value: Int64? {
        state.withLock { state in
            if case .unopened = state { state = Self.opened(path).map { .open($0) } ?? .closed }
            guard case .open(let connection) = state else { return nil }
            defer { sqlite3_reset(connection.statement) }
            guard sqlite3_step(connection.statement) == SQLITE_ROW else { return nil }
            return sqlite3_column_int64(connection.statement, 0)
        }
    }

    /// Before the others: who goes last brings the log home, and this one may not write.
    func close() {
        state.withLock { state in
            if case .open(let connection) = state {
                sqlite3_finalize(connection.statement)
                sqlite3_close_v2(connection.database)
            }
            state = .closed
        }
    }

    private static func opened(_ path: String) -> sending Connection? {
        var database: OpaquePointer?
        // The mutex is ours.
        let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
        guard sqlite3_open_v2(path, &database, flags, nil) == SQLITE_OK, let database else {
            sqlite3_close_v2(database)
            return nil
        }
        var statement: OpaquePointer?
        guard
            sqlite3_prepare_v2(database, "PRAGMA data_version", -1, &statement, nil)
                == SQLITE_OK, let statement
        else {
            sqlite3_close_v2(database)
            return nil
        }
        return Connection(database: database, statement: statement)
    }
}
