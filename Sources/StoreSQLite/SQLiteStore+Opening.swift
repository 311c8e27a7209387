import Foundation
import GRDB
import GRDBSQLite
import Store

extension SQLiteStore {
    /// What the writer's connection may keep of the file in memory, in KiB.
    ///
    /// Measured on a million fresh rows: 16 MiB is 20 % slower, 128 MiB no faster.
    static let writerCacheKiB = 64 * 1_024
    /// The same for each of the readers, who mostly walk through and come back to little.
    static let readerCacheKiB = 8 * 1_024
    static let readersMax = 4
    /// Pages in the log after which they are brought home into the file: 32 MiB.
    ///
    /// SQLite's own 1,000 makes an import write the same pages home over and over.
    static let checkpointPages = 8_192
    /// To what size the log is cut back once it was brought home.
    static let logBytesMax = 64 * 1_024 * 1_024

    static func configuration(busySeconds: Double) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(busySeconds)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = readersMax
        configuration.prepareDatabase { database in
            let isReader = database.configuration.readonly
            let cache = isReader ? readerCacheKiB : writerCacheKiB
            try database.execute(sql: "PRAGMA cache_size = -\(cache)")
            try database.execute(sql: "PRAGMA wal_autocheckpoint = \(checkpointPages)")
            try database.execute(sql: "PRAGMA journal_size_limit = \(logBytesMax)")
        }
        return configuration
    }

    /// Makes a store without records that bears our mark in the file itself, not only in its log.
    ///
    /// It is made beside `path` and appears there whole: programs that open a fresh store at once
    /// would be in each other's way, since SQLite does not wait for anyone to change to WAL.
    /// Whoever comes second finds the first one's. It is made in place where an empty file lies
    /// already or the disk has no links.
    static func create(at path: String, busySeconds: Double) throws(StoreError) {
        // SQLite takes these for a database that is in no file.
        guard !["", ":memory:"].contains(path) else { return }
        if !FileManager.default.fileExists(atPath: path) {
            let partial = path + ".new-" + UUID().uuidString
            defer { try? StoreFile.remove(partial) }
            try fill(partial, for: path, busySeconds: busySeconds)
            if link(partial, path) == 0 || errno == EEXIST { return }
        }
        try fill(path, for: path, busySeconds: busySeconds)
    }

    private static func fill(
        _ file: String, for path: String, busySeconds: Double
    ) throws(StoreError) {
        do {
            let queue = try DatabaseQueue(
                path: file, configuration: configuration(busySeconds: busySeconds))
            try queue.writeWithoutTransaction { database in
                try database.execute(
                    sql: "PRAGMA application_id = \(StoreFile.applicationID)")
                try database.execute(sql: "PRAGMA journal_mode = WAL")
            }
            try Schema.migrator.migrate(queue)
            try queue.close()
        } catch { throw StoreError(error, path: path) }
    }

    /// Opens a file that bears our mark; for reading alone where it may not be written.
    static func open(_ path: String, busySeconds: Double) throws(StoreError) -> DatabasePool {
        do throws(StoreError) {
            return try openForWriting(path, busySeconds: busySeconds)
        } catch .readOnly(let refused) where refused == path {
            return try openForReading(path, busySeconds: busySeconds)
        }
    }

    /// Opens a file, refuses a newer one and mends an older one's schema.
    private static func openForWriting(
        _ path: String, busySeconds: Double
    ) throws(StoreError) -> DatabasePool {
        do {
            let pool = try DatabasePool(
                path: path, configuration: configuration(busySeconds: busySeconds))
            try pool.writeWithoutTransaction { database in
                guard sqlite3_db_readonly(database.sqliteConnection, "main") == 0 else {
                    throw StoreError.readOnly(path: path)
                }
                try refuseNewer(database, path: path)
            }
            do { try Schema.migrator.migrate(pool) } catch {
                // Another program that opened the file at once may have done it meanwhile.
                guard try pool.read(Schema.migrator.hasCompletedMigrations) else { throw error }
            }
            return pool
        } catch { throw StoreError(error, path: path) }
    }

    /// Opens a file on a medium, in a folder or with permissions that allow only reading. Whoever
    /// writes to the store is refused then.
    ///
    /// - Throws: `readOnly` also for a file of an earlier version, which would have to be mended.
    private static func openForReading(
        _ path: String, busySeconds: Double
    ) throws(StoreError) -> DatabasePool {
        do {
            let pool = try DatabasePool(
                path: nameForReading(path), configuration: readingConfiguration(busySeconds))
            try pool.read { database in
                try refuseNewer(database, path: path)
                guard try Schema.migrator.hasCompletedMigrations(database) else {
                    throw StoreError.readOnly(path: path)
                }
            }
            return pool
        } catch { throw StoreError(error, path: path) }
    }

    static func readingConfiguration(_ busySeconds: Double) -> Configuration {
        var configuration = configuration(busySeconds: busySeconds)
        configuration.readonly = true
        return configuration
    }

    /// By what name a file is read without changing it or making a file beside it. One with a log
    /// has to be read with its log, which SQLite cannot do without sharing it.
    static func nameForReading(_ path: String) -> String {
        StoreFile.hasLog(path) ? path : StoreFile.immutableName(of: path)
    }

    static func refuseNewer(_ database: Database, path: String) throws {
        guard try Schema.migrator.hasBeenSuperseded(database) else { return }
        let found = try Schema.migrator.appliedIdentifiers(database).max() ?? ""
        throw StoreError.newerSchema(path: path, found: found)
    }
}
