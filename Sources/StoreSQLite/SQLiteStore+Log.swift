import GRDB
import Records
package import Store

extension SQLiteStore {
    package func changes(
        after sequence: Int64, limit: Int
    ) async throws(StoreError) -> [Change] {
        try await read { database in
            let query = try Query(
                database,
                """
                SELECT c.sequence, c.entity, c.entity_id, c.kind, t.milliseconds, t.actor,
                    c.groups, c.audience
                FROM change c JOIN stamp t ON t.id = c.stamp_id
                WHERE c.sequence > ? ORDER BY c.sequence LIMIT ?
                """)
            query.bind(sequence, at: 1)
            query.bind(Int64(max(0, limit)), at: 2)
            return try query.all { row in
                Change(
                    sequence: row.integer(0),
                    entity: try Codes.value(row.integer(1), in: Codes.entities),
                    id: row.text(2), kind: try Codes.value(row.integer(3), in: Codes.changes),
                    stamp: Stamp(milliseconds: row.integer(4), actor: row.text(5)),
                    groups: row.isNull(6) ? nil : try Codes.set(row.integer(6)),
                    audience: row.isNull(7)
                        ? nil : try Codes.value(row.integer(7), in: Codes.levels))
            }
        }
    }

    package func lastSequence() async throws(StoreError) -> Int64 {
        try await read { try Self.lastSequence($0) }
    }

    package func secret() async throws(StoreError) -> [UInt8] {
        try await read { database in
            let secret = try Query(database, "SELECT bytes FROM secret").first { $0.bytes(0) }
            guard let secret, secret.count == 32 else { throw Damage(what: "secret") }
            return secret
        }
    }

    package func changedRecords(
        after sequence: Int64, lines: Int
    ) async throws(StoreError) -> ChangedRecords {
        try await read { database in
            let first = max(0, sequence)
            let left = max(0, try Self.lastSequence(database) - first)
            let through = first + min(left, Int64(max(0, lines)))
            let lastLines = try Self.lastLines(after: first, through: through, in: database)
            let records = try Self.records(after: first, through: through, in: database)
            let bySubject = Dictionary(grouping: records) { SubjectName($0.record.subject) }
            let merges = try MergeRows(database)
            var changed: [SubjectName: ChangedSubject] = [:]
            for (name, records) in bySubject {
                guard let line = lastLines[name] else { throw Damage(what: "change") }
                try Self.note(records, at: line, merges, in: database, &changed)
            }
            let sorted = changed.values.sorted { left, right in
                (left.sequence, left.records.count) < (right.sequence, right.records.count)
            }
            return ChangedRecords(subjects: sorted, through: through)
        }
    }

    /// Notes that a subject changed, and where its id is an alias, that its organisation did.
    private static func note(
        _ records: [StoredRecord], at line: Int64, _ merges: MergeRows, in database: Database,
        _ changed: inout [SubjectName: ChangedSubject]
    ) throws {
        let subject = records[0].record.subject
        let ids = try merges.ids(of: subject)
        let kind = Codes.code(subject.kind, in: Codes.recordKinds)
        let organisation = try RecordRows.subject(ids[0], kind: kind)
        let all =
            ids.count == 1
            ? records.sorted(by: StoredRecord.bySourceAndKey)
            : try Self.records(ofAny: ids, subject.kind, in: database)
        let last = max(line, changed[SubjectName(organisation)]?.sequence ?? line)
        changed[SubjectName(organisation)] = ChangedSubject(
            sequence: last, subject: organisation, records: all)
        guard organisation != subject else { return }
        changed[SubjectName(subject)] = ChangedSubject(
            sequence: line, subject: subject, records: [])
    }

    static func lastSequence(_ database: Database) throws -> Int64 {
        let last = try Query(database, "SELECT coalesce(max(sequence), 0) FROM change")
        return try last.first { $0.integer(0) } ?? 0
    }

    private struct SubjectName: Hashable {
        let kind: Int64
        let id: ByteText

        init(kind: Int64, id: String) {
            self.kind = kind
            self.id = ByteText(id)
        }

        init(_ subject: SourceRecord.Subject) {
            self.init(kind: Codes.code(subject.kind, in: Codes.recordKinds), id: subject.text)
        }
    }

    /// What the lines of a stretch are about, each subject once, as a table; its numbers for kinds
    /// of subjects are those of records.
    private static let subjects = """
        SELECT entity, entity_id, max(sequence) FROM change
        WHERE sequence > ?1 AND sequence <= ?2 AND entity IN (0, 1)
        GROUP BY entity, entity_id
        """

    private static func lastLines(
        after first: Int64, through last: Int64, in database: Database
    ) throws -> [SubjectName: Int64] {
        let query = try Query(database, subjects)
        query.bind(first, at: 1)
        query.bind(last, at: 2)
        var lines: [SubjectName: Int64] = [:]
        try query.eachRow { row in
            lines[SubjectName(kind: row.integer(0), id: row.text(1))] = row.integer(2)
        }
        return lines
    }

    private static func records(
        after first: Int64, through last: Int64, in database: Database
    ) throws -> [StoredRecord] {
        let query = try Query(
            database,
            """
            WITH said (kind, subject, line) AS MATERIALIZED (\(subjects))
            SELECT \(RecordRows.columns) FROM record r WHERE r.id IN (
                SELECT b.record_id FROM said CROSS JOIN by_subject b
                    ON b.subject = said.subject AND b.kind = said.kind
                UNION ALL
                SELECT id FROM record WHERE id > (SELECT through FROM sorted)
                    AND (kind, subject) IN (SELECT kind, subject FROM said))
            """)
        query.bind(first, at: 1)
        query.bind(last, at: 2)
        var rows = try RecordRows(database)
        return try query.all { try rows.record($0) }
    }
}
