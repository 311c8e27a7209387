import GRDB
package import Records
package import Store

extension SQLiteStore {
    package func save(_ source: Source, stamp: Stamp) async throws(StoreError) {
        try await write { database in
            var log = try ChangeLog(database, stamp: stamp)
            guard let known = try SourceRow.find(source.id, in: database) else {
                try Self.store(
                    source,
                    by: """
                        INSERT INTO source (name, title, authority, licence, is_withdrawn)
                        VALUES (?1, ?2, ?3, ?4, 0)
                        """, in: database)
                return try log.append(.source, source.id.text, .created)
            }
            var changed = source
            changed.isWithdrawn = known.source.isWithdrawn
            guard changed != known.source else { return }
            try Self.store(
                source,
                by: """
                    UPDATE source SET title = ?2, authority = ?3, licence = ?4 WHERE name = ?1
                    """, in: database)
            try log.append(.source, source.id.text, .changed)
            let before = (known.source.authority, known.source.licence)
            if (source.authority, source.licence) != before {
                try log.appendSubjects(ofSource: known.id)
            }
        }
    }

    package func sources() async throws(StoreError) -> [Source] {
        try await read { try SourceRow.all(in: $0).map(\.source) }
    }

    package func setWithdrawn(
        _ isWithdrawn: Bool, source: SourceID, stamp: Stamp
    ) async throws(StoreError) {
        try await write { database in
            guard let known = try SourceRow.find(source, in: database) else {
                throw StoreError.sourceUnknown(source)
            }
            guard known.source.isWithdrawn != isWithdrawn else { return }
            let query = try Query(database, "UPDATE source SET is_withdrawn = ? WHERE id = ?")
            query.bind(isWithdrawn ? 1 : 0, at: 1)
            query.bind(known.id, at: 2)
            try query.run()
            var log = try ChangeLog(database, stamp: stamp)
            try log.append(.source, source.text, isWithdrawn ? .withdrawn : .restored)
            try log.appendSubjects(ofSource: known.id)
        }
    }

    /// Runs a statement over name, title, authority and licence.
    private static func store(
        _ source: Source, by sql: String, in database: Database
    ) throws {
        let query = try Query(database, sql)
        query.bind(source.id.text, at: 1)
        query.bind(source.title, at: 2)
        query.bind(source.authority.rawValue, at: 3)
        query.bind(source.licence, at: 4)
        try query.run()
    }
}
