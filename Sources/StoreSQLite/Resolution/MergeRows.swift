import GRDB
import Records
import Store

/// Which ids are aliases of which organisations: the topics of the documents of merges.
struct MergeRows {
    /// All aliases with their organisations, as a table.
    static let table =
        "(SELECT id AS alias, topic AS organisation FROM document_topic WHERE \(those))"
    private static let those = "kind = '\(Merge.kind)'"

    /// Whether a subject is an alias, as a condition on the column of that name.
    static let isAlias = """
        EXISTS (SELECT 1 FROM document_topic WHERE \(those) AND id = subject)
        """

    private let organisation: Query
    private let aliases: Query
    /// Whether there is any merge at all, without which nothing need be asked.
    let isAny: Bool

    init(_ database: Database) throws {
        let any = try Query(
            database, "SELECT 1 FROM document_topic WHERE \(Self.those) LIMIT 1")
        isAny = try any.first { _ in true } ?? false
        organisation = try Query(
            database, "SELECT topic FROM document_topic WHERE \(Self.those) AND id = ?")
        aliases = try Query(
            database,
            "SELECT id FROM document_topic WHERE \(Self.those) AND topic = ? ORDER BY id")
    }

    /// The organisation that a subject's id means.
    func organisation(of subject: String) throws -> String {
        guard isAny else { return subject }
        organisation.bind(subject, at: 1)
        return try organisation.first { $0.text(0) } ?? subject
    }

    func aliases(of organisation: String) throws -> [String] {
        guard isAny else { return [] }
        aliases.bind(organisation, at: 1)
        return try aliases.all { $0.text(0) }
    }

    /// All ids of the organisation that an id means.
    func ids(of subject: SourceRecord.Subject) throws -> [String] {
        guard case .organisation = subject else { return [subject.text] }
        let organisation = try organisation(of: subject.text)
        return try [organisation] + aliases(of: organisation)
    }
}
