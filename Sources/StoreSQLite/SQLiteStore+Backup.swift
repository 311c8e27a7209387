import Foundation
import GRDB
package import Store

extension SQLiteStore {
    package func backup(to path: String) async throws(StoreError) {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw .fileExists(path: path)
        }
        do {
            try await pool.read { try Self.copy($0, to: path) }
        } catch { throw StoreError(error, path: path) }
    }

    /// Puts a backup in the place of a store.
    ///
    /// The copy is made beside `path` and moved there in one step, so a failure leaves what was.
    /// A backup of an earlier version is taken as it is and brought up to date when it is opened.
    ///
    /// - Parameter overwriting: whether a file at `path` may be replaced. A damaged one may be
    ///   replaced too; a store that is in use may not.
    /// - Throws: `notAStore` or `newerSchema` for an unfit backup, `fileExists`, `busy`.
    package static func restore(
        from backup: String, to path: String, overwriting: Bool = false
    ) throws(StoreError) {
        try StoreFile.check(backup)
        let exists = FileManager.default.fileExists(atPath: path)
        guard overwriting || !exists else { throw .fileExists(path: path) }
        do {
            let queue = try DatabaseQueue(
                path: backup, configuration: configuration(busySeconds: busySecondsDefault))
            try queue.read { database in
                try refuseNewer(database, path: backup)
                guard let problem = try damages(database).first else { return }
                throw StoreError.notAStore(path: backup, why: problem)
            }
            if exists { try setAside(path) }
            try queue.read { try copy($0, to: path) }
            try queue.close()
        } catch { throw StoreError(error, path: path) }
    }

    /// Copies a database by SQLite's backup interface to a file that appears when it is whole.
    private static func copy(_ database: Database, to path: String) throws {
        let partial = path + ".partial"
        // A copy that was killed may have left its part, and a journal that would spoil this one.
        for left in [partial, partial + "-journal", partial + "-wal", partial + "-shm"]
        where FileManager.default.fileExists(atPath: left) {
            try FileManager.default.removeItem(atPath: left)
        }
        defer { try? FileManager.default.removeItem(atPath: partial) }
        let copy = try DatabaseQueue(path: partial)
        try copy.writeWithoutTransaction { try database.backup(to: $0) }
        try copy.close()
        guard rename(partial, path) == 0 else {
            throw DatabaseError(resultCode: .SQLITE_IOERR, message: "cannot rename the copy")
        }
    }

    /// Brings the log of a store that is to be replaced home, which fails while it is in use.
    ///
    /// A log left behind would be taken for the new file's.
    private static func setAside(_ path: String) throws {
        if StoreFile.finding(at: path) == .store {
            do {
                let queue = try DatabaseQueue(path: path)
                try queue.writeWithoutTransaction { database in
                    try database.execute(sql: "PRAGMA journal_mode = DELETE")
                }
                try queue.close()
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                throw StoreError.busy(path: path)
            } catch is DatabaseError {
                // Damaged: replacing it is what was asked for.
            }
        }
        for log in [path + "-wal", path + "-shm"]
        where FileManager.default.fileExists(atPath: log) {
            try FileManager.default.removeItem(atPath: log)
        }
    }
}
