extension Topology {
    /// How many more links lie within parts than if links were drawn by lot, as a share of all.
    ///
    /// - Parameters:
    ///   - labels: for each node, the number of its part, 0..<nodeCount.
    ///   - resolution: 1 as published; above, smaller parts are better.
    /// - Returns: Σ over parts of (weight within / weight of all − resolution · (strength of the
    ///   part / strength of all)²); 0 where there is no link.
    /// - Source: Newman and Girvan 2004, doi:10.1103/PhysRevE.69.026113.
    /// - Complexity: O(nodes + arcs).
    package func modularity(of labels: [Int], resolution: Double = 1) -> Double {
        precondition(labels.count == nodeCount, "one label a node")
        let whole = around.weights.reduce(0, +)
        guard whole > 0 else { return 0 }
        var within = [Double](repeating: 0, count: nodeCount)
        var strengths = within
        for node in 0..<nodeCount {
            strengths[labels[node]] += around.strength(node)
            for place in around.row(node) where labels[Int(around.targets[place])] == labels[node] {
                within[labels[node]] += around.weights[place]
            }
        }
        return zip(within, strengths).reduce(0) { sum, part in
            let share = part.1 / whole
            return sum + part.0 / whole - resolution * share * share
        }
    }
}
