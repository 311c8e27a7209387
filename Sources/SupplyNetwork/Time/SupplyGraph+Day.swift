import Catalog
package import Records

extension SupplyGraph {
    /// The network as it was known on a day: what had been stated by then and was valid then.
    ///
    /// What has no date was known all along. A node that nothing tells of but later statements is
    /// not there yet, nor are the edges at it.
    ///
    /// - Complexity: O(nodes + edges).
    package func known(on day: CalendarDate) -> SupplyGraph {
        filtered(
            nodes: { node in node.knownSince.map { $0 <= day } ?? true },
            edges: { edge in
                edge.validity.contains(day) && (edge.knownSince.map { $0 <= day } ?? true)
            })
    }
}
