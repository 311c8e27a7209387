import GRDB
package import Records
package import Store

extension SQLiteStore: ResolutionStore {
    package func resolutionState() async throws(StoreError) -> ResolutionState? {
        try await read { try Self.state(in: $0) }
    }

    private static func state(in database: Database) throws -> ResolutionState? {
        try Query(database, "SELECT json FROM resolution_state").first {
            try StoredText.value(ResolutionState.self, json: $0.text(0))
        }
    }

    package func resolvedSubjects(
        _ ids: [OrganisationID]
    ) async throws(StoreError) -> [OrganisationID: ResolvedSubject] {
        try await read { database in
            let find = try Query(
                database,
                "SELECT fingerprint, cluster, keys FROM resolution_subject WHERE subject = ?")
            var found: [OrganisationID: ResolvedSubject] = [:]
            for id in ids {
                find.bind(id.text, at: 1)
                found[id] = try find.first { row in
                    ResolvedSubject(
                        id: id, fingerprint: row.text(0), cluster: try Self.id(row.text(1)),
                        keys: TraceKeys.keys(row.bytes(2)))
                }
            }
            return found
        }
    }

    package func resolvedSubjects(
        withKeys keys: [UInt64], limit: Int
    ) async throws(StoreError) -> [UInt64: [OrganisationID]] {
        try await read { database in
            let find = try Query(
                database,
                """
                SELECT subject FROM resolution_key JOIN resolution_subject USING (number)
                WHERE key = ? LIMIT ?
                """)
            var found: [UInt64: [OrganisationID]] = [:]
            for key in keys {
                find.bind(Int64(bitPattern: key), at: 1)
                find.bind(Int64(limit), at: 2)
                let ids = try find.all { try Self.id($0.text(0)) }
                if !ids.isEmpty { found[key] = ids }
            }
            return found
        }
    }

    package func resolvedPairs(
        of ids: [OrganisationID]
    ) async throws(StoreError) -> [ResolvedPair] {
        try await read { database in
            let find = try Query(
                database,
                """
                SELECT l.subject, r.subject, p.bits, p.is_reserved, p.kinship
                FROM (
                    SELECT * FROM resolution_pair WHERE one =
                        (SELECT number FROM resolution_subject WHERE subject = ?1)
                    UNION ALL
                    SELECT * FROM resolution_pair WHERE other =
                        (SELECT number FROM resolution_subject WHERE subject = ?1)) p
                JOIN resolution_subject l ON l.number = p.one
                JOIN resolution_subject r ON r.number = p.other
                """)
            var found: Set<ResolvedPair> = []
            for id in ids {
                find.bind(id.text, at: 1)
                try find.eachRow { row in
                    found.insert(
                        ResolvedPair(
                            one: try Self.id(row.text(0)), other: try Self.id(row.text(1)),
                            bits: Float(row.real(2)), isReserved: row.integer(3) == 1,
                            kinship: row.optionalText(4)))
                }
            }
            return Array(found)
        }
    }

    package func termCounts(
        _ terms: [UInt64]
    ) async throws(StoreError) -> [UInt64: UInt32] {
        try await read { database in
            let find = try Query(
                database, "SELECT records FROM resolution_term WHERE term = ?")
            var found: [UInt64: UInt32] = [:]
            for term in terms {
                find.bind(Int64(bitPattern: term), at: 1)
                found[term] = try find.first { UInt32(clamping: $0.integer(0)) }
            }
            return found
        }
    }

    package func count<Document: KeptDocument>(
        _ kind: Document.Type
    ) async throws(StoreError) -> Int {
        try await read { database in
            let count = try Query(database, "SELECT count(*) FROM document WHERE kind = ?")
            count.bind(kind.kind, at: 1)
            return try count.first { Int($0.integer(0)) } ?? 0
        }
    }

    package func write(
        _ edits: [DocumentEdit], leaving traces: ResolutionTraces, stamp: Stamp
    ) async throws(StoreError) -> Bool {
        try await write { database in
            guard try Self.state(in: database) == traces.former else { return false }
            let isAlone = try Self.lastSequence(database) == traces.state.through
            guard try Self.write(edits, in: database, stamp: stamp) else { return false }
            try TraceWriter(database).write(traces)
            var state = traces.state
            if isAlone { state.through = try Self.lastSequence(database) }
            let save = try Query(
                database, "INSERT OR REPLACE INTO resolution_state (id, json) VALUES (1, ?)")
            save.bind(try StoredText.json(state), at: 1)
            try save.run()
            return true
        }
    }

    private static func id(_ text: String) throws -> OrganisationID {
        guard let id = OrganisationID(text) else { throw Damage(what: "resolution") }
        return id
    }
}
