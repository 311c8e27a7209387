import GRDB
import Records
package import Store

extension SQLiteStore {
    package func take(
        _ batch: ImportBatch, by plan: ImportPlan, over standing: SubjectStanding?, stamp: Stamp
    ) async throws(StoreError) -> ImportCounts {
        try await write { [writing] database in
            if let standing { try Self.requireUnchanged(standing, in: database) }
            let run = try Self.begin(plan, stamp: stamp, in: database)
            let counts = try Self.take(
                batch, run: run, writing: writing, stamp: stamp, in: database)
            try Self.finish(
                run, moreFollow: false, writing: writing, stamp: stamp, in: database)
            return counts
        }
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
