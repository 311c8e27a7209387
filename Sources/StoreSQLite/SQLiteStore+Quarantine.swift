import GRDB
package import Records
package import Store

extension SQLiteStore {
    package func quarantine(
        source: SourceID?, after id: QuarantinedRow.ID?, limit: Int
    ) async throws(StoreError) -> [QuarantinedRow] {
        try await read { database in
            let query = try Query(
                database,
                """
                SELECT q.id, s.name, l.json, q.cells, q.file, q.sheet, q.line, q.problems, l.id
                FROM quarantine q JOIN source s ON s.id = q.source_id
                    JOIN layout l ON l.id = q.layout_id
                WHERE q.id > ?1 AND (?2 IS NULL OR s.name = ?2)
                ORDER BY q.id LIMIT ?3
                """)
            query.bind(id?.rawValue ?? 0, at: 1)
            query.bind(source?.text, at: 2)
            query.bind(Int64(max(0, limit)), at: 3)
            var layouts: [Int64: Layout] = [:]
            return try query.all { try Self.quarantinedRow($0, layouts: &layouts) }
        }
    }

    package func release(
        _ rows: [QuarantinedRow.ID], stamp: Stamp
    ) async throws(StoreError) {
        try await write { database in
            var log = try ChangeLog(database, stamp: stamp)
            try Self.release(rows, log: &log, in: database)
            for row in rows { try SupersededRows.forget(row, in: database) }
        }
    }

    static func release(
        _ rows: [QuarantinedRow.ID], log: inout ChangeLog, in database: Database
    ) throws {
        let delete = try Query(database, "DELETE FROM quarantine WHERE id = ?")
        for row in rows {
            delete.bind(row.rawValue, at: 1)
            try delete.run()
            guard database.changesCount > 0 else { continue }
            try log.append(.quarantine, String(row.rawValue), .released)
        }
    }

    /// Puts a row into quarantine unless it is there already.
    ///
    /// - Returns: false when the row was mended since, and so is not in quarantine.
    static func keep(
        _ row: IncomingQuarantine, run: RunRow, log: inout ChangeLog, in database: Database
    ) throws -> Bool {
        if let id = row.replaced,
            try replace(id, with: row, run: run, log: &log, in: database)
        {
            return true
        }
        let isLegible = row.cells.contains { !$0.isEmpty }
        let cells = StoredText.joined(row.cells)
        let place = isLegible ? 0 : Int64(row.position.line)
        let find = try Query(
            database,
            """
            SELECT 1 FROM quarantine
            WHERE source_id = ? AND layout_id = ? AND cells IS ? AND place = ?
            """)
        let insert = try Query(
            database,
            """
            INSERT INTO quarantine
                (source_id, layout_id, cells, place, file, sheet, line, problems)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        for query in [find, insert] {
            query.bind(run.source, at: 1)
            query.bind(run.layoutID, at: 2)
            query.bind(cells, at: 3)
            query.bind(place, at: 4)
        }
        guard try find.first({ _ in true }) == nil else { return true }
        let earlier = try SupersededRows.isStanding(
            source: run.source, layout: run.layoutID, cells: cells, place: place, in: database)
        if let earlier { return earlier }
        insert.bind(row.position.file, at: 5)
        insert.bind(row.position.sheet, at: 6)
        insert.bind(Int64(row.position.line), at: 7)
        insert.bind(try StoredText.json(row.problems), at: 8)
        try insert.run()
        try log.append(.quarantine, String(database.lastInsertedRowID), .created)
        return true
    }

    /// Whether the row stands in quarantine; if so it has the new cells and problems.
    private static func replace(
        _ id: QuarantinedRow.ID, with row: IncomingQuarantine, run: RunRow,
        log: inout ChangeLog, in database: Database
    ) throws -> Bool {
        let find = try Query(
            database,
            "SELECT cells IS ?3 AND layout_id = ?4 FROM quarantine WHERE id = ?1 AND source_id = ?2"
        )
        let update = try Query(
            database,
            """
            UPDATE quarantine SET cells = ?3, layout_id = ?4, problems = ?5,
                place = CASE WHEN ?6 THEN 0 ELSE line END
            WHERE id = ?1
            """)
        for query in [find, update] {
            query.bind(id.rawValue, at: 1)
            query.bind(StoredText.joined(row.cells), at: 3)
            query.bind(run.layoutID, at: 4)
        }
        find.bind(run.source, at: 2)
        guard let isSame = try find.first({ $0.integer(0) == 1 }) else { return false }
        if isSame { return true }
        try SupersededRows.remember(id, in: database)
        update.bind(try StoredText.json(row.problems), at: 5)
        update.bind(row.cells.contains { !$0.isEmpty } ? 1 : 0, at: 6)
        try update.run()
        try log.append(.quarantine, String(id.rawValue), .changed)
        return true
    }

    private static func quarantinedRow(
        _ row: Query, layouts: inout [Int64: Layout]
    ) throws -> QuarantinedRow {
        guard let source = SourceID(row.text(1)) else {
            throw Damage(what: "quarantined row \(row.integer(0))")
        }
        let layoutID = row.integer(8)
        let layout = try layouts[layoutID] ?? StoredText.value(Layout.self, json: row.text(2))
        layouts[layoutID] = layout
        return QuarantinedRow(
            id: QuarantinedRow.ID(rawValue: row.integer(0)), source: source, layout: layout,
            cells: StoredText.cells(of: row, 3),
            position: RowPosition(
                file: row.text(4), sheet: row.optionalText(5), line: Int(row.integer(6))),
            problems: try StoredText.problems(json: row.text(7)))
    }
}
