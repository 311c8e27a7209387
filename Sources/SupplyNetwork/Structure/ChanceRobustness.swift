/// How much of a network still hangs together as its nodes go by lot.
///
/// One order of loss says little: where a few nodes hold all together, what is left hangs on when
/// they are drawn. So many orders are drawn, and their mean and spread told.
package struct ChanceRobustness: Hashable, Sendable {
    /// Where the values of all draws lie.
    package struct Spread: Hashable, Sendable {
        package let mean: Double
        /// A draw in twenty lies below, one in twenty above.
        package let low: Double
        package let high: Double

        fileprivate init(_ values: [Double]) {
            let sorted = values.sorted()
            mean = sorted.isEmpty ? 0 : sorted.reduce(0, +) / Double(sorted.count)
            low = Self.quantile(sorted, 0.05)
            high = Self.quantile(sorted, 0.95)
        }

        /// - Source: Hyndman and Fan 1996, definition 7, doi:10.2307/2684934.
        private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
            guard let last = sorted.last else { return 0 }
            let place = share * Double(sorted.count - 1)
            let below = Int(place)
            guard below + 1 < sorted.count else { return last }
            return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
        }
    }

    package let draws: Int
    /// Of the mean of the curve.
    package let index: Spread
    /// By percent of the nodes gone, 0...100.
    private let left: [Spread]

    /// The mean of two hundred draws is known to a fourteenth of their deviation (own choice).
    private static let drawsMax = 200
    private static let drawsMin = 10
    /// Nodes and links that all draws may pass together: some seconds (estimate).
    private static let stepsMax = 20_000_000

    /// - Complexity: O(draws · (nodes + links)).
    init(_ topology: Topology) {
        let steps = max(1, topology.nodeCount + topology.linkCount)
        draws = min(max(Self.stepsMax / steps, Self.drawsMin), Self.drawsMax)
        var indices: [Double] = []
        var left = [[Double]](repeating: [], count: 101)
        for seed in 1...UInt64(draws) {
            let draw = topology.robustness(under: .chance(seed: seed))
            indices.append(draw.index)
            for percent in left.indices { left[percent].append(draw.left(afterPercent: percent)) }
        }
        index = Spread(indices)
        self.left = left.map { Spread($0) }
    }

    /// The share of all nodes that still hangs together when so many of a hundred are gone.
    ///
    /// - Precondition: 0...100.
    package func left(afterPercent percent: Int) -> Spread { left[percent] }
}
