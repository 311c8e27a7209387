/// A graph whose nodes may stand for several, and the communities they are in.
struct CommunityLevel {
    private let rows: CompressedRows
    /// The weight within each node, both directions counted.
    private let own: [Double]
    private let strengths: [Double]
    private let whole: Double
    private let resolution: Double
    private(set) var labels: [Int]
    /// The strength of each community.
    private var totals: [Double]
    /// The number of nodes of each community.
    private var sizes: [Int]
    /// Weight from the node at hand to each community; 0 but for those in `met`.
    private var links: [Double]
    private var met: [Int] = []

    var count: Int { rows.nodeCount }

    init(_ rows: CompressedRows, _ resolution: Double, own: [Double]? = nil) {
        let own = own ?? [Double](repeating: 0, count: rows.nodeCount)
        self.rows = rows
        self.own = own
        self.resolution = resolution
        strengths = (0..<rows.nodeCount).map { rows.strength($0) + own[$0] }
        whole = strengths.reduce(0, +)
        labels = Array(0..<rows.nodeCount)
        totals = strengths
        sizes = [Int](repeating: 1, count: rows.nodeCount)
        links = [Double](repeating: 0, count: rows.nodeCount)
    }

    /// - Precondition: labels are of 0..<count.
    mutating func start(from labels: [Int]) {
        self.labels = labels
        totals = [Double](repeating: 0, count: count)
        sizes = [Int](repeating: 0, count: count)
        for node in 0..<count {
            totals[labels[node]] += strengths[node]
            sizes[labels[node]] += 1
        }
    }

    /// Asks every node, and again those whose neighbours moved, for the community it gains most in.
    ///
    /// - Returns: whether any community has more than one node.
    mutating func move(_ random: inout SeededRandom) -> Bool {
        var waiting = random.sample(count, of: count)
        var isWaiting = [Bool](repeating: true, count: count)
        var free = (0..<count).filter { sizes[$0] == 0 }
        var next = 0
        while next < waiting.count {
            let node = waiting[next]
            next += 1
            isWaiting[node] = false
            let old = labels[node]
            let best = bestCommunity(of: node, free: free.last)
            guard best != old else { continue }
            if best == free.last { free.removeLast() }
            put(node, into: best)
            if sizes[old] == 0 { free.append(old) }
            for neighbour in rows.neighbours(node).lazy.map(Int.init)
            where labels[neighbour] != best && !isWaiting[neighbour] {
                isWaiting[neighbour] = true
                waiting.append(neighbour)
            }
        }
        return Set(labels).count < count
    }

    private mutating func put(_ node: Int, into community: Int) {
        let old = labels[node]
        totals[old] -= strengths[node]
        sizes[old] -= 1
        totals[community] += strengths[node]
        sizes[community] += 1
        labels[node] = community
    }

    /// The community a node is best placed in; its own where no other is better by more than
    /// rounding. Equals are decided by number.
    private mutating func bestCommunity(of node: Int, free: Int?) -> Int {
        gather(node)
        defer { forget() }
        let old = labels[node]
        let share = resolution * strengths[node] / whole
        var best = old
        var bestGain = links[old] - share * (totals[old] - strengths[node])
        for community in met where community != old {
            let gain = links[community] - share * totals[community]
            if gain > bestGain + Self.gainMin * whole {
                best = community
                bestGain = gain
            }
        }
        if let free, bestGain < -Self.gainMin * whole { best = free }
        return best
    }

    /// Relative to the weight of all links; less is rounding.
    private static let gainMin = 1e-13

    private mutating func gather(_ node: Int) {
        for place in rows.row(node) {
            let community = labels[Int(rows.targets[place])]
            if links[community] == 0 { met.append(community) }
            links[community] += rows.weights[place]
        }
        met.sort()
    }

    private mutating func forget() {
        for community in met { links[community] = 0 }
        met.removeAll(keepingCapacity: true)
    }

    /// Within each community, nodes that are well joined to it are joined to one another, from
    /// single nodes on; so what is folded hangs together.
    func refined(_ random: inout SeededRandom) -> (labels: [Int], count: Int) {
        var refinement = CommunityRefinement(
            rows: rows, strengths: strengths, whole: whole, resolution: resolution,
            communities: labels, totals: totals)
        refinement.run(&random)
        let labels = Topology.renumbered(refinement.labels)
        return (labels, (labels.max() ?? -1) + 1)
    }

    /// The graph of the refined parts, each in the community its nodes were in.
    func folded(_ refined: (labels: [Int], count: Int)) -> CommunityLevel {
        var within = [Double](repeating: 0, count: refined.count)
        var arcs: [Arc] = []
        var communities = [Int](repeating: 0, count: refined.count)
        for node in 0..<count {
            let part = refined.labels[node]
            within[part] += own[node]
            communities[part] = labels[node]
            for place in rows.row(node) {
                let other = refined.labels[Int(rows.targets[place])]
                if other == part {
                    within[part] += rows.weights[place]
                } else {
                    arcs.append(Arc(from: part, to: other, weight: rows.weights[place]))
                }
            }
        }
        let rows = CompressedRows(nodeCount: refined.count, arcs: arcs)
        var level = CommunityLevel(rows, resolution, own: within)
        level.start(from: Topology.renumbered(communities))
        return level
    }
}
