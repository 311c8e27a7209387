/// What the records of a repository hold, and so the columns of its rows.
///
/// It is told by the first page; the reader of a following page is given it, so that all pages of
/// a catalogue have the same columns.
package enum OAIMetadata: Hashable, Sendable {
    /// Dublin Core, which every repository has.
    case dublinCore
    case ubl, bmecat
    /// Anything else, flattened.
    case other(OAIColumns)
    /// Nothing yet: a page without a record that has any.
    case unknown

    /// The columns after those of the record's head.
    var columns: [String] {
        switch self {
        case .dublinCore: XMLRow<DublinCoreColumn>.columns
        case .ubl: XMLRow<UBLColumn>.columns.filter { $0 != Self.key }
        case .bmecat: XMLRow<BMEcatColumn>.columns.filter { $0 != Self.key }
        case .other(let columns): columns.names + [OAIColumns.overflow]
        case .unknown: []
        }
    }

    /// The column of the row's own id, which every shape begins with.
    static let key = "externalID"

    /// What an element below `metadata` is; nil for a vocabulary of its own.
    init?(root: XMLElement) {
        switch (root.name, root.namespace) {
        case ("dc", OAIMetadata.dublinCoreNamespace?): self = .dublinCore
        case ("Catalogue", UBLCatalogue.namespace?): self = .ubl
        case (BMEcatNaming.rootName, let space?), ("PRODUCT", let space?):
            guard BMEcatNaming.isOwn(space) else { return nil }
            self = .bmecat
        default: return nil
        }
    }

    private static let dublinCoreNamespace = "http://www.openarchives.org/OAI/2.0/oai_dc/"
}

/// The elements of Dublin Core.
///
/// - Source: Dublin Core Metadata Element Set 1.1, as `oai_dc` lists it.
enum DublinCoreColumn: String, CaseIterable {
    case title, creator, subject, description, publisher, contributor, date, type, format
    case identifier, source, language, relation, coverage, rights

    static func row(of record: XMLElement) -> XMLRow<DublinCoreColumn> {
        var row = XMLRow<DublinCoreColumn>()
        for column in allCases {
            row[column] = XMLWords.inLanguages(record.all(column.rawValue))
        }
        return row
    }
}
