/// The trees that hang from a graph, folded into the nodes they hang from.
///
/// A way that leaves a tree leaves it by its root, so what a tree adds to the figures is known
/// without following ways through it. In a supply network most nodes hang so: a firm's only site,
/// a product that one firm makes.
///
/// - Source: the idea of Baglioni, Geraci, Pellegrini and Lastres 2012,
///   doi:10.1109/ASONAM.2012.206; formulas worked out for reach and depth together.
struct HangingTrees {
    /// Nodes in order of folding, leaves first; the others are the core.
    private(set) var folded: [Int32] = []
    /// The node each folded one was folded into.
    private(set) var parents: [Int32]
    /// Nodes that each node stands for: itself and the trees folded into it.
    private(set) var reach: [Double]
    /// The sum of the distances from each node to the nodes of its trees.
    private(set) var depths: [Double]
    /// Pairs whose way through each node is settled by the trees alone.
    private(set) var settled: [Double]
    private(set) var isFolded: [Bool]

    /// - Parameter sizes: for each node, the nodes of its component.
    /// - Complexity: O(nodes + arcs).
    init(_ rows: CompressedRows, componentSizes sizes: [Double]) {
        let count = rows.nodeCount
        parents = [Int32](repeating: -1, count: count)
        reach = [Double](repeating: 1, count: count)
        depths = [Double](repeating: 0, count: count)
        settled = [Double](repeating: 0, count: count)
        isFolded = [Bool](repeating: false, count: count)
        fold(rows)
        for node in 0..<count { settled[node] += (reach[node] - 1) * (sizes[node] - reach[node]) }
    }

    private mutating func fold(_ rows: CompressedRows) {
        var degrees = (0..<rows.nodeCount).map(rows.degree)
        var leaves = degrees.indices.filter { degrees[$0] == 1 }
        while let leaf = leaves.popLast() {
            guard degrees[leaf] == 1, let parent = root(of: leaf, rows) else { continue }
            isFolded[leaf] = true
            folded.append(Int32(leaf))
            parents[leaf] = Int32(parent)
            settled[parent] += reach[leaf] * (reach[parent] - 1)
            reach[parent] += reach[leaf]
            depths[parent] += depths[leaf] + reach[leaf]
            degrees[leaf] = 0
            degrees[parent] -= 1
            if degrees[parent] == 1 { leaves.append(parent) }
        }
    }

    /// The only neighbour of a leaf that is left.
    private func root(of leaf: Int, _ rows: CompressedRows) -> Int? {
        rows.neighbours(leaf).first { !isFolded[Int($0)] }.map(Int.init)
    }

    /// Gives folded nodes the sums of their distances, from those of the nodes they hang from.
    ///
    /// - Complexity: O(folded nodes).
    func spread(_ distances: inout [Double], componentSizes sizes: [Double]) {
        for node in folded.reversed().lazy.map(Int.init) {
            distances[node] = distances[Int(parents[node])] + sizes[node] - 2 * reach[node]
        }
    }
}
