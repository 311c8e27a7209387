import GRDB
package import Store

extension SQLiteStore: AccessStore {
    package func save(_ key: AccessKey, stamp: Stamp) async throws(StoreError) {
        try await write { database in
            let former = try Self.accessKey(key.id, in: database)
            if former == key { return }
            let save = try Query(database, "INSERT OR REPLACE INTO access_key VALUES (?, ?)")
            save.bind(key.id, at: 1)
            save.bind(try StoredText.json(key), at: 2)
            try save.run()
            var log = try ChangeLog(database, stamp: stamp)
            try log.append(.accessKey, key.id, former == nil ? .created : .changed)
        }
    }

    package func accessKey(_ id: String) async throws(StoreError) -> AccessKey? {
        try await read { try Self.accessKey(id, in: $0) }
    }

    package func accessKeys() async throws(StoreError) -> [AccessKey] {
        try await read { database in
            try Query(database, "SELECT json FROM access_key ORDER BY id").all {
                try StoredText.value(AccessKey.self, json: $0.text(0))
            }
        }
    }

    private static func accessKey(_ id: String, in database: Database) throws -> AccessKey? {
        let find = try Query(database, "SELECT json FROM access_key WHERE id = ?")
        find.bind(id, at: 1)
        return try find.first { try StoredText.value(AccessKey.self, json: $0.text(0)) }
    }
}
