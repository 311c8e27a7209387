/// The supply network: nodes by kind and identifier, and the edges between them.
///
/// A value made by `SupplyGraphBuilder`; the same facts give the same graph in whatever order they
/// came.
///
/// - Invariant: identifiers of nodes differ; edges name places in `nodes`.
package struct SupplyGraph: Hashable, Sendable {
    package let nodes: [NetworkNode]
    package let edges: [NetworkEdge]

    /// - Precondition: edges name places in `nodes`.
    package init(nodes: [NetworkNode], edges: [NetworkEdge]) {
        precondition(
            edges.allSatisfy { nodes.indices ~= $0.source && nodes.indices ~= $0.target },
            "edges end at nodes of the graph")
        self.nodes = nodes
        self.edges = edges
    }

    /// The graph as network figures see it: parallel edges as one whose weight is their sum, and
    /// no loops.
    ///
    /// - Parameters:
    ///   - weighing: which edges count, and for what.
    ///   - kinds: the edges that count; all where nothing is said.
    /// - Complexity: O(nodes + edges).
    package func topology(
        _ weighing: EdgeWeighing = .alike, of kinds: Set<EdgeKind> = Set(EdgeKind.allCases)
    ) -> Topology {
        Topology(
            nodeCount: nodes.count,
            arcs: edges.lazy.filter { kinds.contains($0.kind) }.compactMap { edge in
                weighing.weight(of: edge).map {
                    Arc(from: edge.source, to: edge.target, weight: $0)
                }
            })
    }

    /// The graph of the nodes and edges that are kept; an edge goes with either of its ends.
    ///
    /// - Complexity: O(nodes + edges).
    package func filtered(
        nodes isKeptNode: (NetworkNode) -> Bool, edges isKeptEdge: (NetworkEdge) -> Bool
    ) -> SupplyGraph {
        var places = [Int?](repeating: nil, count: nodes.count)
        var kept: [NetworkNode] = []
        for (place, node) in nodes.enumerated() where isKeptNode(node) {
            places[place] = kept.count
            kept.append(node)
        }
        let left = edges.compactMap { edge -> NetworkEdge? in
            guard let source = places[edge.source], let target = places[edge.target],
                isKeptEdge(edge)
            else { return nil }
            return edge.between(source, target)
        }
        return SupplyGraph(nodes: kept, edges: left)
    }
}

extension NetworkEdge {
    /// The same edge between other places.
    func between(_ source: Int, _ target: Int) -> NetworkEdge {
        NetworkEdge(
            from: source, to: target, kind, weight: weight, validity: validity,
            knownSince: knownSince, evidence: evidence)
    }
}
