import GRDB
import Records
package import Store

extension SQLiteStore {
    package func take(
        _ batch: ImportBatch, by plan: ImportPlan, over standing: SubjectStanding?,
        writer: String?, stamp: Stamp
    ) async throws(StoreError) -> ImportCounts {
        try await write { [writing] database in
            if let standing { try Self.requireUnchanged(standing, in: database) }
            let run = try Self.begin(plan, stamp: stamp, in: database)
            let counts = try Self.take(
                batch, run: run, writing: writing, stamp: stamp, in: database)
            try Self.finish(
                run, moreFollow: false, writing: writing, stamp: stamp, in: database)
            if let writer {
                for record in batch.records {
                    try Self.note(writer, of: record.subject, in: database)
                }
            }
            return counts
        }
    }

    private static func note(
        _ writer: String, of subject: SourceRecord.Subject, in database: Database
    ) throws {
        let note = try Query(database, "INSERT OR IGNORE INTO writer VALUES (?, ?, ?)")
        note.bind(Codes.code(subject.entity, in: Codes.entities), at: 1)
        note.bind(subject.text, at: 2)
        note.bind(writer, at: 3)
        try note.run()
    }

    private static func requireUnchanged(
        _ standing: SubjectStanding, in database: Database
    ) throws {
        let later = try Query(
            database,
            "SELECT 1 FROM change WHERE sequence > ? AND entity = ? AND entity_id = ? LIMIT 1")
        later.bind(standing.sequence, at: 1)
        later.bind(Codes.code(standing.subject.entity, in: Codes.entities), at: 2)
        later.bind(standing.subject.text, at: 3)
        if try later.first({ _ in true }) ?? false {
            throw StoreError.overtaken(standing.subject)
        }
    }
}
