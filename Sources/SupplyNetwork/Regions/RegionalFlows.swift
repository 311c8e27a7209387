package import Records

/// Who could supply, or supplies, whom from region to region.
///
/// A flow of few firms is kept back, as a small cell of a table is.
package struct RegionalFlows: Hashable, Sendable {
    /// That a firm of a region can supply a need, or supplies a firm, of another or the same.
    package struct Link: Hashable, Sendable {
        /// `canSupply` or `supplies`.
        package let kind: EdgeKind
        package let firm: OrganisationID
        /// Nil where it is not known.
        package let from: ConceptID?
        package let to: ConceptID?

        package init(_ kind: EdgeKind, of firm: OrganisationID, from: ConceptID?, to: ConceptID?) {
            self.kind = kind
            self.firm = firm
            self.from = from
            self.to = to
        }
    }

    /// All links of a kind from one region to another.
    package struct Flow: Hashable, Sendable {
        package let kind: EdgeKind
        package let from: ConceptID
        package let to: ConceptID
        /// Different firms that it comes from.
        package let firms: Int
        package let links: Int
    }

    /// Between different regions, those of most firms first.
    package let flows: [Flow]
    /// Flows between different regions of fewer firms than are told.
    package let keptBack: Int
    /// Links that stay within a region, and those of which an end is not known.
    package let within: Int
    package let unplaced: Int

    package static let none = RegionalFlows([], minCell: 1)

    /// - Parameter minCell: flows of fewer firms are kept back; at least 1.
    /// - Complexity: O(links + flows · log flows).
    package init(_ links: [Link], minCell: Int) {
        struct Ends: Hashable {
            let kind: EdgeKind
            let from: ConceptID
            let to: ConceptID
        }
        var firms: [Ends: Set<OrganisationID>] = [:]
        var counts: [Ends: Int] = [:]
        var (within, unplaced) = (0, 0)
        for link in links {
            guard let from = link.from, let to = link.to else {
                unplaced += 1
                continue
            }
            guard from != to else {
                within += 1
                continue
            }
            let ends = Ends(kind: link.kind, from: from, to: to)
            firms[ends, default: []].insert(link.firm)
            counts[ends, default: 0] += 1
        }
        let found = firms.map { ends, firms in
            Flow(
                kind: ends.kind, from: ends.from, to: ends.to, firms: firms.count,
                links: counts[ends, default: 0])
        }
        flows = found.filter { $0.firms >= minCell }.sorted {
            ($1.firms, $0.kind, $0.from, $0.to) < ($0.firms, $1.kind, $1.from, $1.to)
        }
        keptBack = found.count - flows.count
        self.within = within
        self.unplaced = unplaced
    }
}
