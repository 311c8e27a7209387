import GRDB
package import Records
package import Store

extension SQLiteStore {
    package func save(_ endpoint: Endpoint, stamp: Stamp) async throws(StoreError) {
        try await write { database in
            guard let source = try SourceRow.find(endpoint.source, in: database) else {
                throw StoreError.sourceUnknown(endpoint.source)
            }
            let json = try StoredText.json(endpoint)
            let known = try Self.endpointJSON(of: source.id, in: database)
            if let known, ByteText(known) == ByteText(json) { return }
            let former = try known.map { try StoredText.value(Endpoint.self, json: $0) }
            if former?.isPulled(like: endpoint) != true {
                try Self.forgetSyncs(of: source.id, in: database)
            }
            let save = try Query(database, "INSERT OR REPLACE INTO endpoint VALUES (?, ?)")
            save.bind(source.id, at: 1)
            save.bind(json, at: 2)
            try save.run()
            var log = try ChangeLog(database, stamp: stamp)
            try log.append(.source, endpoint.source.text, .changed)
        }
    }

    package func removeEndpoint(
        of source: SourceID, stamp: Stamp
    ) async throws(StoreError) {
        try await write { database in
            guard let known = try SourceRow.find(source, in: database) else { return }
            try Self.delete(from: "endpoint", of: known.id, in: database)
            guard database.changesCount > 0 else { return }
            try Self.forgetSyncs(of: known.id, in: database)
            var log = try ChangeLog(database, stamp: stamp)
            try log.append(.source, source.text, .changed)
        }
    }

    package func endpoints() async throws(StoreError) -> [Endpoint] {
        try await read { database in
            let query = try Query(
                database,
                """
                SELECT e.json FROM endpoint e JOIN source s ON s.id = e.source_id ORDER BY s.name
                """)
            return try query.all { try StoredText.value(Endpoint.self, json: $0.text(0)) }
        }
    }

    private static func endpointJSON(
        of source: Int64, in database: Database
    ) throws -> String? {
        let find = try Query(database, "SELECT json FROM endpoint WHERE source_id = ?")
        find.bind(source, at: 1)
        return try find.first { $0.text(0) }
    }

    private static func forgetSyncs(of source: Int64, in database: Database) throws {
        try delete(from: "sync_state", of: source, in: database)
        try interruptSyncs(of: source, in: database)
    }

    private static func delete(
        from table: String, of source: Int64, in database: Database
    ) throws {
        let delete = try Query(database, "DELETE FROM \(table) WHERE source_id = ?")
        delete.bind(source, at: 1)
        try delete.run()
    }
}
