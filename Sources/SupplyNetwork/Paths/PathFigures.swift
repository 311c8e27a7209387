/// How central every node is to the shortest ways of a graph, all ways counted alike long.
///
/// - Source: Freeman 1977, doi:10.2307/3033543, as computed by Brandes 2001,
///   doi:10.1080/0022250X.2001.9990249.
package struct PathFigures: Hashable, Sendable {
    /// For each node, the shortest ways between pairs of others that lead through it: of several
    /// that join a pair each counts its share, and a pair counts once.
    package let betweenness: [Double]
    /// For each node, the reciprocal of its mean distance to those it reaches, times the share of
    /// the graph that it reaches; 0 where it reaches nobody.
    ///
    /// - Source: Wasserman and Faust 1994, for graphs that do not hang together.
    package let closeness: [Double]
    /// How far the figures may be off; nil where they are exact.
    package let error: SamplingError?

    /// Betweenness as a share of all pairs of other nodes, 0...1.
    ///
    /// - Complexity: O(nodes).
    package func normalisedBetweenness() -> [Double] {
        let count = Double(betweenness.count)
        let pairs = (count - 1) * (count - 2) / 2
        return betweenness.map { pairs > 0 ? $0 / pairs : 0 }
    }
}

/// What is known of figures that were worked out from a part of the nodes.
package struct SamplingError: Hashable, Sendable {
    /// The chance that any node is off by more: 1 in 20.
    package static let risk = 0.05

    /// Nodes that ways were followed from.
    package let pivots: Int
    /// How far the normalised betweenness of any node may be off, with a risk of `risk` that any
    /// is off by more.
    package let betweenness: Double
    /// How far the mean distance of any node may be off, as a part of the longest distance met,
    /// with the same risk, in a graph that hangs together.
    package let distance: Double

    /// - Parameters:
    ///   - pivots: how many were drawn, at least one.
    ///   - nodes: how many there are.
    /// - Source: Hoeffding 1963, doi:10.1080/01621459.1963.10500830, for every node at once:
    ///   √(ln(2 · nodes / risk) / (2 · pivots)); a pivot's part in either figure is within 0...1.
    init(pivots: Int, nodes: Int) {
        let cases = 2 * Double(max(1, nodes)) / Self.risk
        // ln x is below (⌊log2 x⌋ + 1) · ln 2: the error stated is never too small.
        let logarithm = Double(cases.exponent + 1) * Self.naturalLogarithmOfTwo
        let error = (logarithm / (2 * Double(max(1, pivots)))).squareRoot()
        self.pivots = pivots
        betweenness = min(1, error)
        distance = min(1, error)
    }

    private static let naturalLogarithmOfTwo = 0.6931471805599453
}

/// Up to which size ways are followed from every node.
package struct ExactReach: Hashable, Sendable {
    package let nodesMax: Int
    package let linksMax: Int
    /// Nodes to follow ways from in larger graphs.
    package let pivots: Int
    /// What the pivots are drawn by: the same seed draws the same.
    package let seed: UInt64

    /// What the network's figures are promised to be exact for.
    package static let promised = ExactReach(nodesMax: 100_000, linksMax: 1_000_000)

    /// From every node, however many there are: whoever asks for that waits.
    package static let always = ExactReach(nodesMax: .max, linksMax: .max)

    package init(nodesMax: Int, linksMax: Int, pivots: Int = 4_096, seed: UInt64 = 1) {
        self.nodesMax = nodesMax
        self.linksMax = linksMax
        self.pivots = pivots
        self.seed = seed
    }

    func covers(_ topology: Topology) -> Bool {
        topology.nodeCount <= nodesMax && topology.linkCount <= linksMax
    }
}
