extension Topology {
    /// Betweenness and closeness of every node, ways gone in either direction.
    ///
    /// Exact within `reach`. In larger graphs ways are followed from a part of the nodes, drawn
    /// without putting back, and the error is stated. The result is the same, to the last bit,
    /// however many tasks share the work.
    ///
    /// - Complexity: O(nodes · arcs) without the trees that hang from the graph; in larger graphs
    ///   O(pivots · arcs). Space O(nodes + arcs), sixteenfold for the parts of the work.
    package func pathFigures(
        isParallel: Bool = true, exact reach: ExactReach = .promised
    ) async -> PathFigures {
        let sizes = componentSizes(of: components())
        return reach.covers(self)
            ? await exactPaths(sizes, isParallel)
            : await sampledPaths(sizes, isParallel, reach)
    }

    private func exactPaths(_ sizes: [Double], _ isParallel: Bool) async -> PathFigures {
        let trees = HangingTrees(around, componentSizes: sizes)
        let core = PathCore(around, without: trees)
        let sums = await PathSums.following(
            from: Array(core.origins.indices), in: core, isParallel: isParallel, arePivots: false)
        var betweenness = trees.settled
        var distances = [Double](repeating: 0, count: nodeCount)
        // What lies within the trees of a component is as far from their roots for everybody.
        let labels = components()
        var depths = [Double](repeating: 0, count: nodeCount)
        for node in core.origins.lazy.map(Int.init) { depths[labels[node]] += trees.depths[node] }
        for (place, node) in core.origins.lazy.map(Int.init).enumerated() {
            betweenness[node] += sums.through[place] / 2
            distances[node] = sums.distances[place] + depths[labels[node]]
        }
        trees.spread(&distances, componentSizes: sizes)
        return PathFigures(
            betweenness: betweenness, closeness: closeness(distances, sizes), error: nil)
    }

    private func sampledPaths(
        _ sizes: [Double], _ isParallel: Bool, _ reach: ExactReach
    ) async -> PathFigures {
        var random = SeededRandom(seed: reach.seed)
        let pivots = random.sample(min(reach.pivots, nodeCount), of: nodeCount)
        let core = PathCore(whole: around)
        let sums = await PathSums.following(
            from: pivots, in: core, isParallel: isParallel, arePivots: true)
        let scale = Double(nodeCount) / Double(max(1, pivots.count))
        var betweenness = [Double](repeating: 0, count: nodeCount)
        var distances = betweenness
        for (place, node) in core.origins.lazy.map(Int.init).enumerated() {
            betweenness[node] = sums.through[place] * scale / 2
            let met = Double(sums.pivotsMet[place])
            if met > 0 { distances[node] = sums.fromPivots[place] / met * (sizes[node] - 1) }
        }
        return PathFigures(
            betweenness: betweenness,
            closeness: closeness(distances, sizes),
            error: SamplingError(pivots: pivots.count, nodes: nodeCount))
    }

    private func closeness(_ distances: [Double], _ sizes: [Double]) -> [Double] {
        zip(distances, sizes).map { distance, size in
            guard distance > 0, nodeCount > 1 else { return 0 }
            return (size - 1) / distance * ((size - 1) / Double(nodeCount - 1))
        }
    }
}

/// What following ways from many nodes comes to.
struct PathSums: Sendable {
    var through: [Double]
    var distances: [Double]
    var fromPivots: [Double]
    var pivotsMet: [Int32]

    /// The work is always cut into so many parts, whose sums are added in their order: so the
    /// result does not hang on the machine's number of cores.
    private static let parts = 16

    static func following(
        from starts: [Int], in core: PathCore, isParallel: Bool, arePivots: Bool
    ) async -> PathSums {
        let follow: @Sendable (Int) -> PathSums = { part in
            let search = PathSearch(core)
            for index in stride(from: part, to: starts.count, by: parts) {
                search.follow(from: starts[index], isPivot: arePivots)
            }
            return PathSums(search)
        }
        var sums = PathSums(nodeCount: core.rows.nodeCount)
        guard isParallel else {
            for part in 0..<parts { sums.add(follow(part)) }
            return sums
        }
        let found = await withTaskGroup(of: (Int, PathSums).self) { group in
            for part in 0..<parts { group.addTask { (part, follow(part)) } }
            var found = [PathSums?](repeating: nil, count: parts)
            for await (part, sums) in group { found[part] = sums }
            return found
        }
        for part in found.compactMap(\.self) { sums.add(part) }
        return sums
    }

    private init(nodeCount: Int) {
        through = [Double](repeating: 0, count: nodeCount)
        distances = through
        fromPivots = through
        pivotsMet = [Int32](repeating: 0, count: nodeCount)
    }

    private init(_ search: PathSearch) {
        through = Array(search.through)
        distances = Array(search.distances)
        fromPivots = Array(search.fromPivots)
        pivotsMet = Array(search.pivotsMet)
    }

    private mutating func add(_ other: PathSums) {
        for node in through.indices {
            through[node] += other.through[node]
            distances[node] += other.distances[node]
            fromPivots[node] += other.fromPivots[node]
            pivotsMet[node] += other.pivotsMet[node]
        }
    }
}
