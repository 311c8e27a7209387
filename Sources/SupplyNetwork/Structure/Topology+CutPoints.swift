/// Nodes and links without which a part of the graph falls apart.
package struct CutPoints: Hashable, Sendable {
    /// In ascending order.
    package let nodes: [Int]
    /// Ends in ascending order, and so the list.
    package let bridges: [Bridge]

    /// A link that is the only way between what lies on its two sides.
    package struct Bridge: Hashable, Sendable, Comparable {
        package let low: Int
        package let high: Int

        package static func < (left: Bridge, right: Bridge) -> Bool {
            (left.low, left.high) < (right.low, right.high)
        }
    }
}

extension Topology {
    /// Articulation points and bridges, ways gone in either direction.
    ///
    /// - Source: Hopcroft and Tarjan 1973, doi:10.1145/362248.362272, without recursion.
    /// - Complexity: O(nodes + arcs).
    package func cutPoints() -> CutPoints {
        var search = CutSearch(rows: around)
        for node in 0..<nodeCount { search.visit(node) }
        return CutPoints(
            nodes: search.isCut.indices.filter { search.isCut[$0] },
            bridges: search.bridges.sorted())
    }
}

private struct CutSearch {
    let rows: CompressedRows
    private(set) var isCut: [Bool]
    private(set) var bridges: [CutPoints.Bridge] = []
    private var order: [Int]
    /// The earliest node that a node's subtree is joined to.
    private var lowest: [Int]
    private var count = 0
    private var path: [(node: Int, place: Int)] = []

    init(rows: CompressedRows) {
        self.rows = rows
        isCut = [Bool](repeating: false, count: rows.nodeCount)
        order = [Int](repeating: -1, count: rows.nodeCount)
        lowest = order
    }

    mutating func visit(_ start: Int) {
        guard order[start] < 0 else { return }
        enter(start)
        var branches = 0
        while let (node, place) = path.last {
            guard place < rows.row(node).upperBound else {
                branches += leave(node, root: start)
                continue
            }
            path[path.count - 1].place += 1
            look(from: node, at: Int(rows.targets[place]))
        }
        isCut[start] = branches > 1
    }

    private mutating func enter(_ node: Int) {
        order[node] = count
        lowest[node] = count
        count += 1
        path.append((node, rows.row(node).lowerBound))
    }

    private mutating func look(from node: Int, at next: Int) {
        if order[next] < 0 {
            enter(next)
        } else if path.count < 2 || next != path[path.count - 2].node {
            // Links are simple, so the one to the parent is met once and says nothing.
            lowest[node] = min(lowest[node], order[next])
        }
    }

    /// - Returns: 1 where a branch of the root ends, else 0.
    private mutating func leave(_ node: Int, root: Int) -> Int {
        path.removeLast()
        guard let parent = path.last?.node else { return 0 }
        lowest[parent] = min(lowest[parent], lowest[node])
        if lowest[node] > order[parent] {
            bridges.append(CutPoints.Bridge(low: min(node, parent), high: max(node, parent)))
        }
        if parent != root, lowest[node] >= order[parent] { isCut[parent] = true }
        return parent == root ? 1 : 0
    }
}
