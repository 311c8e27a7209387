import GRDB
import Store

/// The statements a batch runs over and over, prepared once.
struct RecordQueries {
    /// Parameters: id, source, kind, key, subject, digest, run, line, cells, warnings.
    let insert: Query
    /// Parameters: id, digest, run, line, cells, warnings.
    let update: Query
    /// Keeps what a record says before it is updated. Parameter: id.
    let keepEdition: Query
    /// Takes a record back. Parameters: id, run, stamp.
    let withdraw: Query
    /// Gives a record again. Parameter: id.
    let restore: Query
    /// Parameters: run, id.
    let list: Query
    private let find: Query
    private let findWithdrawn: Query
    private let bySlot: Query
    private let bySubject: Query
    private let tailSubject: Query
    private let database: Database
    private let hash: KeyHash

    init(_ database: Database, hash: KeyHash) throws {
        self.database = database
        self.hash = hash
        insert = try Query(
            database, "INSERT INTO record VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        update = try Query(
            database,
            """
            UPDATE record SET digest = ?2, run_id = ?3, line = ?4, cells = ?5, warnings = ?6
            WHERE id = ?1
            """)
        keepEdition = try Query(
            database,
            """
            INSERT INTO edition (record_id, digest, run_id, line, cells, warnings)
            SELECT id, digest, run_id, line, cells, warnings FROM record WHERE id = ?1
            """)
        withdraw = try Query(database, "INSERT INTO withdrawn VALUES (?, ?, ?)")
        restore = try Query(database, "DELETE FROM withdrawn WHERE record_id = ?")
        list = try Query(database, "INSERT OR IGNORE INTO listed VALUES (?, ?)")
        find = try Query(
            database,
            "SELECT key, source_id, kind, digest, subject FROM record WHERE id = ?")
        findWithdrawn = try Query(database, "SELECT 1 FROM withdrawn WHERE record_id = ?")
        bySlot = try Query(database, "SELECT record_id FROM by_key WHERE slot = ?")
        bySubject = try Query(
            database, "SELECT 1 FROM by_subject WHERE subject = ? AND kind = ? LIMIT 1")
        tailSubject = try Query(
            database,
            """
            SELECT 1 FROM record
            WHERE id > (SELECT through FROM sorted) AND subject = ? AND kind = ? LIMIT 1
            """)
    }

    /// The record of that id if it is the key's.
    func record(_ id: Int64, named key: RecordKey) throws -> KnownRecord? {
        find.bind(id, at: 1)
        let known = try find.first { row -> KnownRecord? in
            guard key.isNamed(by: row, text: 0, source: 1, kind: 2) else { return nil }
            return KnownRecord(
                id: id, digest: row.digest(3), subject: row.text(4))
        }
        return known ?? nil
    }

    func record(_ id: Int64, isAbout subject: String, kind: Int64) throws -> Bool {
        find.bind(id, at: 1)
        return try find.first { row in
            row.integer(2) == kind && row.utf8(4).elementsEqual(subject.utf8)
        } ?? false
    }

    func isWithdrawn(_ id: Int64) throws -> Bool {
        findWithdrawn.bind(id, at: 1)
        return try findWithdrawn.first { _ in true } ?? false
    }

    func sortedRecord(in slot: Int64) throws -> Int64? {
        bySlot.bind(slot, at: 1)
        return try bySlot.first { $0.integer(0) }
    }

    func isSorted(subject: String, kind: Int64) throws -> Bool {
        try bySubject.has(subject, kind)
    }

    func isInTail(subject: String, kind: Int64) throws -> Bool {
        try tailSubject.has(subject, kind)
    }

    func sortedCount() throws -> Int {
        try Query(database, "SELECT count(*) FROM by_key").first { Int($0.integer(0)) } ?? 0
    }

    /// Gives the numbers of all keys and subjects that are sorted in.
    func forEachSorted(_ body: (Int64) -> Void) throws {
        try Query(database, "SELECT slot FROM by_key").eachRow { body($0.integer(0)) }
        try Query(database, "SELECT subject, kind FROM by_subject").eachRow { row in
            body(hash.hash(subject: row.text(0), kind: row.integer(1)))
        }
    }
}

/// What an incoming row is compared with.
struct KnownRecord {
    let id: Int64
    let digest: ContentDigest?
    let subject: String
}

extension Query {
    fileprivate func has(_ subject: String, _ kind: Int64) throws -> Bool {
        bind(subject, at: 1)
        bind(kind, at: 2)
        return try first { _ in true } ?? false
    }
}
