import GRDB
import Records

/// A source as it is stored.
struct SourceRow {
    let id: Int64
    let source: Source

    private static let columns =
        "SELECT id, name, title, authority, licence, is_withdrawn FROM source"

    static func find(_ name: SourceID, in database: Database) throws -> SourceRow? {
        let query = try Query(database, columns + " WHERE name = ?")
        query.bind(name.text, at: 1)
        return try query.first(SourceRow.init)
    }

    static func all(in database: Database) throws -> [SourceRow] {
        try Query(database, columns + " ORDER BY name").all(SourceRow.init)
    }

    private init(_ row: Query) throws {
        guard let name = SourceID(row.text(1)), let authority = Authority(rawValue: row.text(3))
        else { throw Damage(what: "source \(row.integer(0))") }
        id = row.integer(0)
        source = Source(
            id: name, title: row.text(2), authority: authority, licence: row.text(4),
            isWithdrawn: row.integer(5) != 0)
    }
}
