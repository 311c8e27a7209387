import GRDB
import Records
import Store

/// Writes what a resolution leaves, within a transaction.
struct TraceWriter {
    private let database: Database
    private let find: Query
    private let insertKey: Query

    init(_ database: Database) throws {
        self.database = database
        find = try Query(
            database, "SELECT number, keys FROM resolution_subject WHERE subject = ?")
        insertKey = try Query(
            database, "INSERT INTO resolution_key (key, number) VALUES (?, ?)")
    }

    func write(_ traces: ResolutionTraces) throws {
        if traces.isWhole { try clear() }
        try forget(traces.goneSubjects)
        try forget(traces.gonePairs)
        try keep(traces.subjects)
        try keep(traces.pairs)
        try keep(traces.termCounts)
    }

    private func clear() throws {
        for table in ["subject", "key", "pair", "term"] {
            try Query(database, "DELETE FROM resolution_\(table)").run()
        }
    }

    /// A subject's number, and its keys.
    private func known(_ id: OrganisationID) throws -> (number: Int64, keys: [UInt64])? {
        find.bind(id.text, at: 1)
        return try find.first { ($0.integer(0), TraceKeys.keys($0.bytes(1))) }
    }

    private func number(_ id: OrganisationID) throws -> Int64 {
        guard let known = try known(id) else { throw Damage(what: "resolution") }
        return known.number
    }

    private func forget(_ ids: [OrganisationID]) throws {
        let delete = try Query(database, "DELETE FROM resolution_subject WHERE number = ?")
        let unpair = try Query(
            database, "DELETE FROM resolution_pair WHERE one = ?1 OR other = ?1")
        for id in ids {
            guard let known = try known(id) else { continue }
            try forget(known.keys, of: known.number)
            for query in [delete, unpair] {
                query.bind(known.number, at: 1)
                try query.run()
            }
        }
    }

    private func forget(_ keys: [UInt64], of number: Int64) throws {
        let delete = try Query(
            database, "DELETE FROM resolution_key WHERE key = ? AND number = ?")
        for key in keys {
            delete.bind(Int64(bitPattern: key), at: 1)
            delete.bind(number, at: 2)
            try delete.run()
        }
    }

    private func forget(_ pairs: [ResolvedPair]) throws {
        let delete = try Query(
            database, "DELETE FROM resolution_pair WHERE one = ? AND other = ?")
        for pair in pairs {
            guard let one = try known(pair.one), let other = try known(pair.other) else { continue }
            delete.bind(one.number, at: 1)
            delete.bind(other.number, at: 2)
            try delete.run()
        }
    }

    /// Keys go in by their order, which is that of the table.
    private func keep(_ subjects: [ResolvedSubject]) throws {
        let save = try Query(
            database,
            """
            INSERT INTO resolution_subject (subject, fingerprint, cluster, keys)
            VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (subject) DO UPDATE SET
                fingerprint = excluded.fingerprint, cluster = excluded.cluster,
                keys = excluded.keys
            """)
        var entries: [(key: Int64, number: Int64)] = []
        for subject in subjects {
            let former = try known(subject.id)
            save.bind(subject.id.text, at: 1)
            save.bind(subject.fingerprint, at: 2)
            save.bind(subject.cluster.text, at: 3)
            save.bind(blob: TraceKeys.bytes(subject.keys), at: 4)
            try save.run()
            if former?.keys == subject.keys { continue }
            if let former { try forget(former.keys, of: former.number) }
            let number = try former?.number ?? number(subject.id)
            entries += subject.keys.map { (Int64(bitPattern: $0), number) }
        }
        entries.sort { $0 < $1 }
        for entry in entries {
            insertKey.bind(entry.key, at: 1)
            insertKey.bind(entry.number, at: 2)
            try insertKey.run()
        }
    }

    private func keep(_ pairs: [ResolvedPair]) throws {
        let save = try Query(
            database,
            """
            INSERT OR REPLACE INTO resolution_pair (one, other, bits, is_reserved, kinship)
            VALUES (?, ?, ?, ?, ?)
            """)
        for pair in pairs {
            save.bind(try number(pair.one), at: 1)
            save.bind(try number(pair.other), at: 2)
            save.bind(real: Double(pair.bits), at: 3)
            save.bind(pair.isReserved ? 1 : 0, at: 4)
            save.bind(pair.kinship, at: 5)
            try save.run()
        }
    }

    private func keep(_ counts: [UInt64: UInt32]) throws {
        let save = try Query(
            database, "INSERT INTO resolution_term (term, records) VALUES (?, ?)")
        for (term, count) in counts.map({ (Int64(bitPattern: $0), $1) }).sorted(by: <) {
            save.bind(term, at: 1)
            save.bind(Int64(count), at: 2)
            try save.run()
        }
    }
}

/// Keys as they are stored: eight bytes each, the highest first.
enum TraceKeys {
    static func bytes(_ keys: [UInt64]) -> [UInt8] {
        keys.flatMap { key in withUnsafeBytes(of: key.bigEndian, Array.init) }
    }

    static func keys(_ bytes: [UInt8]) -> [UInt64] {
        stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { place in
            bytes[place..<(place + 8)].reduce(0) { $0 << 8 | UInt64($1) }
        }
    }
}
