import GRDB
package import Records
package import Store

extension SQLiteStore {
    package func syncState(of source: SourceID) async throws(StoreError) -> SyncState? {
        try await read { database in
            let query = try Query(
                database,
                """
                SELECT t.json FROM sync_state t JOIN source s ON s.id = t.source_id
                WHERE s.name = ?
                """)
            query.bind(source.text, at: 1)
            return try query.first { try StoredText.value(SyncState.self, json: $0.text(0)) }
        }
    }

    package func beginSync(
        _ source: SourceID, mode: SyncMode, stamp: Stamp
    ) async throws(StoreError) -> SyncRun {
        try await write { database in
            guard let known = try SourceRow.find(source, in: database) else {
                throw StoreError.sourceUnknown(source)
            }
            try Self.interruptSyncs(of: known.id, in: database)
            let insert = try Query(
                database,
                """
                INSERT INTO sync_run (source_id, mode, started, known_through)
                VALUES (?, ?, ?, (SELECT coalesce(max(id), 0) FROM record))
                """)
            insert.bind(known.id, at: 1)
            insert.bind(Codes.code(mode, in: Codes.syncModes), at: 2)
            var log = try ChangeLog(database, stamp: stamp)
            insert.bind(try log.storedStamp(), at: 3)
            try insert.run()
            return SyncRun(
                id: SyncRun.ID(rawValue: database.lastInsertedRowID), source: source, mode: mode,
                startedMilliseconds: stamp.milliseconds)
        }
    }

    package func finishSync(
        _ run: SyncRun.ID, outcome: SyncRun.Outcome, figures: SyncFigures, state: SyncState?,
        notBefore: Int64?, stamp: Stamp
    ) async throws(StoreError) {
        try await write { database in
            let finish = try Query(
                database,
                """
                UPDATE sync_run SET ended = ?2, outcome = ?3, figures = ?4, not_before = ?5
                WHERE id = ?1 AND outcome IS NULL
                """)
            finish.bind(run.rawValue, at: 1)
            var log = try ChangeLog(database, stamp: stamp)
            finish.bind(try log.storedStamp(), at: 2)
            finish.bind(try StoredText.json(outcome), at: 3)
            finish.bind(try StoredText.json(figures), at: 4)
            finish.bind(notBefore, at: 5)
            try finish.run()
            guard database.changesCount > 0 else { throw StoreError.syncUnknown(run) }
            guard let state else { return }
            let save = try Query(
                database,
                """
                INSERT OR REPLACE INTO sync_state
                SELECT source_id, ?2 FROM sync_run WHERE id = ?1
                """)
            save.bind(run.rawValue, at: 1)
            save.bind(try StoredText.json(state), at: 2)
            try save.run()
        }
    }

    package func syncRuns(
        of source: SourceID?, limit: Int
    ) async throws(StoreError) -> [SyncRun] {
        try await read { database in
            var sql = """
                SELECT y.id, s.name, y.mode, b.milliseconds, e.milliseconds, y.outcome, y.figures,
                    y.not_before
                FROM sync_run y JOIN source s ON s.id = y.source_id
                    JOIN stamp b ON b.id = y.started LEFT JOIN stamp e ON e.id = y.ended
                """
            if source != nil {
                sql += " WHERE y.source_id = (SELECT id FROM source WHERE name = ?2)"
            }
            let query = try Query(database, sql + " ORDER BY y.id DESC LIMIT ?1")
            query.bind(Int64(max(0, limit)), at: 1)
            if let source { query.bind(source.text, at: 2) }
            return try query.all { try Self.syncRun($0) }
        }
    }

    /// The last record there was when the first sync began after the last that was done.
    ///
    /// - Throws: `StoreError.syncUnknown` when the sync is not running.
    static func settledThrough(_ sync: SyncRun.ID, in database: Database) throws -> Int64 {
        try checkRunning(sync, in: database)
        let find = try Query(
            database,
            """
            SELECT y.known_through FROM sync_run y JOIN sync_run x ON x.source_id = y.source_id
            WHERE x.id = ?1 AND y.id > coalesce((
                SELECT max(id) FROM sync_run WHERE source_id = x.source_id AND outcome = ?2), 0)
            ORDER BY y.id LIMIT 1
            """)
        find.bind(sync.rawValue, at: 1)
        find.bind(try StoredText.json(SyncRun.Outcome.done), at: 2)
        return try find.first { $0.integer(0) } ?? 0
    }

    static func checkRunning(_ sync: SyncRun.ID, in database: Database) throws {
        let find = try Query(
            database, "SELECT 1 FROM sync_run WHERE id = ? AND outcome IS NULL")
        find.bind(sync.rawValue, at: 1)
        guard try find.first({ _ in true }) != nil else { throw StoreError.syncUnknown(sync) }
    }

    /// Marks the syncs of a source that were never finished.
    static func interruptSyncs(of source: Int64, in database: Database) throws {
        let interrupt = try Query(
            database, "UPDATE sync_run SET outcome = ? WHERE source_id = ? AND outcome IS NULL")
        interrupt.bind(try StoredText.json(SyncRun.Outcome.interrupted), at: 1)
        interrupt.bind(source, at: 2)
        try interrupt.run()
    }

    private static func syncRun(_ row: Query) throws -> SyncRun {
        guard let source = SourceID(row.text(1)) else {
            throw Damage(what: "sync \(row.integer(0))")
        }
        return SyncRun(
            id: SyncRun.ID(rawValue: row.integer(0)), source: source,
            mode: try Codes.value(row.integer(2), in: Codes.syncModes),
            startedMilliseconds: row.integer(3),
            endedMilliseconds: row.isNull(4) ? nil : row.integer(4),
            outcome: try row.optionalText(5).map {
                try StoredText.value(SyncRun.Outcome.self, json: $0)
            },
            figures: try row.optionalText(6).map {
                try StoredText.value(SyncFigures.self, json: $0)
            } ?? SyncFigures(),
            notBeforeMilliseconds: row.isNull(7) ? nil : row.integer(7))
    }
}
