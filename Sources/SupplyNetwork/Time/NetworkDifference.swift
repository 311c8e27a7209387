/// What changed between two states of a network.
///
/// Nodes are the same that have one identifier, edges that have the same ends and kind.
package struct NetworkDifference: Hashable, Sendable {
    package let addedNodes: [NetworkNode]
    package let removedNodes: [NetworkNode]
    package let addedEdges: [Link]
    package let removedEdges: [Link]
    package let changedWeights: [Change]
    /// Firms of both states whose capacity is another, in order of identifier.
    package let changedCapacities: [CapacityChange]
    /// What the nodes of both states are called, by identifier; the later name counts.
    package let names: [String: String]

    /// An edge by the identifiers of its ends.
    package struct Link: Hashable, Sendable, Comparable {
        package let source: String
        package let target: String
        package let kind: EdgeKind

        package static func < (left: Link, right: Link) -> Bool {
            (left.source, left.target, left.kind) < (right.source, right.target, right.kind)
        }
    }

    /// An edge whose weight, or of several between the same ends their sum, is another.
    package struct Change: Hashable, Sendable {
        package let link: Link
        package let before: Double
        package let after: Double
    }

    /// A node that can make more or less.
    package struct CapacityChange: Hashable, Sendable {
        /// As it is later.
        package let node: NetworkNode
        /// Pieces a month; nil where it is not known.
        package let before: Int?
        package let after: Int?
    }

    package var isEmpty: Bool {
        addedNodes.isEmpty && removedNodes.isEmpty && addedEdges.isEmpty && removedEdges.isEmpty
            && changedWeights.isEmpty && changedCapacities.isEmpty
    }

    /// - Complexity: O(n log n) in nodes and edges of both.
    package init(from before: SupplyGraph, to after: SupplyGraph) {
        let (old, new) = (Set(before.nodes.map(\.id)), Set(after.nodes.map(\.id)))
        addedNodes = after.nodes.filter { !old.contains($0.id) }.sorted { $0.id < $1.id }
        removedNodes = before.nodes.filter { !new.contains($0.id) }.sorted { $0.id < $1.id }
        names = Dictionary((before.nodes + after.nodes).map { ($0.id, $0.label) }) { $1 }
        let capacities = Dictionary(
            before.nodes.map { ($0.id, $0.capacity) }, uniquingKeysWith: { first, _ in first })
        changedCapacities = after.nodes.compactMap { node -> CapacityChange? in
            guard let old = capacities[node.id], old != node.capacity else { return nil }
            return CapacityChange(node: node, before: old, after: node.capacity)
        }.sorted { $0.node.id < $1.node.id }
        let (earlier, later) = (Self.weights(before), Self.weights(after))
        addedEdges = later.keys.filter { earlier[$0] == nil }.sorted()
        removedEdges = earlier.keys.filter { later[$0] == nil }.sorted()
        changedWeights = earlier.compactMap { link, weight -> Change? in
            guard let other = later[link], other != weight else { return nil }
            return Change(link: link, before: weight, after: other)
        }.sorted { $0.link < $1.link }
    }

    private static func weights(_ graph: SupplyGraph) -> [Link: Double] {
        var weights: [Link: Double] = [:]
        for edge in graph.edges {
            let link = Link(
                source: graph.nodes[edge.source].id, target: graph.nodes[edge.target].id,
                kind: edge.kind)
            weights[link, default: 0] += edge.weight
        }
        return weights
    }
}
