import Foundation
package import Records

/// Something of which the store keeps the present state: an account, a session, a grant.
///
/// What lists say is kept as records; what people do on the platform is kept as these.
package protocol KeptDocument: Codable, Hashable, Sendable {
    /// In the store, for good.
    static var kind: String { get }
    /// What the change log calls it; nil where its writes are book-keeping that has no lines.
    static var entity: Change.Entity? { get }
    var id: String { get }
    /// By what it is found beside its id, such as `account:` and an account's id.
    var topics: [String] { get }
    /// Who is to be looked at anew by those who follow the log, since others may see it now.
    var touched: [SourceRecord.Subject] { get }
    /// Who of them is shown no more by themselves as long as it stands.
    var hidden: [SourceRecord.Subject] { get }
    /// Which groups of what is touched others may see differently, once one stands in the place of
    /// another; nil = there is none.
    static func touchedGroups(from former: Self?, to later: Self?) -> FieldGroups
}

extension KeptDocument {
    package var topics: [String] { [] }
    package var touched: [SourceRecord.Subject] { [] }
    package var hidden: [SourceRecord.Subject] { [] }

    package static func touchedGroups(from former: Self?, to later: Self?) -> FieldGroups {
        TouchedGroups.all
    }

    /// As it is stored: the same value gives the same text.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do { return String(decoding: try encoder.encode(self), as: UTF8.self) } catch {
            preconditionFailure("a document of texts and whole numbers is JSON: \(error)")
        }
    }
}

/// One document that is written, and what must stand in its place for it to be.
///
/// Whoever read a document and writes another in its place is sure that nobody else did meanwhile.
package struct DocumentEdit: Sendable {
    package let kind: String
    package let entity: Change.Entity?
    package let id: String
    /// nil = it is taken away.
    package let json: String?
    package let topics: [String]
    /// Who is to be looked at anew, and how the log says so.
    package let touched: [(subject: SourceRecord.Subject, kind: Change.Kind)]
    package private(set) var touchedGroups: FieldGroups
    /// From which level on anything differs, of what is shown before and after.
    private var audience: DisclosureLevel?
    /// The same of some of the subjects alone.
    private var audiences: [SourceRecord.Subject: DisclosureLevel] = [:]
    /// Whether what is stored, nil where nothing is, is what the edit was made from.
    package let isExpected: @Sendable (String?) throws -> Bool

    private init<Document: KeptDocument>(
        _ document: Document, json: String?, over former: Document?, touching others: [Document]
    ) {
        kind = Document.kind
        entity = Document.entity
        id = document.id
        self.json = json
        topics = json == nil ? [] : document.topics
        let hidden = document.hidden
        var seen: Set<SourceRecord.Subject> = []
        touched = others.flatMap(\.touched).filter { seen.insert($0).inserted }.map { subject in
            guard hidden.contains(subject) else { return (subject, .changed) }
            return (subject, json == nil ? .restored : .withdrawn)
        }
        touchedGroups = Document.touchedGroups(
            from: former, to: json == nil ? nil : document)
        isExpected = { stored in
            guard let stored else { return former == nil }
            return try JSONDecoder().decode(Document.self, from: Data(stored.utf8)) == former
        }
    }

    /// Puts a document in the place of a former one; nil = there must be none.
    package static func save<Document: KeptDocument>(
        _ document: Document, over former: Document?
    ) -> DocumentEdit {
        precondition(former.map { $0.id == document.id } ?? true, "an id is for life")
        return DocumentEdit(
            document, json: document.json, over: former,
            touching: [document] + [former].compactMap(\.self))
    }

    /// The same where just these groups of a profile are shown to others than before, to nobody
    /// nearer to everybody than a level.
    package func opening(_ groups: FieldGroups, from level: DisclosureLevel) -> DocumentEdit {
        var edit = self
        edit.touchedGroups = groups
        edit.audience = level
        return edit
    }

    /// The same where what some subjects are is told from a level on alone.
    package func hushing(
        _ audiences: [SourceRecord.Subject: DisclosureLevel]
    ) -> DocumentEdit {
        var edit = self
        edit.audiences = audiences
        return edit
    }

    /// From which level on a subject is told of; nil = by what is seen of it.
    package func audience(of subject: SourceRecord.Subject) -> DisclosureLevel? {
        audiences[subject] ?? audience
    }

    /// Takes a document away.
    package static func remove<Document: KeptDocument>(_ former: Document) -> DocumentEdit {
        DocumentEdit(former, json: nil, over: former, touching: [former])
    }
}

/// Keeps documents. All implementations pass `DocumentStoreConformance`.
package protocol DocumentStore: Sendable {
    /// Writes all of some edits in one transaction, or none.
    ///
    /// One line in the log for each edit that changes something and whose kind has lines, then one
    /// `changed` for each subject touched, in the order of the edits: `withdrawn` where a document
    /// hides it, `restored` where none does any more.
    ///
    /// - Returns: false, and nothing is written, where something else stands than an edit was made
    ///   from: somebody was quicker.
    func write(_ edits: [DocumentEdit], stamp: Stamp) async throws(StoreError) -> Bool
    func document<Document: KeptDocument>(
        _ kind: Document.Type, _ id: String
    ) async throws(StoreError) -> Document?
    /// Those of some ids that there are, by id.
    func documents<Document: KeptDocument>(
        _ kind: Document.Type, ids: [String]
    ) async throws(StoreError) -> [String: Document]
    /// The documents of a kind with an id after `id`, in the order of ids: those on a topic, or
    /// all.
    func documents<Document: KeptDocument>(
        _ kind: Document.Type, on topic: String?, after id: String?, limit: Int
    ) async throws(StoreError) -> [Document]
    /// Keeps documents of which none of the same id is kept; those that are stay as they are. For
    /// book-keeping alone: nothing is logged.
    func keepNew<Document: KeptDocument>(_ documents: [Document]) async throws(StoreError)
}
