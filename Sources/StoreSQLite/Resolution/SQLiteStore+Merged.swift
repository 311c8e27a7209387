import GRDB
package import Records
package import Store

extension SQLiteStore: MergedStore {
    package func organisations(
        of aliases: [OrganisationID]
    ) async throws(StoreError) -> [OrganisationID: OrganisationID] {
        try await read { database in
            let merges = try MergeRows(database)
            var found: [OrganisationID: OrganisationID] = [:]
            for alias in aliases where merges.isAny {
                let organisation = try Self.organisation(merges.organisation(of: alias.text))
                if organisation != alias { found[alias] = organisation }
            }
            return found
        }
    }

    package func aliases(
        of organisations: [OrganisationID]
    ) async throws(StoreError) -> [OrganisationID: [OrganisationID]] {
        try await read { database in
            let merges = try MergeRows(database)
            var found: [OrganisationID: [OrganisationID]] = [:]
            for organisation in organisations where merges.isAny {
                let aliases = try merges.aliases(of: organisation.text)
                    .map(Self.organisation)
                if !aliases.isEmpty { found[organisation] = aliases }
            }
            return found
        }
    }

    package func firstRecords(
        of subjects: [OrganisationID]
    ) async throws(StoreError) -> [OrganisationID: Int64] {
        try await read { database in
            let kind = Codes.code(RecordKind.supplier, in: Codes.recordKinds)
            let first = try Query(
                database,
                """
                SELECT min(id) FROM (
                    SELECT record_id AS id FROM by_subject WHERE subject = ?1 AND kind = ?2
                    UNION ALL
                    SELECT id FROM record
                    WHERE id > (SELECT through FROM sorted) AND subject = ?1 AND kind = ?2)
                """)
            var found: [OrganisationID: Int64] = [:]
            for subject in subjects {
                first.bind(subject.text, at: 1)
                first.bind(kind, at: 2)
                found[subject] = try first.first { $0.isNull(0) ? nil : $0.integer(0) } ?? nil
            }
            return found
        }
    }

    private static func organisation(_ text: String) throws -> OrganisationID {
        guard let id = OrganisationID(text) else { throw Damage(what: "merge") }
        return id
    }
}
