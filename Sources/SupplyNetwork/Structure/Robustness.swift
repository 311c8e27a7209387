/// How much of a network still hangs together when its nodes go one after the other.
package struct Robustness: Hashable, Sendable {
    /// Who goes first.
    package enum Attack: Hashable, Sendable {
        /// The best joined first, as they were joined at the outset.
        case degree
        /// By lot; the same seed gives the same order.
        case chance(seed: UInt64)
    }

    /// The nodes in the order they go.
    package let order: [Int]
    /// The size of the largest part, as a share of all nodes, after 0, 1, 2 … nodes are gone.
    package let curve: [Double]

    /// The mean of the curve over its removals: 0.5 for a network that loses only what is taken,
    /// near 0 for one that hangs on a few.
    ///
    /// - Source: Schneider et al. 2011, doi:10.1073/pnas.1009440108.
    package var index: Double {
        let removals = curve.dropFirst()
        return removals.isEmpty ? 0 : removals.reduce(0, +) / Double(removals.count)
    }
}

extension Topology {
    /// What is left of the largest part under an attack; equals go in order of their number.
    ///
    /// - Complexity: O(nodes · log nodes + arcs), the nodes put back from the last to the first.
    package func robustness(under attack: Robustness.Attack) -> Robustness {
        let order = order(of: attack)
        var parts = DisjointParts(count: nodeCount)
        var isThere = [Bool](repeating: false, count: nodeCount)
        var curve = [0.0]
        var largest = 0
        for node in order.reversed() {
            isThere[node] = true
            for neighbour in around.neighbours(node) where isThere[Int(neighbour)] {
                parts.join(node, Int(neighbour))
            }
            largest = max(largest, parts.size(of: node))
            curve.append(Double(largest) / Double(nodeCount))
        }
        return Robustness(order: order, curve: curve.reversed())
    }

    private func order(of attack: Robustness.Attack) -> [Int] {
        switch attack {
        case .degree:
            let degrees = (0..<nodeCount).map(around.degree)
            return (0..<nodeCount).sorted { (degrees[$1], $0) < (degrees[$0], $1) }
        case .chance(let seed):
            var random = SeededRandom(seed: seed)
            return random.sample(nodeCount, of: nodeCount)
        }
    }
}

/// Parts of a whole that are joined and never parted.
///
/// - Source: Galler and Fischer 1964, doi:10.1145/364099.364331, joined by size.
struct DisjointParts {
    private var parents: [Int]
    private var sizes: [Int]

    init(count: Int) {
        parents = Array(0..<count)
        sizes = [Int](repeating: 1, count: count)
    }

    mutating func root(of member: Int) -> Int {
        var member = member
        while parents[member] != member {
            parents[member] = parents[parents[member]]
            member = parents[member]
        }
        return member
    }

    mutating func join(_ one: Int, _ other: Int) {
        let (first, second) = (root(of: one), root(of: other))
        guard first != second else { return }
        let (small, large) = sizes[first] < sizes[second] ? (first, second) : (second, first)
        parents[small] = large
        sizes[large] += sizes[small]
    }

    mutating func size(of member: Int) -> Int { sizes[root(of: member)] }
}
