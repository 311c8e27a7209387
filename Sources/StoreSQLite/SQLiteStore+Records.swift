import GRDB
package import Records
package import Store

extension SQLiteStore {
    package func organisations(
        after id: OrganisationID?, limit: Int
    ) async throws(StoreError) -> [SubjectRecords<OrganisationID>] {
        try await page(.supplier, after: id?.text, limit: limit) { subject in
            guard case .organisation(let id) = subject else { return nil }
            return id
        }
    }

    package func needs(
        after id: NeedID?, limit: Int
    ) async throws(StoreError) -> [SubjectRecords<NeedID>] {
        try await page(.need, after: id?.text, limit: limit) { subject in
            guard case .need(let id) = subject else { return nil }
            return id
        }
    }

    package func records(
        of subject: SourceRecord.Subject
    ) async throws(StoreError) -> [StoredRecord] {
        try await read { database in
            let ids = try MergeRows(database).ids(of: subject)
            return try Self.records(ofAny: ids, subject.kind, in: database)
        }
    }

    /// All records of some subjects of a kind, by source and key.
    static func records(
        ofAny ids: [String], _ kind: RecordKind, in database: Database
    ) throws -> [StoredRecord] {
        let query = try Query(
            database,
            """
            SELECT \(RecordRows.columns) FROM by_subject b JOIN record r ON r.id = b.record_id
            WHERE b.subject = ?1 AND b.kind = ?2
            UNION ALL
            SELECT \(RecordRows.columns) FROM record r
            WHERE r.id > (SELECT through FROM sorted) AND r.subject = ?1 AND r.kind = ?2
            """)
        var rows = try RecordRows(database)
        return try ids.flatMap { id in
            query.bind(id, kind)
            return try query.all { try rows.record($0) }
        }.sorted(by: StoredRecord.bySourceAndKey)
    }

    package func earlierEditions(
        of subject: SourceRecord.Subject
    ) async throws(StoreError) -> [StoredRecord] {
        try await read { database in
            let query = try Query(
                database,
                """
                SELECT \(RecordRows.editionColumns)
                FROM edition e JOIN record r ON r.id = e.record_id
                WHERE e.record_id IN (
                    SELECT record_id FROM by_subject WHERE subject = ?1 AND kind = ?2
                    UNION ALL
                    SELECT id FROM record
                    WHERE id > (SELECT through FROM sorted) AND subject = ?1 AND kind = ?2)
                ORDER BY e.id
                """)
            var rows = try RecordRows(database)
            let editions = try MergeRows(database).ids(of: subject).flatMap { id in
                query.bind(id, subject.kind)
                return try query.all { try rows.record($0) }
            }
            return editions.enumerated().sorted { left, right in
                if StoredRecord.bySourceAndKey(left.element, right.element) { return true }
                if StoredRecord.bySourceAndKey(right.element, left.element) { return false }
                return left.offset < right.offset
            }.map(\.element)
        }
    }

    package func subjects(
        key: String, kind: RecordKind
    ) async throws(StoreError) -> [SourceRecord.Subject] {
        try await read { database in
            let code = Codes.code(kind, in: Codes.recordKinds)
            let texts = try KeySearch(database).subjects(key: key, kind: code)
            return try texts.map { try RecordRows.subject($0, kind: code) }
        }
    }

    private func page<ID: Hashable & Sendable>(
        _ kind: RecordKind, after: String?, limit: Int,
        id: @escaping @Sendable (SourceRecord.Subject) -> ID?
    ) async throws(StoreError) -> [SubjectRecords<ID>] {
        try await read { database in
            let merges = try MergeRows(database)
            let range = SubjectRange(kind: kind, after: after, isMerged: merges.isAny)
            guard let last = try range.last(limit: limit, in: database) else { return [] }
            let records = try range.records(through: last, in: database)
            let code = Codes.code(kind, in: Codes.recordKinds)
            return try grouped(records, merges, kind).map { subject, records in
                guard let id = id(try RecordRows.subject(subject, kind: code)) else {
                    throw Damage(what: "subject")
                }
                return SubjectRecords(id: id, records: records)
            }
        }
    }
}

extension Query {
    /// Binds a subject's id and kind to the first two parameters.
    fileprivate func bind(_ id: String, _ kind: RecordKind) {
        bind(id, at: 1)
        bind(Codes.code(kind, in: Codes.recordKinds), at: 2)
    }
}

/// Puts records together that are shown under one id, in the order of the ids.
func grouped(
    _ records: [StoredRecord], _ merges: MergeRows, _ kind: RecordKind
) throws -> [(subject: String, records: [StoredRecord])] {
    var bySubject: [ByteText: (subject: String, records: [StoredRecord])] = [:]
    for record in records {
        let text = record.record.subject.text
        let subject = kind == .supplier ? try merges.organisation(of: text) : text
        bySubject[ByteText(subject), default: (subject, [])].records.append(record)
    }
    return bySubject.sorted { $0.key < $1.key }
        .map { ($0.value.subject, $0.value.records.sorted(by: StoredRecord.bySourceAndKey)) }
}
