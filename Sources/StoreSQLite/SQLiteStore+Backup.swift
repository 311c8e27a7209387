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

    /// Puts a backup in the place of a store; what was there is kept beside, under a name of its
    /// own.
    ///
    /// The copy is made beside `path` and moved there in one step, so a failure leaves what was.
    /// The backup is only read. One of an earlier version is taken as it is and brought up to date
    /// when it is opened. A link at `path` is followed.
    ///
    /// - Parameter overwriting: whether a file at `path` may be replaced. A damaged one may be
    ///   replaced too; a store that is in use may not.
    /// - Returns: where the file that was replaced is kept; nil where there was none.
    /// - Throws: `notAStore` or `newerSchema` for an unfit backup, `fileExists`, `busy`.
    @discardableResult
    package static func restore(
        from backup: String, to path: String, overwriting: Bool = false
    ) throws(StoreError) -> String? {
        try StoreFile.check(backup)
        let target = StoreFile.followed(path)
        let exists = FileManager.default.fileExists(atPath: target)
        guard overwriting || !exists else { throw .fileExists(path: path) }
        let draft = target + ".restoring"
        defer { try? StoreFile.remove(draft) }
        try copySound(backup, to: draft)
        do {
            if exists { return try replace(target, by: draft) }
            guard rename(draft, target) == 0 else {
                throw StoreError.inaccessible(path: path, errno: errno)
            }
            return nil
        } catch { throw StoreError(error, path: path) }
    }

    /// Takes a store away with all that belongs to it; nothing where there is none.
    package static func remove(at path: String) throws(StoreError) { try StoreFile.remove(path) }

    /// Copies a backup that this program can use, and finds sound, without changing it.
    private static func copySound(_ backup: String, to path: String) throws(StoreError) {
        do {
            let queue = try DatabaseQueue(
                path: nameForReading(backup),
                configuration: readingConfiguration(busySecondsDefault))
            try queue.read { database in
                try refuseNewer(database, path: backup)
                guard let problem = try damages(database).first else { return }
                throw StoreError.notAStore(path: backup, why: problem)
            }
            try queue.read { try copy($0, to: path) }
            try queue.close()
        } catch let error as DatabaseError
            where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
        {
            throw .notAStore(path: backup, why: error.message ?? "damaged")
        } catch { throw StoreError(error, path: path) }
    }

    /// Copies a database by SQLite's backup interface to a file that appears when it is whole.
    private static func copy(_ database: Database, to path: String) throws {
        let partial = path + ".partial"
        // A copy that was killed may have left its part, and a journal that would spoil this one.
        try StoreFile.remove(partial)
        defer { try? StoreFile.remove(partial) }
        let copy = try DatabaseQueue(path: partial)
        try copy.writeWithoutTransaction { try database.backup(to: $0) }
        try copy.close()
        guard rename(partial, path) == 0 else {
            throw StoreError.inaccessible(path: path, errno: errno)
        }
    }

    /// Swaps a store for a copy while nobody can use it.
    ///
    /// Its log is brought home first, which fails while it is in use: a log left behind would be
    /// taken for the new file's.
    private static func replace(_ path: String, by copy: String) throws -> String {
        guard StoreFile.finding(at: path) == .store else { return try swap(path, copy) }
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA journal_mode = DELETE")
            }
            var aside = ""
            try queue.inTransaction(.exclusive) { _ in
                aside = try swap(path, copy)
                return .rollback
            }
            try queue.close()
            return aside
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            throw StoreError.busy(path: path)
        } catch is DatabaseError {
            // Damaged: replacing it is what was asked for.
            return try swap(path, copy)
        }
    }

    /// Keeps what lies at `path` under another name and puts the copy there.
    private static func swap(_ path: String, _ copy: String) throws(StoreError) -> String {
        let aside = StoreFile.nameAside(of: path)
        // Not every disk knows links; one that does refuses a name that came to be taken.
        guard link(path, aside) == 0 || (errno != EEXIST && rename(path, aside) == 0) else {
            throw .inaccessible(path: aside, errno: errno)
        }
        try StoreFile.moveCompanions(of: path, to: aside)
        StoreFile.removeIndexes(of: path)
        guard rename(copy, path) == 0 else { throw .inaccessible(path: path, errno: errno) }
        return aside
    }
}
