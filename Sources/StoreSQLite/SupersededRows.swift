import GRDB
import Store

/// What rows in quarantine said before a later edition of them came, so that the old list can be
/// imported again without bringing them back.
enum SupersededRows {
    /// Keeps what a row in quarantine says now; nothing where it is not there.
    static func remember(_ row: QuarantinedRow.ID, in database: Database) throws {
        let insert = try Query(
            database,
            """
            INSERT INTO superseded (quarantine_id, source_id, layout_id, cells, place)
            SELECT id, source_id, layout_id, cells, place FROM quarantine WHERE id = ?
            """)
        insert.bind(row.rawValue, at: 1)
        try insert.run()
    }

    /// Drops the editions of a row that nobody will mend.
    static func forget(_ row: QuarantinedRow.ID, in database: Database) throws {
        let delete = try Query(database, "DELETE FROM superseded WHERE quarantine_id = ?")
        delete.bind(row.rawValue, at: 1)
        try delete.run()
    }

    /// Whether a later edition of a row is in quarantine still; nil when there is none of it.
    static func isStanding(
        source: Int64, layout: Int64, cells: String?, place: Int64, in database: Database
    ) throws -> Bool? {
        let find = try Query(
            database,
            """
            SELECT EXISTS (SELECT 1 FROM quarantine q WHERE q.id = s.quarantine_id) AS standing
            FROM superseded s
            WHERE s.source_id = ? AND s.layout_id = ? AND s.cells IS ? AND s.place = ?
            ORDER BY standing DESC LIMIT 1
            """)
        find.bind(source, at: 1)
        find.bind(layout, at: 2)
        find.bind(cells, at: 3)
        find.bind(place, at: 4)
        return try find.first { $0.integer(0) == 1 }
    }
}
