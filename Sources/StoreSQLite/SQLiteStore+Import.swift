import GRDB
package import Records
package import Store

extension SQLiteStore {
    package func beginImport(
        _ plan: ImportPlan, stamp: Stamp
    ) async throws(StoreError) -> ImportRun {
        try await write { try Self.begin(plan, stamp: stamp, in: $0).run }
    }

    static func begin(
        _ plan: ImportPlan, stamp: Stamp, in database: Database
    ) throws -> RunRow {
        guard let source = try SourceRow.find(plan.source, in: database) else {
            throw StoreError.sourceUnknown(plan.source)
        }
        try plan.checkDay()
        let layout = try layoutID(plan.layout, in: database)
        if let row = try RunRow.unfinished(of: plan, layout: layout, in: database) { return row }
        let id = try insertRun(
            plan, source: source.id, layout: layout, stamp: stamp, in: database)
        return try RunRow.find(id, in: database)
    }

    package func write(
        _ batch: ImportBatch, to run: ImportRun.ID, stamp: Stamp
    ) async throws(StoreError) -> ImportCounts {
        // A run that lost its last batches is resumed where they began.
        try await write(isDurable: false) { [writing] database in
            try Self.take(
                batch, run: RunRow.unfinished(run, in: database), writing: writing, stamp: stamp,
                in: database)
        }
    }

    static func take(
        _ batch: ImportBatch, run row: RunRow, writing: WritingState, stamp: Stamp,
        in database: Database
    ) throws -> ImportCounts {
        let committed = row.run.counts.rowsRead
        guard batch.follows ?? committed == committed else {
            throw StoreError.runTaken(row.run.id)
        }
        var log = try ChangeLog(database, stamp: stamp)
        var counts = try writing.withTail(database) { tail in
            let counts = try write(batch, run: row, tail: &tail, log: &log, in: database)
            if tail.isFull { try tail.sortIn(database) }
            return counts
        }
        for quarantined in batch.quarantined {
            let isKept = try keep(quarantined, run: row, log: &log, in: database)
            if isKept { counts.rowsQuarantined += 1 } else { counts.rowsUnchanged += 1 }
        }
        counts.rowsRead = batch.rowCount
        for mended in batch.mended { try SupersededRows.remember(mended, in: database) }
        try release(batch.mended, log: &log, in: database)
        try log.flush()
        try add(counts, to: row.id, in: database)
        return counts
    }

    package func finishImport(
        _ run: ImportRun.ID, moreFollow: Bool, stamp: Stamp
    ) async throws(StoreError) {
        try await write { [writing] database in
            let row = try RunRow.find(run.rawValue, in: database)
            guard !row.run.isAbandoned else { throw StoreError.runUnknown(run) }
            guard !row.run.isFinished else { return }
            try Self.finish(
                row, moreFollow: moreFollow, writing: writing, stamp: stamp, in: database)
        }
    }

    static func finish(
        _ row: RunRow, moreFollow: Bool, writing: WritingState, stamp: Stamp,
        in database: Database
    ) throws {
        if !moreFollow { writing.sortAtEnd() }
        let finish = try Query(database, "UPDATE import_run SET finished = ? WHERE id = ?")
        var log = try ChangeLog(database, stamp: stamp)
        finish.bind(try log.storedStamp(), at: 1)
        finish.bind(row.id, at: 2)
        try finish.run()
        try MetRecords.forget(run: row.id, in: database)
    }

    package func settle() async throws(StoreError) {
        try await write { [writing] _ in writing.sortAtEnd() }
    }

    package func abandonRuns(of source: SourceID, stamp: Stamp) async throws(StoreError) {
        try await write { database in
            guard try SourceRow.find(source, in: database) != nil else {
                throw StoreError.sourceUnknown(source)
            }
            let abandon = try Query(database, "UPDATE import_run SET abandoned = ? WHERE id = ?")
            var log = try ChangeLog(database, stamp: stamp)
            for row in try RunRow.unfinished(of: source, in: database) {
                abandon.bind(try log.storedStamp(), at: 1)
                abandon.bind(row.id, at: 2)
                try abandon.run()
                try MetRecords.forget(run: row.id, in: database)
            }
        }
    }

    package func unfinishedRuns(
        of source: SourceID
    ) async throws(StoreError) -> [ImportRun] {
        try await read { try RunRow.unfinished(of: source, in: $0).map(\.run) }
    }

    package func importRuns() async throws(StoreError) -> [ImportRun] {
        try await read { try RunRow.all(in: $0).map(\.run) }
    }

    private static func write(
        _ batch: ImportBatch, run: RunRow, tail: inout RecordTail, log: inout ChangeLog,
        in database: Database
    ) throws -> ImportCounts {
        let last = tail.last
        var counts = ImportCounts()
        var writer = try BatchWriter(database, run: run, hash: tail.hash)
        try batch.forEachStep { step in
            switch step {
            case .record(let record):
                counts.note(try writer.write(record, tail: &tail, log: &log))
            case .tombstone(let key):
                counts.note(try writer.bury(key, tail: &tail, log: &log))
            }
        }
        for key in batch.quarantined.compactMap(\.key) { try writer.list(key, tail: &tail) }
        try writer.flush()
        if tail.last > last {
            try RecordStretch.add(last + 1...tail.last, of: run, in: database)
        }
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
                (source_id, file, sheet, file_digest, layout_id, stated_on, started,
                repeated_key, known_through)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM record))
            """)
        insert.bind(source, at: 1)
        insert.bind(plan.file, at: 2)
        insert.bind(plan.sheet, at: 3)
        insert.bind(plan.fileDigest, at: 4)
        insert.bind(layout, at: 5)
        insert.bind(plan.statedOn.text, at: 6)
        insert.bind(started, at: 7)
        insert.bind(Codes.code(plan.repeatedKey, in: Codes.repeatedKeys), at: 8)
        try insert.run()
        return database.lastInsertedRowID
    }

    static func add(
        _ counts: ImportCounts, to run: Int64, in database: Database
    ) throws {
        let query = try Query(
            database,
            """
            UPDATE import_run SET rows_read = rows_read + ?2, rows_new = rows_new + ?3,
                rows_changed = rows_changed + ?4, rows_unchanged = rows_unchanged + ?5,
                rows_quarantined = rows_quarantined + ?6,
                records_withdrawn = records_withdrawn + ?7,
                records_restored = records_restored + ?8
            WHERE id = ?1
            """)
        query.bind(run, at: 1)
        query.bind(Int64(counts.rowsRead), at: 2)
        query.bind(Int64(counts.rowsNew), at: 3)
        query.bind(Int64(counts.rowsChanged), at: 4)
        query.bind(Int64(counts.rowsUnchanged), at: 5)
        query.bind(Int64(counts.rowsQuarantined), at: 6)
        query.bind(Int64(counts.recordsWithdrawn), at: 7)
        query.bind(Int64(counts.recordsRestored), at: 8)
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
