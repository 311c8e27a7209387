extension SupplyGraph {
    /// The part of the network around the firms that are kept: the firms, their sites, and what
    /// these do, make, lie in and could supply.
    ///
    /// - Parameter isKept: by the firm's node.
    /// - Complexity: O(nodes + edges).
    package func around(firms isKept: (NetworkNode) -> Bool) -> SupplyGraph {
        var isIn = nodes.map { $0.kind == .firm && isKept($0) }
        for edge in edges where edge.kind == .owns && nodes[edge.target].kind == .site {
            if isIn[edge.source] { isIn[edge.target] = true }
        }
        let inner = isIn
        for edge in edges where inner[edge.source] && nodes[edge.target].kind.isShared {
            isIn[edge.target] = true
        }
        var kept: Set<String> = []
        for (place, node) in nodes.enumerated() where isIn[place] { kept.insert(node.id) }
        return filtered(nodes: { kept.contains($0.id) }, edges: { _ in true })
    }
}

extension NodeKind {
    /// Whether it belongs to no firm, so that it is kept with any that is joined to it.
    fileprivate var isShared: Bool {
        switch self {
        case .region, .process, .product, .need: true
        case .firm, .site: false
        }
    }
}
