import GRDB
import Records
import Store

/// An import run as it is stored, with what its rows share.
struct RunRow {
    let id: Int64
    let source: Int64
    let layoutID: Int64
    let kindCode: Int64
    let kind: RecordKind
    let knownThrough: Int64
    let run: ImportRun

    private static let columns = """
        SELECT r.id, r.source_id, r.layout_id, l.kind, l.json, s.name, r.file, r.sheet,
            r.file_digest, r.stated_on, r.rows_read, r.rows_new, r.rows_changed,
            r.rows_unchanged, r.rows_quarantined, r.records_withdrawn, r.records_restored,
            r.finished, r.abandoned, t.milliseconds, t.actor, r.repeated_key, r.known_through
        FROM import_run r JOIN source s ON s.id = r.source_id
            JOIN layout l ON l.id = r.layout_id JOIN stamp t ON t.id = r.started
        """

    /// - Throws: `StoreError.runUnknown`.
    static func find(_ id: Int64, in database: Database) throws -> RunRow {
        let query = try Query(database, columns + " WHERE r.id = ?")
        query.bind(id, at: 1)
        guard let row = try query.first(RunRow.init) else {
            throw StoreError.runUnknown(ImportRun.ID(rawValue: id))
        }
        return row
    }

    /// The run of that id if rows may be written to it.
    ///
    /// - Throws: `StoreError.runUnknown`.
    static func unfinished(_ id: ImportRun.ID, in database: Database) throws -> RunRow {
        let row = try find(id.rawValue, in: database)
        guard row.run.isOpen else { throw StoreError.runUnknown(id) }
        return row
    }

    static func unfinished(of source: SourceID, in database: Database) throws -> [RunRow] {
        let query = try Query(
            database,
            columns + """
                 WHERE r.source_id = (SELECT id FROM source WHERE name = ?)
                    AND r.finished IS NULL AND r.abandoned IS NULL
                ORDER BY r.id
                """)
        query.bind(source.text, at: 1)
        return try query.all(RunRow.init)
    }

    static func all(in database: Database) throws -> [RunRow] {
        try Query(database, columns + " ORDER BY r.id").all(RunRow.init)
    }

    /// The newest unfinished run of the same file, sheet, source and layout.
    static func unfinished(
        of plan: ImportPlan, layout: Int64, in database: Database
    ) throws -> RunRow? {
        let query = try Query(
            database,
            columns + """
                 WHERE r.file_digest = ? AND r.sheet IS ? AND s.name = ? AND r.layout_id = ?
                    AND r.finished IS NULL AND r.abandoned IS NULL
                ORDER BY r.id DESC LIMIT 1
                """)
        query.bind(plan.fileDigest, at: 1)
        query.bind(plan.sheet, at: 2)
        query.bind(plan.source.text, at: 3)
        query.bind(layout, at: 4)
        return try query.first(RunRow.init)
    }

    private init(_ row: Query) throws {
        guard let name = SourceID(row.text(5)), let statedOn = CalendarDate(iso: row.text(9))
        else { throw Damage(what: "run \(row.integer(0))") }
        id = row.integer(0)
        source = row.integer(1)
        layoutID = row.integer(2)
        kindCode = row.integer(3)
        kind = try Codes.value(row.integer(3), in: Codes.recordKinds)
        knownThrough = row.integer(22)
        run = ImportRun(
            id: ImportRun.ID(rawValue: id),
            plan: ImportPlan(
                source: name, file: row.text(6), sheet: row.optionalText(7),
                fileDigest: row.text(8),
                layout: try StoredLayout.read(row.text(4)),
                statedOn: statedOn,
                repeatedKey: try Codes.value(row.integer(21), in: Codes.repeatedKeys)),
            counts: ImportCounts(
                rowsRead: Int(row.integer(10)), rowsNew: Int(row.integer(11)),
                rowsChanged: Int(row.integer(12)), rowsUnchanged: Int(row.integer(13)),
                rowsQuarantined: Int(row.integer(14)), recordsWithdrawn: Int(row.integer(15)),
                recordsRestored: Int(row.integer(16))),
            isFinished: !row.isNull(17), isAbandoned: !row.isNull(18),
            startedAt: Stamp(milliseconds: row.integer(19), actor: row.text(20)))
    }
}
