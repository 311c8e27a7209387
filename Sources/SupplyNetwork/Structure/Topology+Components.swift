extension Topology {
    /// For each node, the number of the part of the graph that it hangs together with, ways gone
    /// in either direction. Parts are numbered in the order of their first nodes.
    ///
    /// - Complexity: O(nodes + arcs).
    package func components() -> [Int] {
        var labels = [Int](repeating: -1, count: nodeCount)
        var count = 0
        var waiting: [Int] = []
        for start in 0..<nodeCount where labels[start] < 0 {
            labels[start] = count
            waiting.append(start)
            while let node = waiting.popLast() {
                for neighbour in around.neighbours(node) where labels[Int(neighbour)] < 0 {
                    labels[Int(neighbour)] = count
                    waiting.append(Int(neighbour))
                }
            }
            count += 1
        }
        return labels
    }

    /// For each node, the number of the part within which everybody reaches everybody along the
    /// arcs. Parts are numbered in the order of their first nodes.
    ///
    /// - Source: Tarjan 1972, doi:10.1137/0201010, without recursion.
    /// - Complexity: O(nodes + arcs).
    package func strongComponents() -> [Int] {
        var search = StrongSearch(rows: out)
        for node in 0..<nodeCount { search.visit(node) }
        return Self.renumbered(search.labels)
    }

    /// For each node, how many nodes its component has.
    func componentSizes(of labels: [Int]) -> [Double] {
        var counts = [Double](repeating: 0, count: nodeCount)
        for label in labels { counts[label] += 1 }
        return labels.map { counts[$0] }
    }

    /// The same parts, numbered in the order of their first nodes.
    static func renumbered(_ labels: [Int]) -> [Int] {
        var numbers: [Int: Int] = [:]
        return labels.map { label in
            if let number = numbers[label] { return number }
            numbers[label] = numbers.count
            return numbers.count - 1
        }
    }
}

/// A search in depth that keeps open the nodes whose part is not yet closed.
private struct StrongSearch {
    let rows: CompressedRows
    private(set) var labels: [Int]
    private var order: [Int]
    private var lowest: [Int]
    private var open: [Int] = []
    private var count = 0
    private var parts = 0
    /// Nodes on the way from the start, and the arc each one looks at next.
    private var path: [(node: Int, place: Int)] = []

    init(rows: CompressedRows) {
        self.rows = rows
        labels = [Int](repeating: -1, count: rows.nodeCount)
        order = labels
        lowest = labels
    }

    mutating func visit(_ start: Int) {
        guard order[start] < 0 else { return }
        enter(start)
        while let (node, place) = path.last {
            guard place < rows.row(node).upperBound else {
                leave(node)
                continue
            }
            path[path.count - 1].place += 1
            let next = Int(rows.targets[place])
            if order[next] < 0 {
                enter(next)
            } else if labels[next] < 0 {
                lowest[node] = min(lowest[node], order[next])
            }
        }
    }

    private mutating func enter(_ node: Int) {
        order[node] = count
        lowest[node] = count
        count += 1
        open.append(node)
        path.append((node, rows.row(node).lowerBound))
    }

    private mutating func leave(_ node: Int) {
        path.removeLast()
        if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
        guard lowest[node] == order[node] else { return }
        while let member = open.popLast() {
            labels[member] = parts
            if member == node { break }
        }
        parts += 1
    }
}
