import GRDB
import Records
package import Store

extension SQLiteStore {
    package func counts() async throws(StoreError) -> StoreCounts {
        try await read { database in
            let isMerged = try MergeRows(database).isAny
            let suppliers = try SubjectRange(kind: .supplier, after: nil, isMerged: isMerged)
                .counts(in: database)
            let needs = try SubjectRange(kind: .need, after: nil, isMerged: false)
                .counts(in: database)
            let quarantined = try Query(
                database,
                """
                SELECT count(*) FROM quarantine
                WHERE source_id NOT IN (SELECT id FROM source WHERE is_withdrawn = 1)
                """
            ).first { Int($0.integer(0)) }
            return StoreCounts(
                organisations: suppliers.subjects, supplierRecords: suppliers.records,
                needs: needs.subjects, quarantined: quarantined ?? 0)
        }
    }

    package func problems() async throws(StoreError) -> [String] {
        do {
            return try await pool.read { database in
                let isOld = try !Schema.migrator.hasCompletedMigrations(database)
                let damages = try Self.damages(database)
                guard !isOld else { return damages + ["the schema is older than this program"] }
                return try damages + [RecordStretch.problem(in: database)].compactMap(\.self)
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return [error.message ?? "damaged"]
        } catch { throw StoreError(error, path: path) }
    }

    /// What is wrong with a file whatever program wrote it; an earlier one's may lack tables.
    static func damages(_ database: Database) throws -> [String] {
        var found = try Query(database, "PRAGMA integrity_check").all { $0.text(0) }
            .filter { $0 != "ok" }
        found += try Query(database, "PRAGMA foreign_key_check").all { row in
            "\(row.text(0)) row \(row.integer(1)) refers to nothing in \(row.text(2))"
        }
        let unsorted = try Query(
            database,
            """
            SELECT (SELECT count(*) FROM record WHERE id <= through),
                (SELECT count(*) FROM by_key), (SELECT count(*) FROM by_subject) FROM sorted
            """
        ).first { [$0.integer(0), $0.integer(1), $0.integer(2)] }
        if Set(unsorted ?? [0, 1]).count > 1 {
            found.append("by_key or by_subject does not hold every record")
        }
        return found
    }
}
