import GRDB
import Records
import Store

/// The subjects of a kind behind an id, as far as records speak of them that are not withdrawn,
/// nor their sources.
///
/// A page takes two statements whatever its size: one finds the last id on it, one all records
/// up to there. Both go through `by_subject` in its own order and through the tail, which is empty
/// unless imports are running. Where organisations are merged, aliases are left out and what is
/// known under them comes with the organisation (`MergeRows`).
struct SubjectRange {
    private let kind: Int64
    private let comparison: String
    private let bound: String
    private let isMerged: Bool

    /// - Parameter isMerged: whether there is any merge.
    init(kind: RecordKind, after: String?, isMerged: Bool) {
        self.kind = Codes.code(kind, in: Codes.recordKinds)
        self.isMerged = isMerged && kind == .supplier
        // Every text is at or behind the empty one.
        comparison = after == nil ? ">=" : ">"
        bound = after ?? ""
    }

    private var conditions: String { "subject \(comparison) ?1 AND \(Self.said)" }

    /// The same of those that are shown under their own id.
    private var shown: String {
        isMerged ? "\(conditions) AND NOT \(MergeRows.isAlias)" : conditions
    }

    private static let said = """
        kind = ?2 AND source_id NOT IN (SELECT id FROM source WHERE is_withdrawn = 1)
        """
    private static let tail = """
        id > (SELECT through FROM sorted) AND id NOT IN (SELECT record_id FROM withdrawn)
        """
    private static let standing = "record_id NOT IN (SELECT record_id FROM withdrawn)"

    /// The last subject of the first `limit`; nil when there is none.
    func last(limit: Int, in database: Database) throws -> String? {
        let query = try Query(
            database,
            """
            SELECT subject FROM by_subject WHERE \(shown) AND \(Self.standing)
            UNION
            SELECT subject FROM record WHERE \(Self.tail) AND \(shown)
            \(isMerged ? "UNION " + standingOrganisations : "")
            ORDER BY subject LIMIT ?3
            """)
        query.bind(bound, at: 1)
        query.bind(kind, at: 2)
        query.bind(Int64(max(0, limit)), at: 3)
        var last: String?
        try query.eachRow { last = $0.text(0) }
        return last
    }

    /// Organisations of which an alias is known by a record that stands.
    private var standingOrganisations: String {
        """
        SELECT organisation AS subject FROM \(MergeRows.table) m WHERE organisation \(comparison) ?1
            AND (EXISTS (SELECT 1 FROM by_subject
                    WHERE subject = m.alias AND \(Self.said) AND \(Self.standing))
                OR EXISTS (SELECT 1 FROM record
                    WHERE \(Self.tail) AND subject = m.alias AND \(Self.said)))
        """
    }

    /// The records that stand of the aliases of organisations up to the subject `?3`.
    private var recordsOfAliases: String {
        let aliases = """
            SELECT alias FROM \(MergeRows.table)
            WHERE organisation \(comparison) ?1 AND organisation <= ?3
            """
        return """
            UNION ALL
            SELECT record_id FROM by_subject
            WHERE subject IN (\(aliases)) AND \(Self.said) AND \(Self.standing)
            UNION ALL
            SELECT id FROM record WHERE \(Self.tail) AND subject IN (\(aliases)) AND \(Self.said)
            """
    }

    /// Their records up to the subject `last`, in no order.
    func records(through last: String, in database: Database) throws -> [StoredRecord] {
        let query = try Query(
            database,
            """
            SELECT \(RecordRows.columns) FROM record r WHERE r.id IN (
                SELECT record_id FROM by_subject
                WHERE \(shown) AND \(Self.standing) AND subject <= ?3
                UNION ALL
                SELECT id FROM record WHERE \(Self.tail) AND \(shown) AND subject <= ?3
                \(isMerged ? recordsOfAliases : ""))
            """)
        query.bind(bound, at: 1)
        query.bind(kind, at: 2)
        query.bind(last, at: 3)
        var rows = try RecordRows(database)
        return try query.all { try rows.record($0) }
    }

    /// How many subjects and how many records there are.
    func counts(in database: Database) throws -> (subjects: Int, records: Int) {
        if isMerged { return try mergedCounts(in: database) }
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

    private func mergedCounts(in database: Database) throws -> (subjects: Int, records: Int) {
        let query = try Query(
            database,
            """
            SELECT count(DISTINCT coalesce(organisation, subject)), count(*) FROM (
                SELECT subject FROM by_subject WHERE \(conditions) AND \(Self.standing)
                UNION ALL
                SELECT subject FROM record WHERE \(Self.tail) AND \(conditions))
            LEFT JOIN \(MergeRows.table) ON alias = subject
            """)
        query.bind(bound, at: 1)
        query.bind(kind, at: 2)
        return try query.first { (Int($0.integer(0)), Int($0.integer(1))) } ?? (0, 0)
    }
}
