/// Parts of a network that are joined more within than between.
package struct Communities: Hashable, Sendable {
    /// For each node, the number of its community, in the order of their first nodes.
    package let labels: [Int]
    package let count: Int
    package let modularity: Double
}

extension Topology {
    /// Communities that together have a high modularity; each of them hangs together.
    ///
    /// The optimum is out of reach for graphs of any size. What is promised: no node and no
    /// community gains by moving alone or joining another, and every community is one piece.
    ///
    /// - Parameters:
    ///   - resolution: above 1, communities get smaller.
    ///   - seed: the order in which nodes are asked first; the same seed gives the same parts.
    /// - Source: Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z (Leiden), with
    ///   the best instead of a random move when communities are refined.
    /// - Complexity: O(passes · arcs), at most 100 passes.
    package func communities(resolution: Double = 1, seed: UInt64 = 1) -> Communities {
        var random = SeededRandom(seed: seed)
        var labels = Array(0..<nodeCount)
        for _ in 0..<Self.passesMax {
            let next = Self.pass(around, from: labels, resolution, &random)
            let isBetter =
                modularity(of: next, resolution: resolution)
                > modularity(of: labels, resolution: resolution) + Self.gainMin
            guard isBetter else { break }
            labels = next
        }
        labels = Self.renumbered(connected(labels))
        return Communities(
            labels: labels, count: (labels.max() ?? -1) + 1,
            modularity: modularity(of: labels, resolution: resolution))
    }

    private static let passesMax = 100
    /// Less is rounding.
    private static let gainMin = 1e-12

    /// Moves nodes, then what they were refined into, then what those were, until nothing moves.
    private static func pass(
        _ rows: CompressedRows, from labels: [Int], _ resolution: Double,
        _ random: inout SeededRandom
    ) -> [Int] {
        var level = CommunityLevel(rows, resolution)
        level.start(from: labels)
        var places = Array(0..<rows.nodeCount)
        while true {
            let moved = level.move(&random)
            let refined = level.refined()
            guard moved, refined.count < level.count else { break }
            places = places.map { refined.labels[$0] }
            level = level.folded(refined)
        }
        return renumbered(places.map { level.labels[$0] })
    }

    /// The parts of each community that hang together within it.
    private func connected(_ labels: [Int]) -> [Int] {
        let within = (0..<nodeCount).flatMap { node in
            around.neighbours(node).lazy.filter { labels[Int($0)] == labels[node] }.map {
                Arc(from: node, to: Int($0))
            }
        }
        return Topology(nodeCount: nodeCount, arcs: within).components()
    }
}
