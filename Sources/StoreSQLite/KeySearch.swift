import GRDB
import Store

/// Finds the subjects under a key for readers, who have no tail in memory.
struct KeySearch {
    private let database: Database
    private let hash: KeyHash

    init(_ database: Database) throws {
        self.database = database
        let seed = try Query(database, "SELECT seed FROM sorted").first { $0.integer(0) }
        guard let seed else { throw Damage(what: "sorted") }
        hash = KeyHash(seed: seed)
    }

    /// The subjects that any source knows under `key`, each once, in the order of their bytes.
    func subjects(key: String, kind: Int64) throws -> [String] {
        var found: Set<ByteText> = []
        for source in try SourceRow.all(in: database) {
            let name = RecordKey(text: key, source: source.id, kind: kind)
            if let subject = try sortedSubject(name) { found.insert(ByteText(subject)) }
        }
        let tail = try Query(
            database,
            """
            SELECT subject FROM record
            WHERE id > (SELECT through FROM sorted) AND key = ? AND kind = ?
            """)
        tail.bind(key, at: 1)
        tail.bind(kind, at: 2)
        try tail.eachRow { found.insert(ByteText($0.text(0))) }
        return found.sorted().map(\.text)
    }

    private func sortedSubject(_ key: RecordKey) throws -> String? {
        let query = try Query(
            database,
            """
            SELECT r.key, r.source_id, r.kind, r.subject
            FROM by_key b JOIN record r ON r.id = b.record_id WHERE b.slot = ?
            """)
        var slot = hash.slot(of: key)
        while true {
            query.bind(slot, at: 1)
            let found = try query.first { row in
                (isKey: key.isNamed(by: row, text: 0, source: 1, kind: 2), subject: row.text(3))
            }
            guard let found else { return nil }
            if found.isKey { return found.subject }
            slot &+= 1
        }
    }
}
