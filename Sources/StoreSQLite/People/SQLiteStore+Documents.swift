import GRDB
import Records
package import Store

extension SQLiteStore: DocumentStore {
    package func write(
        _ edits: [DocumentEdit], stamp: Stamp
    ) async throws(StoreError) -> Bool {
        try await write { try Self.write(edits, in: $0, stamp: stamp) }
    }

    /// Writes all edits within a transaction, or none.
    static func write(
        _ edits: [DocumentEdit], in database: Database, stamp: Stamp
    ) throws -> Bool {
        for edit in edits {
            let stored = try json(edit.kind, edit.id, in: database)
            guard try isExpected(edit, stored) else { return false }
        }
        var log = try ChangeLog(database, stamp: stamp)
        for edit in edits { try write(edit, in: database, &log) }
        return true
    }

    private static func isExpected(_ edit: DocumentEdit, _ stored: String?) throws -> Bool {
        do { return try edit.isExpected(stored) } catch { throw Damage(what: edit.kind) }
    }

    private static func write(
        _ edit: DocumentEdit, in database: Database, _ log: inout ChangeLog
    ) throws {
        let former = try json(edit.kind, edit.id, in: database)
        guard former != edit.json else { return }
        if let json = edit.json {
            let save = try Query(
                database, "INSERT OR REPLACE INTO document (kind, id, json) VALUES (?, ?, ?)")
            save.bind(edit.kind, at: 1)
            save.bind(edit.id, at: 2)
            save.bind(json, at: 3)
            try save.run()
        } else {
            try delete(from: "document", edit.kind, edit.id, in: database)
        }
        try delete(from: "document_topic", edit.kind, edit.id, in: database)
        try note(edit.topics, of: edit.kind, edit.id, in: database)
        let change: Change.Kind =
            edit.json == nil ? .withdrawn : former == nil ? .created : .changed
        if let entity = edit.entity { try log.append(entity, edit.id, change) }
        for (subject, kind) in edit.touched {
            try log.append(
                subject.entity, subject.text, kind, touching: edit.touchedGroups,
                audience: edit.audience(of: subject))
        }
    }

    package func document<Document: KeptDocument>(
        _ kind: Document.Type, _ id: String
    ) async throws(StoreError) -> Document? {
        try await read { database in
            try Self.json(kind.kind, id, in: database).map {
                try StoredText.value(Document.self, json: $0)
            }
        }
    }

    package func documents<Document: KeptDocument>(
        _ kind: Document.Type, ids: [String]
    ) async throws(StoreError) -> [String: Document] {
        try await read { database in
            var found: [String: Document] = [:]
            for id in ids {
                guard let json = try Self.json(kind.kind, id, in: database) else { continue }
                found[id] = try StoredText.value(Document.self, json: json)
            }
            return found
        }
    }

    package func documents<Document: KeptDocument>(
        _ kind: Document.Type, on topic: String?, after id: String?, limit: Int
    ) async throws(StoreError) -> [Document] {
        try await read { database in
            let all = "SELECT json FROM document WHERE kind = ?1 AND id > ?2 ORDER BY id LIMIT ?3"
            let some = """
                SELECT d.json FROM document_topic t
                JOIN document d ON d.kind = t.kind AND d.id = t.id
                WHERE t.kind = ?1 AND t.id > ?2 AND t.topic = ?4 ORDER BY t.id LIMIT ?3
                """
            let query = try Query(database, topic == nil ? all : some)
            query.bind(kind.kind, at: 1)
            query.bind(id ?? "", at: 2)
            query.bind(Int64(max(0, limit)), at: 3)
            if let topic { query.bind(topic, at: 4) }
            return try query.all { try StoredText.value(Document.self, json: $0.text(0)) }
        }
    }

    package func keepNew<Document: KeptDocument>(
        _ documents: [Document]
    ) async throws(StoreError) {
        try await write { database in
            for document in documents
            where try Self.json(Document.kind, document.id, in: database) == nil {
                let save = try Query(
                    database, "INSERT INTO document (kind, id, json) VALUES (?, ?, ?)")
                save.bind(Document.kind, at: 1)
                save.bind(document.id, at: 2)
                save.bind(document.json, at: 3)
                try save.run()
                try Self.note(document.topics, of: Document.kind, document.id, in: database)
            }
        }
    }
}

extension SQLiteStore {
    private static func json(
        _ kind: String, _ id: String, in database: Database
    ) throws -> String? {
        let find = try Query(database, "SELECT json FROM document WHERE kind = ? AND id = ?")
        find.bind(kind, at: 1)
        find.bind(id, at: 2)
        return try find.first { $0.text(0) }
    }

    private static func note(
        _ topics: [String], of kind: String, _ id: String, in database: Database
    ) throws {
        for topic in topics {
            let note = try Query(
                database, "INSERT INTO document_topic (kind, topic, id) VALUES (?, ?, ?)")
            note.bind(kind, at: 1)
            note.bind(topic, at: 2)
            note.bind(id, at: 3)
            try note.run()
        }
    }

    private static func delete(
        from table: String, _ kind: String, _ id: String, in database: Database
    ) throws {
        let delete = try Query(database, "DELETE FROM \(table) WHERE kind = ? AND id = ?")
        delete.bind(kind, at: 1)
        delete.bind(id, at: 2)
        try delete.run()
    }
}
