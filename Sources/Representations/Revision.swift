import Platform
package import Records
package import Store

/// One change of what a source says in a row: an earlier edition of it and the one that came next.
package struct Revision {
    /// A value that is not the same in both; nil where an edition says nothing.
    package struct Difference: Hashable {
        /// The field's path, or the column's header where no field is read from it.
        package let name: String
        package let field: FieldPath?
        package let before: String?
        package let after: String?
    }

    package let before: SourceRecord
    package let after: SourceRecord

    /// The revisions of everything that standing sources say of a supplier, by source and record,
    /// oldest first; what was taken back with its source is not brought up again.
    package static func all(
        of id: OrganisationID, in store: any RecordStore
    ) async throws(StoreError) -> [Revision] {
        let subject = SourceRecord.Subject.organisation(id)
        let earlier = try await store.earlierEditions(of: subject)
        guard !earlier.isEmpty else { return [] }
        return pairs(earlier, try await store.records(of: subject))
    }

    /// - Parameter earlier: of each record the oldest first, a record's next to each other.
    package static func pairs(_ earlier: [StoredRecord], _ current: [StoredRecord]) -> [Revision] {
        let standing = earlier.filter { !$0.isWithdrawn }.map(\.record)
        return standing.enumerated().compactMap { index, before in
            let next = standing.dropFirst(index + 1).prefix(1) + current.map(\.record)
            return next.first { isSameRow($0, before) }
                .map { Revision(before: before, after: $0) }
        }
    }

    private static func isSameRow(_ one: SourceRecord, _ other: SourceRecord) -> Bool {
        one.source == other.source && ByteText(one.key) == ByteText(other.key)
    }

    /// What is said otherwise, in the order of the earlier edition, then what is new.
    package var differences: [Difference] {
        let (old, new) = (Self.statements(of: before), Self.statements(of: after))
        let names =
            old.map(\.name)
            + new.map(\.name).filter { name in
                !old.contains { $0.name == name }
            }
        return names.compactMap { name in
            let (then, now) = (old.first { $0.name == name }, new.first { $0.name == name })
            guard then?.text != now?.text else { return nil }
            return Difference(
                name: name, field: then?.field ?? now?.field, before: then?.text, after: now?.text)
        }
    }

    private struct Statement {
        package let name: String
        package let field: FieldPath?
        var text: String
    }

    /// What an edition says: field by field, then by the columns that no field is read from.
    private static func statements(of record: SourceRecord) -> [Statement] {
        var statements: [Statement] = []
        func add(_ name: String, _ field: FieldPath?, _ text: String) {
            if let known = statements.firstIndex(where: { $0.name == name }) {
                statements[known].text += Layout.joint + text
            } else {
                statements.append(Statement(name: name, field: field, text: text))
            }
        }
        for claim in record.claims(authority: .partner) {
            let isNumber = claim.path.field == .identifiers
            add(
                claim.path.description, claim.path,
                isNumber ? PersonalNumber.masked(claim.text) : claim.text)
        }
        let used = record.layout.assignments.flatMap { assignment -> [Int] in
            if case .columns(let columns) = assignment.binding { columns } else { [] }
        }
        for (index, header) in record.layout.columns.enumerated()
        where !used.contains(index) && index < record.cells.count && !record.cells[index].isEmpty {
            add(header, nil, record.cells[index])
        }
        return statements
    }
}
