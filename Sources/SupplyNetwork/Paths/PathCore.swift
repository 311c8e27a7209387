/// What is left of a graph when its trees are folded: numbered anew so that neighbours lie close.
struct PathCore: Sendable {
    let rows: CompressedRows
    /// The node of the graph that each node of the core is.
    let origins: [Int32]
    /// Nodes of the graph that each node of the core stands for.
    let reach: [Double]

    init(_ rows: CompressedRows, without trees: HangingTrees) {
        self.init(rows, isFolded: trees.isFolded, reach: trees.reach)
    }

    /// Every node of the graph, standing for itself.
    init(whole rows: CompressedRows) {
        self.init(
            rows, isFolded: [Bool](repeating: false, count: rows.nodeCount),
            reach: [Double](repeating: 1, count: rows.nodeCount))
    }

    /// - Complexity: O(nodes · log nodes + arcs).
    private init(_ rows: CompressedRows, isFolded: [Bool], reach: [Double]) {
        let order = Self.order(rows, isFolded)
        var numbers = [Int32](repeating: -1, count: rows.nodeCount)
        for (number, node) in order.enumerated() { numbers[Int(node)] = Int32(number) }
        let arcs = order.flatMap { node in
            rows.neighbours(Int(node)).lazy.filter { numbers[Int($0)] >= 0 }.map {
                Arc(from: Int(numbers[Int(node)]), to: Int(numbers[Int($0)]))
            }
        }
        self.rows = CompressedRows(nodeCount: order.count, arcs: arcs)
        origins = order
        self.reach = order.map { reach[Int($0)] }
    }

    /// The nodes that are not folded as a search in breadth meets them, the best joined first: ways
    /// then run through memory as they run through the graph.
    private static func order(_ rows: CompressedRows, _ isFolded: [Bool]) -> [Int32] {
        var isMet = isFolded
        var order: [Int32] = []
        let starts = (0..<rows.nodeCount).filter { !isFolded[$0] }.sorted {
            (rows.degree($1), $0) < (rows.degree($0), $1)
        }
        for start in starts where !isMet[start] {
            isMet[start] = true
            var next = order.count
            order.append(Int32(start))
            while next < order.count {
                for neighbour in rows.neighbours(Int(order[next])) where !isMet[Int(neighbour)] {
                    isMet[Int(neighbour)] = true
                    order.append(neighbour)
                }
                next += 1
            }
        }
        return order
    }
}
