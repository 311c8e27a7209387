import GRDB
import Records
import Store

/// What stored records say, to tell which groups of a profile a write to them touches.
struct TouchedRows {
    private let database: Database
    private let find: Query
    /// By run.
    private var layouts: [Int64: Layout] = [:]

    init(_ database: Database) throws {
        self.database = database
        find = try Query(database, "SELECT run_id, cells FROM record WHERE id = ?")
    }

    /// The groups of which a record says anything.
    mutating func groups(of record: Int64) throws -> FieldGroups {
        let former = try row(record)
        return TouchedGroups.said(by: former.cells, former.layout)
    }

    /// The groups of which a record will say something else than it does.
    mutating func groups(
        of record: Int64, replacedBy cells: [String], _ layout: Layout
    ) throws -> FieldGroups {
        try TouchedGroups.differing(row(record), (CellText.storable(cells), layout))
    }

    /// The groups of which the lists of a source may say anything.
    static func groups(ofSource source: Int64, in database: Database) throws -> FieldGroups {
        let find = try Query(
            database,
            """
            SELECT DISTINCT l.json FROM import_run r JOIN layout l ON l.id = r.layout_id
            WHERE r.source_id = ?
            """)
        find.bind(source, at: 1)
        return TouchedGroups.named(in: try find.all { try StoredLayout.read($0.text(0)) })
    }

    private mutating func row(_ record: Int64) throws -> (cells: [String], layout: Layout) {
        find.bind(record, at: 1)
        let found = try find.first { ($0.integer(0), StoredText.cells(of: $0, 1)) }
        guard let (run, cells) = found else { throw Damage(what: "record \(record)") }
        if let layout = layouts[run] { return (cells, layout) }
        let layout = try RunRow.find(run, in: database).run.plan.layout
        layouts[run] = layout
        return (cells, layout)
    }
}
