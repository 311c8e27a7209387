import GRDB

/// Which records an unfinished run wrote or met unchanged, so that another row under the same key
/// is known for a second record, whatever other runs did to the first meanwhile; kept with the
/// batches, so a run that is resumed knows it still.
///
/// One bit a record, in rows of `span` records: a list that is imported again in its old order
/// touches one or two rows a batch, in any other order 125 KB for a million records.
struct MetRecords {
    /// Records in a row of the table: 2 KiB, half a page.
    private static let span: Int64 = 16_384

    private let run: Int64
    private let find: Query
    private let save: Query
    private var rows: [Int64: [UInt8]] = [:]
    private var written: Set<Int64> = []

    init(_ database: Database, run: Int64) throws {
        self.run = run
        find = try Query(database, "SELECT bits FROM met WHERE run_id = ? AND place = ?")
        save = try Query(database, "INSERT OR REPLACE INTO met VALUES (?, ?, ?)")
    }

    mutating func insert(_ record: Int64) throws {
        let (place, byte, bit) = Self.position(record)
        try load(place)
        rows[place]?[byte] |= bit
        written.insert(place)
    }

    mutating func contains(_ record: Int64) throws -> Bool {
        let (place, byte, bit) = Self.position(record)
        try load(place)
        return (rows[place]?[byte] ?? 0) & bit != 0
    }

    /// Writes what was inserted.
    mutating func flush() throws {
        for place in written.sorted() {
            save.bind(run, at: 1)
            save.bind(place, at: 2)
            save.bind(bytes: rows[place] ?? [], at: 3)
            try save.run()
        }
        written.removeAll()
    }

    static func forget(run: Int64, in database: Database) throws {
        let query = try Query(database, "DELETE FROM met WHERE run_id = ?")
        query.bind(run, at: 1)
        try query.run()
    }

    private mutating func load(_ place: Int64) throws {
        guard rows[place] == nil else { return }
        find.bind(run, at: 1)
        find.bind(place, at: 2)
        let stored = try find.first { $0.bytes(0) }
        let length = Int(Self.span / 8)
        guard stored.map(\.count) ?? length == length else { throw Damage(what: "met") }
        rows[place] = stored ?? Array(repeating: 0, count: length)
    }

    private static func position(_ record: Int64) -> (place: Int64, byte: Int, bit: UInt8) {
        let offset = record % span
        return (record / span, Int(offset / 8), 1 << UInt8(offset % 8))
    }
}
