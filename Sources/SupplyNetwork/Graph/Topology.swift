/// A graph without meaning: who is joined to whom, how strongly, and which way.
///
/// All network figures are functions of it.
package struct Topology: Hashable, Sendable {
    /// The nodes that each node's arcs lead to.
    package let out: CompressedRows
    /// The nodes whose arcs lead to each node.
    package let into: CompressedRows
    /// Both, as if ways could be gone either way; weights of both directions are added.
    package let around: CompressedRows

    package var nodeCount: Int { out.nodeCount }
    /// Pairs of nodes that are joined, whichever way.
    package var linkCount: Int { around.arcCount / 2 }

    /// - Precondition: arcs end at nodes 0..<nodeCount.
    /// - Complexity: O(nodes + arcs).
    package init(nodeCount: Int, arcs: some Sequence<Arc>) {
        let forward = Array(arcs)
        let backward = forward.map(\.reversed)
        out = CompressedRows(nodeCount: nodeCount, arcs: forward)
        into = CompressedRows(nodeCount: nodeCount, arcs: backward)
        around = CompressedRows(nodeCount: nodeCount, arcs: forward + backward)
    }

    /// Ties of a node: how many, and the sum of their weights.
    package struct Ties: Hashable, Sendable {
        package let out: Int
        package let into: Int
        /// Neighbours, whichever way they are joined.
        package let around: Int
        package let outStrength: Double
        package let intoStrength: Double
        package let strength: Double
    }

    /// The degrees and strengths of every node.
    ///
    /// - Complexity: O(nodes + arcs).
    package func ties() -> [Ties] {
        (0..<nodeCount).map { node in
            Ties(
                out: out.degree(node), into: into.degree(node), around: around.degree(node),
                outStrength: out.strength(node), intoStrength: into.strength(node),
                strength: around.strength(node))
        }
    }
}
