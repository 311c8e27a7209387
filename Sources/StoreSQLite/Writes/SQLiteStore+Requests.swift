import GRDB
package import Records
package import Store

extension SQLiteStore: WriteStore {
    package func begin(
        _ key: RequestKey, fingerprint: [UInt8], now: Int64, limits: RequestLimits
    ) async throws(StoreError) -> RequestStanding {
        try await write { database in
            let old = try Query(database, "DELETE FROM request WHERE begun <= ?")
            old.bind(now - limits.keptMilliseconds, at: 1)
            try old.run()
            let find = try Query(
                database,
                "SELECT fingerprint, answer, begun FROM request WHERE holder = ? AND key = ?")
            find.bind(key.holder, at: 1)
            find.bind(key.key, at: 2)
            let known = try find.first { row -> RequestStanding in
                guard row.bytes(0) == fingerprint else { return .other }
                guard let json = row.optionalText(1) else {
                    return now - row.integer(2) < limits.runningMilliseconds
                        ? .running : .brokenOff
                }
                return .answered(try StoredText.value(KeptAnswer.self, json: json))
            }
            if let known { return known }
            let insert = try Query(
                database,
                "INSERT INTO request (holder, key, fingerprint, begun) VALUES (?, ?, ?, ?)")
            insert.bind(key.holder, at: 1)
            insert.bind(key.key, at: 2)
            insert.bind(blob: fingerprint, at: 3)
            insert.bind(now, at: 4)
            try insert.run()
            return .new
        }
    }

    package func keep(
        _ answer: KeptAnswer, of key: RequestKey
    ) async throws(StoreError) {
        try await write { database in
            let keep = try Query(
                database, "UPDATE request SET answer = ? WHERE holder = ? AND key = ?")
            keep.bind(try StoredText.json(answer), at: 1)
            keep.bind(key.holder, at: 2)
            keep.bind(key.key, at: 3)
            try keep.run()
        }
    }

    package func forget(_ key: RequestKey) async throws(StoreError) {
        try await write { database in
            let forget = try Query(database, "DELETE FROM request WHERE holder = ? AND key = ?")
            forget.bind(key.holder, at: 1)
            forget.bind(key.key, at: 2)
            try forget.run()
        }
    }

    package func isWriter(
        _ holder: String, of subject: SourceRecord.Subject
    ) async throws(StoreError) -> Bool {
        try await read { database in
            let find = try Query(
                database, "SELECT 1 FROM writer WHERE kind = ? AND subject = ? AND holder = ?")
            find.bind(Codes.code(subject.entity, in: Codes.entities), at: 1)
            find.bind(subject.text, at: 2)
            find.bind(holder, at: 3)
            return try find.first { _ in true } ?? false
        }
    }
}
