import Foundation
import Records

/// Documents of a store in memory.
struct MemoryDocuments {
    struct Name: Hashable {
        let kind: String
        let id: ByteText
    }

    struct Entry {
        let id: String
        let json: String
        let topics: [String]
    }

    var entries: [Name: Entry] = [:]

    func json(_ kind: String, _ id: String) -> String? {
        entries[Name(kind: kind, id: ByteText(id))]?.json
    }

    static func value<Document: KeptDocument>(_ json: String) throws(StoreError) -> Document {
        do { return try JSONDecoder().decode(Document.self, from: Data(json.utf8)) } catch {
            throw .engine(code: 0, message: "a \(Document.kind) cannot be read")
        }
    }
}

extension MemoryStore: DocumentStore {
    package func write(_ edits: [DocumentEdit], stamp: Stamp) throws(StoreError) -> Bool {
        for edit in edits {
            do {
                let stored = kept.json(edit.kind, edit.id)
                guard try edit.isExpected(stored) else { return false }
            } catch { throw .engine(code: 0, message: "a \(edit.kind) cannot be read") }
        }
        for edit in edits { write(edit, stamp) }
        return true
    }

    private func write(_ edit: DocumentEdit, _ stamp: Stamp) {
        let name = MemoryDocuments.Name(kind: edit.kind, id: ByteText(edit.id))
        let former = kept.entries[name]?.json
        guard former != edit.json else { return }
        kept.entries[name] = edit.json.map {
            MemoryDocuments.Entry(id: edit.id, json: $0, topics: edit.topics)
        }
        let change: Change.Kind =
            edit.json == nil ? .withdrawn : former == nil ? .created : .changed
        if let entity = edit.entity { note(entity, edit.id, change, stamp) }
        for (subject, kind) in edit.touched {
            note(
                subject.entity, subject.text, kind, stamp, touching: edit.touchedGroups,
                audience: edit.audience(of: subject))
        }
    }

    package func document<Document: KeptDocument>(
        _ kind: Document.Type, _ id: String
    ) throws(StoreError) -> Document? {
        guard let json = kept.json(kind.kind, id) else { return nil }
        return try MemoryDocuments.value(json)
    }

    package func documents<Document: KeptDocument>(
        _ kind: Document.Type, ids: [String]
    ) throws(StoreError) -> [String: Document] {
        var found: [String: Document] = [:]
        for id in ids { found[id] = try document(kind, id) }
        return found
    }

    package func documents<Document: KeptDocument>(
        _ kind: Document.Type, on topic: String?, after id: String?, limit: Int
    ) throws(StoreError) -> [Document] {
        let known = kept.entries.filter { name, entry in
            name.kind == kind.kind && (id.map { ByteText($0) < name.id } ?? true)
                && (topic.map(entry.topics.contains) ?? true)
        }
        let sorted = known.sorted { $0.key.id < $1.key.id }.prefix(max(0, limit))
        var found: [Document] = []
        for (_, entry) in sorted { found.append(try MemoryDocuments.value(entry.json)) }
        return found
    }

    package func keepNew<Document: KeptDocument>(_ new: [Document]) throws(StoreError) {
        for document in new {
            let name = MemoryDocuments.Name(kind: Document.kind, id: ByteText(document.id))
            guard kept.entries[name] == nil else { continue }
            kept.entries[name] = MemoryDocuments.Entry(
                id: document.id, json: document.json, topics: document.topics)
        }
    }
}
