import GRDB

/// Which records an unfinished run wrote or met unchanged, so that another row under the same key
/// is known for a second record, whatever other runs did to the first meanwhile, and that what a
/// whole catalogue does not have any more can be told; kept with the batches, so a run that is
/// resumed knows it still.
///
/// One bit a record, in rows of `RecordBits.span` records: a list that is imported again in its old
/// order touches one or two rows a batch, in any other order 125 KB for a million records.
struct MetRecords {
    private let run: Int64
    private let find: Query
    private let save: Query
    private var pages: [Int64: RecordBits] = [:]
    private var written: Set<Int64> = []

    init(_ database: Database, run: Int64) throws {
        self.run = run
        find = try Query(database, "SELECT bits FROM met WHERE run_id = ? AND place = ?")
        save = try Query(database, "INSERT OR REPLACE INTO met VALUES (?, ?, ?)")
    }

    mutating func insert(_ record: Int64) throws {
        let page = try load(pageOf: record)
        pages[page]?.insert(record)
        written.insert(page)
    }

    mutating func remove(_ record: Int64) throws {
        guard try contains(record) else { return }
        let page = RecordBits.page(of: record)
        pages[page]?.remove(record)
        written.insert(page)
    }

    mutating func contains(_ record: Int64) throws -> Bool {
        pages[try load(pageOf: record)]?.contains(record) ?? false
    }

    /// Writes what was inserted or removed.
    mutating func flush() throws {
        for page in written.sorted() {
            save.bind(run, at: 1)
            save.bind(page, at: 2)
            save.bind(bytes: pages[page]?.bytes ?? [], at: 3)
            try save.run()
        }
        written.removeAll()
    }

    /// The met records of a page; nil when there are none.
    static func bits(onPage page: Int64, run: Int64, in database: Database) throws -> RecordBits? {
        let find = try Query(database, "SELECT bits FROM met WHERE run_id = ? AND place = ?")
        find.bind(run, at: 1)
        find.bind(page, at: 2)
        return try find.first { try RecordBits($0.bytes(0)) }
    }

    /// Forgets these and the records whose rows the run could not read.
    static func forget(run: Int64, in database: Database) throws {
        for table in ["met", "listed"] {
            let query = try Query(database, "DELETE FROM \(table) WHERE run_id = ?")
            query.bind(run, at: 1)
            try query.run()
        }
    }

    private mutating func load(pageOf record: Int64) throws -> Int64 {
        let page = RecordBits.page(of: record)
        guard pages[page] == nil else { return page }
        find.bind(run, at: 1)
        find.bind(page, at: 2)
        pages[page] = try find.first { try RecordBits($0.bytes(0)) } ?? RecordBits()
        return page
    }
}
