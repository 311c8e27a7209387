import GRDB
import Records
package import Store

extension SQLiteStore {
    package func beginImport(
        _ plan: ImportPlan, stamp: Stamp
    ) async throws(StoreError) -> ImportRun {
        try await write { [writing] database in
            guard let source = try SourceRow.find(plan.source, in: database) else {
                throw StoreError.sourceUnknown(plan.source)
            }
            try plan.checkDay()
            try writing.withTail(database) { try $0.sortIn(database) }
            let layout = try Self.layoutID(plan.layout, in: database)
            if let row = try RunRow.unfinished(of: plan, layout: layout, in: database) {
                return row.run
            }
            let id = try Self.insertRun(
                plan, source: source.id, layout: layout, stamp: stamp, in: database)
            return try RunRow.find(id, in: database).run
        }
    }

    package func write(
        _ batch: ImportBatch, to run: ImportRun.ID, stamp: Stamp
    ) async throws(StoreError) -> ImportCounts {
        try await write { [writing] database in
            let row = try RunRow.find(run.rawValue, in: database)
            guard !row.isFinished else { throw StoreError.runUnknown(run) }
            let committed = row.run.counts.rowsRead
            guard batch.follows ?? committed == committed else { throw StoreError.runTaken(run) }
            var log = try ChangeLog(database, stamp: stamp)
            var counts = try writing.withTail(database) { tail in
                let counts = try Self.write(
                    batch.records, run: row, tail: &tail, log: &log, in: database)
                if tail.isFull { try tail.sortIn(database) }
                return counts
            }
            for quarantined in batch.quarantined {
                let isKept = try Self.keep(quarantined, run: row, log: &log, in: database)
                if isKept { counts.rowsQuarantined += 1 } else { counts.rowsUnchanged += 1 }
            }
            counts.rowsRead = batch.rowCount
            for mended in batch.mended { try SupersededRows.remember(mended, in: database) }
            try Self.release(batch.mended, log: &log, in: database)
            try log.flush()
            try Self.add(counts, to: row.id, in: database)
            return counts
        }
    }

    package func finishImport(_ run: ImportRun.ID, stamp: Stamp) async throws(StoreError) {
        try await write { [writing] database in
            let row = try RunRow.find(run.rawValue, in: database)
            guard !row.isFinished else { return }
            try writing.withTail(database) { try $0.sortIn(database) }
            let finish = try Query(database, "UPDATE import_run SET finished = ? WHERE id = ?")
            var log = try ChangeLog(database, stamp: stamp)
            finish.bind(try log.storedStamp(), at: 1)
            finish.bind(row.id, at: 2)
            try finish.run()
            try MetRecords.forget(run: row.id, in: database)
        }
    }

    package func importRuns() async throws(StoreError) -> [ImportRun] {
        try await read { try RunRow.all(in: $0).map(\.run) }
    }

    private static func write(
        _ records: [IncomingRecord], run: RunRow, tail: inout RecordTail, log: inout ChangeLog,
        in database: Database
    ) throws -> ImportCounts {
        var counts = ImportCounts()
        var writer = try BatchWriter(database, run: run, hash: tail.hash)
        for record in records {
            switch try writer.write(record, tail: &tail, log: &log) {
            case .new: counts.rowsNew += 1
            case .changed: counts.rowsChanged += 1
            case .unchanged: counts.rowsUnchanged += 1
            }
        }
        try writer.flush()
        return counts
    }

    private static func insertRun(
        _ plan: ImportPlan, source: Int64, layout: Int64, stamp: Stamp, in database: Database
    ) throws -> Int64 {
        var log = try ChangeLog(database, stamp: stamp)
        let started = try log.storedStamp()
        let insert = try Query(
            database,
            """
            INSERT INTO import_run
                (source_id, file, sheet, file_digest, layout_id, stated_on, started)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        insert.bind(source, at: 1)
        insert.bind(plan.file, at: 2)
        insert.bind(plan.sheet, at: 3)
        insert.bind(plan.fileDigest, at: 4)
        insert.bind(layout, at: 5)
        insert.bind(plan.statedOn.text, at: 6)
        insert.bind(started, at: 7)
        try insert.run()
        return database.lastInsertedRowID
    }

    private static func add(
        _ counts: ImportCounts, to run: Int64, in database: Database
    ) throws {
        let query = try Query(
            database,
            """
            UPDATE import_run SET rows_read = rows_read + ?2, rows_new = rows_new + ?3,
                rows_changed = rows_changed + ?4, rows_unchanged = rows_unchanged + ?5,
                rows_quarantined = rows_quarantined + ?6
            WHERE id = ?1
            """)
        query.bind(run, at: 1)
        query.bind(Int64(counts.rowsRead), at: 2)
        query.bind(Int64(counts.rowsNew), at: 3)
        query.bind(Int64(counts.rowsChanged), at: 4)
        query.bind(Int64(counts.rowsUnchanged), at: 5)
        query.bind(Int64(counts.rowsQuarantined), at: 6)
        try query.run()
    }

    /// Layouts are stored once, whoever uses them.
    private static func layoutID(_ layout: Layout, in database: Database) throws -> Int64 {
        let json = try StoredText.json(layout)
        let find = try Query(database, "SELECT id FROM layout WHERE json = ?")
        find.bind(json, at: 1)
        if let id = try find.first({ $0.integer(0) }) { return id }
        let insert = try Query(database, "INSERT INTO layout (kind, json) VALUES (?, ?)")
        insert.bind(Codes.code(layout.kind, in: Codes.recordKinds), at: 1)
        insert.bind(json, at: 2)
        try insert.run()
        return database.lastInsertedRowID
    }
}
