package import Records

/// A site, firm, region, process, product or need, and where it is.
package struct NetworkNode: Hashable, Sendable {
    /// The same in every export: the kind, a colon, and the identifier within the kind.
    package let id: String
    package let kind: NodeKind
    package let label: String
    /// ISO 3166-1 alpha-2.
    package var country: String?
    /// The region of the vintage that is looked at; nil where none is known.
    package var region: ConceptID?
    /// The region as its source named it, of whichever vintage.
    package var statedRegion: ConceptID?
    package var point: Coordinate?
    /// False when the point is the centre of a region.
    package var isExact = false
    /// Pieces a month.
    package var capacity: Int?
    /// The day of the oldest statement that tells of it; nil where none is dated.
    package var knownSince: CalendarDate?

    package init(_ kind: NodeKind, _ key: String, label: String) {
        id = Self.id(kind, key)
        self.kind = kind
        self.label = label
    }

    /// The identifier of the node of a kind and key: `firm:VN-7K3M9Q2A4B1C-P`.
    ///
    /// - Complexity: O(length of the key).
    package static func id(_ kind: NodeKind, _ key: String) -> String { kind.rawValue + ":" + key }
}
