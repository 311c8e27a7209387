extension Topology {
    /// For each node, the largest k such that it belongs to a part of the graph in which everybody
    /// has at least k neighbours.
    ///
    /// - Source: Batagelj and Zaveršnik 2003, arXiv:cs/0310049.
    /// - Complexity: O(nodes + arcs).
    package func coreNumbers() -> [Int] {
        var degrees = (0..<nodeCount).map(around.degree)
        var bins = [Int](repeating: 0, count: (degrees.max() ?? 0) + 2)
        for degree in degrees { bins[degree + 1] += 1 }
        for degree in 1..<bins.count { bins[degree] += bins[degree - 1] }
        var order = [Int](repeating: 0, count: nodeCount)
        var places = order
        var next = bins
        for node in 0..<nodeCount {
            places[node] = next[degrees[node]]
            order[places[node]] = node
            next[degrees[node]] += 1
        }
        for index in 0..<nodeCount {
            let node = order[index]
            for neighbour in around.neighbours(node).lazy.map(Int.init)
            where degrees[neighbour] > degrees[node] {
                // It moves to the front of those of its degree, and the next degree begins later.
                let front = bins[degrees[neighbour]]
                let other = order[front]
                order.swapAt(places[neighbour], front)
                places[other] = places[neighbour]
                places[neighbour] = front
                bins[degrees[neighbour]] += 1
                degrees[neighbour] -= 1
            }
        }
        return degrees
    }
}
