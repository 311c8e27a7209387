/// Splits communities into parts that hang together, to be folded into single nodes.
struct CommunityRefinement {
    let rows: CompressedRows
    let strengths: [Double]
    let whole: Double
    let resolution: Double
    let communities: [Int]
    /// The strength of each community.
    let totals: [Double]
    private(set) var labels: [Int] = []
    private var partTotals: [Double] = []
    /// The weight from each part to the rest of its community.
    private var outward: [Double] = []
    private var isSingle: [Bool] = []

    init(
        rows: CompressedRows, strengths: [Double], whole: Double, resolution: Double,
        communities: [Int], totals: [Double]
    ) {
        self.rows = rows
        self.strengths = strengths
        self.whole = whole
        self.resolution = resolution
        self.communities = communities
        self.totals = totals
    }

    /// Asks every node once, in an order by lot.
    mutating func run(_ random: inout SeededRandom) {
        labels = Array(0..<rows.nodeCount)
        partTotals = strengths
        isSingle = [Bool](repeating: true, count: rows.nodeCount)
        outward = (0..<rows.nodeCount).map { node in
            rows.row(node).reduce(0) { sum, place in
                let isInside = communities[Int(rows.targets[place])] == communities[node]
                return isInside ? sum + rows.weights[place] : sum
            }
        }
        let order = random.sample(rows.nodeCount, of: rows.nodeCount)
        for node in order where isSingle[node] && isWellJoined(node) { join(node) }
    }

    /// Whether a part has more links with the rest of its community than by lot.
    private func isWellJoined(_ part: Int) -> Bool {
        let rest = totals[communities[part]] - partTotals[part]
        return outward[part] >= resolution * partTotals[part] * rest / whole
    }

    private mutating func join(_ node: Int) {
        var links: [Int: Double] = [:]
        for place in rows.row(node) {
            let neighbour = Int(rows.targets[place])
            guard communities[neighbour] == communities[node] else { continue }
            links[labels[neighbour], default: 0] += rows.weights[place]
        }
        var best = node
        var bestGain = 0.0
        for (part, weight) in links.sorted(by: { $0.key < $1.key }) where isWellJoined(part) {
            let gain = weight - resolution * strengths[node] * partTotals[part] / whole
            if gain > bestGain {
                best = part
                bestGain = gain
            }
        }
        guard best != node else { return }
        let shared = links[best] ?? 0
        outward[best] += outward[node] - 2 * shared
        partTotals[best] += partTotals[node]
        isSingle[best] = false
        isSingle[node] = false
        labels[node] = best
    }
}
