import GRDB
import Store

/// The statements a batch runs over and over, prepared once.
struct RecordQueries {
    /// Parameters: id, source, kind, key, subject, digest, run, line, cells, warnings.
    let insert: Query
    /// Parameters: id, digest, run, line, cells, warnings.
    let update: Query
    /// By id: digest, run, subject.
    let compared: Query
    private let byKey: Query
    private let bySubject: Query
    private let addMet: Query
    private let findMet: Query

    init(_ database: Database) throws {
        insert = try Query(
            database, "INSERT INTO record VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        update = try Query(
            database,
            """
            UPDATE record SET digest = ?2, run_id = ?3, line = ?4, cells = ?5, warnings = ?6
            WHERE id = ?1
            """)
        compared = try Query(database, "SELECT digest, run_id, subject FROM record WHERE id = ?")
        byKey = try Query(
            database,
            "SELECT record_id FROM by_key WHERE key = ? AND source_id = ? AND kind = ?")
        bySubject = try Query(
            database, "SELECT 1 FROM by_subject WHERE subject = ? AND kind = ? LIMIT 1")
        addMet = try Query(database, "INSERT OR IGNORE INTO met VALUES (?, ?)")
        findMet = try Query(
            database, "SELECT 1 FROM met WHERE run_id = ? AND record_id = ?")
    }

    func sortedRecord(_ key: RecordTail.Key) throws -> Int64? {
        byKey.bind(key.text.text, at: 1)
        byKey.bind(key.source, at: 2)
        byKey.bind(key.kind, at: 3)
        return try byKey.first { $0.integer(0) }
    }

    func isSorted(_ subject: RecordTail.Subject) throws -> Bool {
        bySubject.bind(subject.text.text, at: 1)
        bySubject.bind(subject.kind, at: 2)
        return try bySubject.first { _ in true } ?? false
    }

    /// Notes that a run met a record unchanged.
    func meet(_ record: Int64, run: Int64) throws {
        addMet.bind(run, at: 1)
        addMet.bind(record, at: 2)
        try addMet.run()
    }

    func hasMet(_ record: Int64, run: Int64) throws -> Bool {
        findMet.bind(run, at: 1)
        findMet.bind(record, at: 2)
        return try findMet.first { _ in true } ?? false
    }
}
