import GRDB
package import Records
package import Store

extension SQLiteStore {
    package func add(
        _ evidence: Evidence, bytes: [UInt8], most: Int, stamp: Stamp
    ) async throws(StoreError) -> Bool {
        try await write { database in
            let count = try Query(
                database, "SELECT count(*) FROM evidence WHERE organisation = ?")
            count.bind(evidence.organisation, at: 1)
            guard try count.first({ $0.integer(0) }) ?? 0 < Int64(most) else { return false }
            let insert = try Query(
                database,
                "INSERT INTO evidence (id, organisation, json, bytes) VALUES (?, ?, ?, ?)")
            insert.bind(evidence.id, at: 1)
            insert.bind(evidence.organisation, at: 2)
            insert.bind(try StoredText.json(evidence), at: 3)
            insert.bind(blob: bytes, at: 4)
            try insert.run()
            var log = try ChangeLog(database, stamp: stamp)
            try log.append(
                .organisation, evidence.organisation, .changed, touching: [.certificates])
            return true
        }
    }

    package func evidence(
        of organisation: OrganisationID
    ) async throws(StoreError) -> [Evidence] {
        try await read { database in
            let find = try Query(
                database, "SELECT json FROM evidence WHERE organisation = ? ORDER BY number")
            find.bind(organisation.text, at: 1)
            return try find.all { try StoredText.value(Evidence.self, json: $0.text(0)) }
        }
    }

    package func bytes(ofEvidence id: String) async throws(StoreError) -> [UInt8]? {
        try await read { database in
            let find = try Query(database, "SELECT bytes FROM evidence WHERE id = ?")
            find.bind(id, at: 1)
            return try find.first { $0.bytes(0) }
        }
    }

    package func removeEvidence(_ id: String, stamp: Stamp) async throws(StoreError) {
        try await write { database in
            let find = try Query(database, "SELECT organisation FROM evidence WHERE id = ?")
            find.bind(id, at: 1)
            guard let organisation = try find.first({ $0.text(0) }) else { return }
            let remove = try Query(database, "DELETE FROM evidence WHERE id = ?")
            remove.bind(id, at: 1)
            try remove.run()
            var log = try ChangeLog(database, stamp: stamp)
            try log.append(.organisation, organisation, .changed, touching: [.certificates])
        }
    }
}
