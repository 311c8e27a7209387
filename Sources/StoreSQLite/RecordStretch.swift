import GRDB

/// Records that follow each other by id and are all of one source and kind.
///
/// The records of a source are its stretches, so what is to be known of all of them (which did a
/// run not meet?) needs no walk through everybody's.
enum RecordStretch {
    /// Adds the newest records to what is known of a source and kind.
    static func add(_ records: ClosedRange<Int64>, of run: RunRow, in database: Database) throws {
        let lengthen = try Query(
            database,
            """
            UPDATE stretch SET last = ?4 WHERE source_id = ?1 AND kind = ?2 AND last = ?3 - 1
                AND first = (SELECT max(first) FROM stretch WHERE source_id = ?1 AND kind = ?2)
            """)
        let insert = try Query(database, "INSERT INTO stretch VALUES (?1, ?2, ?3, ?4)")
        for query in [lengthen, insert] {
            query.bind(run.source, at: 1)
            query.bind(run.kindCode, at: 2)
            query.bind(records.lowerBound, at: 3)
            query.bind(records.upperBound, at: 4)
        }
        try lengthen.run()
        if database.changesCount == 0 { try insert.run() }
    }

    /// The stretches of a run's source and kind, in order, up to a record.
    static func all(
        of run: RunRow, through last: Int64, in database: Database
    ) throws -> [ClosedRange<Int64>] {
        let query = try Query(
            database,
            """
            SELECT first, min(last, ?3, (SELECT coalesce(max(id), 0) FROM record)) FROM stretch
            WHERE source_id = ?1 AND kind = ?2 AND first <= ?3 ORDER BY first
            """)
        query.bind(run.source, at: 1)
        query.bind(run.kindCode, at: 2)
        query.bind(last, at: 3)
        return try query.all { row in
            guard row.integer(0) > 0, row.integer(0) <= row.integer(1) else {
                throw Damage(what: "stretch")
            }
            return row.integer(0)...row.integer(1)
        }
    }

    /// Whether any record of a run's source and kind is withdrawn.
    static func hasWithdrawn(of run: RunRow, in database: Database) throws -> Bool {
        let query = try Query(
            database,
            """
            SELECT 1 FROM stretch s WHERE s.source_id = ? AND s.kind = ? AND EXISTS (
                SELECT 1 FROM withdrawn WHERE record_id BETWEEN s.first AND s.last)
            LIMIT 1
            """)
        query.bind(run.source, at: 1)
        query.bind(run.kindCode, at: 2)
        return try query.first { _ in true } ?? false
    }

    /// What does not agree with the records; nil when all does.
    static func problem(in database: Database) throws -> String? {
        let counts = try Query(
            database,
            """
            SELECT (SELECT count(*) FROM record),
                (SELECT coalesce(sum(last - first + 1), 0) FROM stretch),
                (SELECT count(*) FROM stretch s CROSS JOIN record r
                    ON r.id BETWEEN s.first AND s.last
                        AND r.source_id = s.source_id AND r.kind = s.kind)
            """
        ).first { [$0.integer(0), $0.integer(1), $0.integer(2)] }
        guard Set(counts ?? [0, 1]).count > 1 else { return nil }
        return "stretch does not hold every record"
    }
}
