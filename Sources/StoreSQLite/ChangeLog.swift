import GRDB
import Records
import Store

/// Appends to the change log within a transaction; its stamp is stored with the first line.
///
/// Lines of records that follow each other are written together; `flush` ends a transaction.
struct ChangeLog {
    private let database: Database
    private let insert: Query
    private let stamp: Stamp
    private var stampID: Int64?
    /// Records whose `created` lines are to be written.
    private var created: (records: ClosedRange<Int64>, entity: Change.Entity)?

    init(_ database: Database, stamp: Stamp) throws {
        self.database = database
        self.stamp = stamp
        insert = try Query(
            database,
            """
            INSERT INTO change (entity, entity_id, kind, stamp_id, groups, audience)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
    }

    /// - Parameters:
    ///   - groups: of an organisation: which groups of its profile are touched.
    ///   - audience: of other levels: from which one on anything differs.
    mutating func append(
        _ entity: Change.Entity, _ id: String, _ kind: Change.Kind,
        touching groups: FieldGroups = [], audience: DisclosureLevel? = nil
    ) throws {
        try flush()
        insert.bind(Codes.code(entity, in: Codes.entities), at: 1)
        insert.bind(id, at: 2)
        insert.bind(Codes.code(kind, in: Codes.changes), at: 3)
        insert.bind(try storedStamp(), at: 4)
        insert.bind(entity == .organisation ? Codes.bits(groups) : nil, at: 5)
        insert.bind(audience.map { Codes.code($0, in: Codes.levels) }, at: 6)
        try insert.run()
    }

    /// A `created` line for the subject of a record just stored.
    mutating func appendCreated(record: Int64, _ entity: Change.Entity) throws {
        if let (records, known) = created, known == entity, record == records.upperBound + 1 {
            created = (records.lowerBound...record, entity)
        } else {
            try flush()
            created = (record...record, entity)
        }
    }

    /// Writes what is still to be written.
    mutating func flush() throws {
        guard let (records, entity) = created else { return }
        created = nil
        let query = try Query(
            database,
            """
            INSERT INTO change (entity, entity_id, kind, stamp_id, groups)
            SELECT ?1, subject, ?2, ?3, ?6 FROM record WHERE id BETWEEN ?4 AND ?5 ORDER BY id
            """)
        query.bind(Codes.code(entity, in: Codes.entities), at: 1)
        query.bind(Codes.code(Change.Kind.created, in: Codes.changes), at: 2)
        query.bind(try storedStamp(), at: 3)
        query.bind(records.lowerBound, at: 4)
        query.bind(records.upperBound, at: 5)
        query.bind(entity == .organisation ? Codes.bits(TouchedGroups.all) : nil, at: 6)
        try query.run()
    }

    /// One `changed` line for each subject a source speaks of, in the order of kind and id.
    mutating func appendSubjects(ofSource source: Int64) throws {
        try flush()
        let groups = try TouchedRows.groups(ofSource: source, in: database)
        let affected = try Query(
            database,
            """
            INSERT INTO change (entity, entity_id, kind, stamp_id, groups)
            SELECT kind, subject, ?2, ?3, \(Self.ofSuppliers("?4")) FROM (
                SELECT kind, subject FROM by_subject WHERE source_id = ?1
                UNION
                SELECT kind, subject FROM record
                WHERE id > (SELECT through FROM sorted) AND source_id = ?1)
            ORDER BY kind, subject
            """)
        affected.bind(source, at: 1)
        affected.bind(Codes.code(Change.Kind.changed, in: Codes.changes), at: 2)
        affected.bind(try storedStamp(), at: 3)
        affected.bind(Codes.bits(groups), at: 4)
        try affected.run()
    }

    /// What stands for groups in a line of a supplier, and NULL in one of a need.
    private static func ofSuppliers(_ groups: String) -> String {
        let code = Codes.code(RecordKind.supplier, in: Codes.recordKinds)
        return "CASE kind WHEN \(code) THEN \(groups) END"
    }

    /// One `changed` line for each subject of the records withdrawn with this log's stamp, in id
    /// order; they are all of one source and kind.
    mutating func appendWithdrawn(ofSource source: Int64) throws {
        try flush()
        let groups = try TouchedRows.groups(ofSource: source, in: database)
        let affected = try Query(
            database,
            """
            INSERT INTO change (entity, entity_id, kind, stamp_id, groups)
            SELECT r.kind, r.subject, ?1, ?2, \(Self.ofSuppliers("?3"))
            FROM withdrawn w JOIN record r ON r.id = w.record_id WHERE w.stamp_id = ?2
            GROUP BY r.kind, r.subject ORDER BY r.kind, r.subject
            """)
        affected.bind(Codes.code(Change.Kind.changed, in: Codes.changes), at: 1)
        affected.bind(try storedStamp(), at: 2)
        affected.bind(Codes.bits(groups), at: 3)
        try affected.run()
    }

    /// The stamp's row, for what is stored beside the log.
    mutating func storedStamp() throws -> Int64 {
        if let stampID { return stampID }
        let query = try Query(database, "INSERT INTO stamp (milliseconds, actor) VALUES (?, ?)")
        query.bind(stamp.milliseconds, at: 1)
        query.bind(stamp.actor, at: 2)
        try query.run()
        stampID = database.lastInsertedRowID
        return database.lastInsertedRowID
    }
}
