import GRDB
import Records
import Store

/// The subjects of a kind behind an id, as far as records speak of them that are not withdrawn,
/// nor their sources.
///
/// A page takes two statements whatever its size: one finds the last id on it, one all records
/// up to there. Both go through `by_subject` in its own order and through the tail, which is empty
/// unless imports are running.
struct SubjectRange {
    private let kind: Int64
    private let comparison: String
    private let bound: String

    init(kind: RecordKind, after: String?) {
        self.kind = Codes.code(kind, in: Codes.recordKinds)
        // Every text is at or behind the empty one.
        comparison = after == nil ? ">=" : ">"
        bound = after ?? ""
    }

    private var conditions: String {
        """
        subject \(comparison) ?1 AND kind = ?2
            AND source_id NOT IN (SELECT id FROM source WHERE is_withdrawn = 1)
        """
    }

    private static let tail = """
        id > (SELECT through FROM sorted) AND id NOT IN (SELECT record_id FROM withdrawn)
        """
    private static let standing = "record_id NOT IN (SELECT record_id FROM withdrawn)"

    /// The last subject of the first `limit`; nil when there is none.
    func last(limit: Int, in database: Database) throws -> String? {
        let query = try Query(
            database,
            """
            SELECT subject FROM by_subject WHERE \(conditions) AND \(Self.standing)
            UNION
            SELECT subject FROM record WHERE \(Self.tail) AND \(conditions)
            ORDER BY subject LIMIT ?3
            """)
        query.bind(bound, at: 1)
        query.bind(kind, at: 2)
        query.bind(Int64(max(0, limit)), at: 3)
        var last: String?
        try query.eachRow { last = $0.text(0) }
        return last
    }

    /// Their records up to the subject `last`, in no order.
    func records(through last: String, in database: Database) throws -> [StoredRecord] {
        let query = try Query(
            database,
            """
            SELECT \(RecordRows.columns) FROM record r WHERE r.id IN (
                SELECT record_id FROM by_subject
                WHERE \(conditions) AND \(Self.standing) AND subject <= ?3
                UNION ALL
                SELECT id FROM record WHERE \(Self.tail) AND \(conditions) AND subject <= ?3)
            """)
        query.bind(bound, at: 1)
        query.bind(kind, at: 2)
        query.bind(last, at: 3)
        var rows = try RecordRows(database)
        return try query.all { try rows.record($0) }
    }

    /// How many subjects and how many records there are.
    func counts(in database: Database) throws -> (subjects: Int, records: Int) {
        let query = try Query(
            database,
            """
            SELECT sum(subjects), sum(records) FROM (
                SELECT count(DISTINCT subject) AS subjects, count(*) AS records
                FROM by_subject WHERE \(conditions) AND \(Self.standing)
                UNION ALL
                SELECT count(DISTINCT subject) FILTER (WHERE NOT EXISTS (
                    SELECT 1 FROM by_subject b WHERE b.subject = record.subject AND b.kind = ?2
                        AND b.record_id NOT IN (SELECT record_id FROM withdrawn)
                        AND b.source_id NOT IN (SELECT id FROM source WHERE is_withdrawn = 1))),
                    count(*)
                FROM record WHERE \(Self.tail) AND \(conditions))
            """)
        query.bind(bound, at: 1)
        query.bind(kind, at: 2)
        return try query.first { (Int($0.integer(0)), Int($0.integer(1))) } ?? (0, 0)
    }
}
