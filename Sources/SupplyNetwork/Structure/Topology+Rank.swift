extension Topology {
    /// The share of time that somebody spends at each node who follows arcs by their weight, and
    /// from time to time, or where there is none to follow, goes on anywhere.
    ///
    /// - Parameter damping: the share of steps that follow an arc.
    /// - Returns: shares that add up to 1.
    /// - Source: Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X; damping 0.85 is theirs.
    /// - Complexity: O(steps · arcs); steps end at a change below 1e-15 in all, at most 1,000.
    package func pageRank(damping: Double = 0.85) -> [Double] {
        guard nodeCount > 0 else { return [] }
        let whole = Double(nodeCount)
        let strengths = (0..<nodeCount).map(out.strength)
        var ranks = [Double](repeating: 1 / whole, count: nodeCount)
        for _ in 0..<RankSteps.stepsMax {
            var idle = 0.0
            var flows = ranks
            for node in 0..<nodeCount {
                if strengths[node] > 0 {
                    flows[node] /= strengths[node]
                } else {
                    idle += ranks[node]
                }
            }
            let start = (1 - damping + damping * idle) / whole
            let next = (0..<nodeCount).map { node in
                var sum = 0.0
                for place in into.row(node) {
                    sum += flows[Int(into.targets[place])] * into.weights[place]
                }
                return start + damping * sum
            }
            let change = RankSteps.change(ranks, next)
            ranks = next
            if change < RankSteps.changeMin { break }
        }
        return ranks
    }

    /// How well each node is joined to the well joined: the eigenvector of the largest eigenvalue
    /// of the links, of length 1. Nil where the steps do not come to rest, as in a graph whose
    /// parts are equally strong.
    ///
    /// - Source: Bonacich 1972, doi:10.1080/0022250X.1972.9989806.
    /// - Complexity: O(steps · arcs), at most 10,000 steps.
    package func eigenvectorCentrality() -> [Double]? {
        guard nodeCount > 0, linkCount > 0 else { return nil }
        var values = [Double](repeating: 1 / Double(nodeCount).squareRoot(), count: nodeCount)
        for _ in 0..<RankSteps.eigenvectorStepsMax {
            // A node counts among its own neighbours: the same vector, and no swinging.
            var next = (0..<nodeCount).map { node in
                around.neighbours(node).reduce(values[node]) { $0 + values[Int($1)] }
            }
            let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
            for node in next.indices { next[node] /= length }
            let change = RankSteps.change(values, next)
            values = next
            if change < RankSteps.eigenvectorChangeMin { return values }
        }
        return nil
    }
}

/// When figures found step by step have come to rest.
private enum RankSteps {
    static let stepsMax = 1_000
    /// Below it, rounding is what changes.
    static let changeMin = 1e-15
    static let eigenvectorStepsMax = 10_000
    static let eigenvectorChangeMin = 1e-14

    static func change(_ before: [Double], _ after: [Double]) -> Double {
        zip(before, after).reduce(0) { $0 + abs($1.0 - $1.1) }
    }
}
