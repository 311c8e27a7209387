import TestSupport
import Testing

@testable import SupplyNetwork

/// Betweenness and closeness against looking at all pairs, and what sampling promises.
@Suite struct PathFiguresTests {
    @Test(arguments: MatchingRandom.seeds)
    func figuresAreThoseOfAllPairs(seed: UInt64) async {
        let graph = RandomGraph(seed: seed)
        let figures = await graph.topology.pathFigures()
        let oracle = PathOracle(graph)
        #expect(areClose(figures.betweenness, oracle.betweenness), "seed \(seed)")
        #expect(areClose(figures.closeness, oracle.closeness), "seed \(seed)")
        #expect(figures.error == nil)
    }

    @Test(arguments: MatchingRandom.seeds)
    func sharingTheWorkChangesNoBit(seed: UInt64) async {
        let topology = RandomGraph(seed: seed, nodesMax: 40).topology
        let together = await topology.pathFigures(isParallel: true)
        let alone = await topology.pathFigures(isParallel: false)
        #expect(together == alone, "seed \(seed)")
    }

    @Test(arguments: MatchingRandom.seeds)
    func followingWaysFromEverybodyIsExact(seed: UInt64) async {
        let graph = RandomGraph(seed: seed)
        let all = ExactReach(nodesMax: 0, linksMax: 0, pivots: graph.count, seed: seed)
        let sampled = await graph.topology.pathFigures(exact: all)
        let oracle = PathOracle(graph)
        #expect(areClose(sampled.betweenness, oracle.betweenness), "seed \(seed)")
        #expect(areClose(sampled.closeness, oracle.closeness), "seed \(seed)")
        #expect(sampled.error?.pivots == graph.count)
    }

    @Test func aSampleIsWithinItsStatedError() async throws {
        var random = MatchingRandom(seed: 7)
        let arcs = (1..<600).flatMap { node in
            (0..<2).map { _ in Arc(from: node, to: Int.random(in: 0..<node, using: &random)) }
        }
        let topology = Topology(nodeCount: 600, arcs: arcs)
        let exact = await topology.pathFigures().normalisedBetweenness()
        for seed in 1...UInt64(10) {
            let reach = ExactReach(nodesMax: 0, linksMax: 0, pivots: 300, seed: seed)
            let figures = await topology.pathFigures(exact: reach)
            let error = try #require(figures.error)
            let worst = zip(figures.normalisedBetweenness(), exact).map { abs($0 - $1) }.max()
            #expect(try #require(worst) <= error.betweenness)
            #expect(error.betweenness < 0.2)
        }
    }

    @Test func aStarAndAPathAreAsInTheBooks() async {
        let star = Topology(nodeCount: 5, arcs: (1..<5).map { Arc(from: 0, to: $0) })
        let figures = await star.pathFigures()
        #expect(figures.betweenness == [6, 0, 0, 0, 0])
        #expect(areClose(figures.closeness, [1] + [Double](repeating: 4.0 / 7, count: 4)))
        let path = Topology(nodeCount: 4, arcs: (0..<3).map { Arc(from: $0, to: $0 + 1) })
        #expect(await path.pathFigures().betweenness == [0, 2, 2, 0])
        #expect(await Topology(nodeCount: 0, arcs: []).pathFigures().betweenness.isEmpty)
    }
}

/// Betweenness by counting the ways between all pairs with and without each node.
private struct PathOracle {
    private(set) var betweenness: [Double]
    private(set) var closeness: [Double]

    init(_ graph: RandomGraph) {
        let distances = graph.distances()
        let nodes = 0..<graph.count
        betweenness = nodes.map { _ in 0 }
        func ways(_ one: Int, _ other: Int) -> Double {
            guard let length = distances[one][other] else { return 0 }
            if length == 0 { return 1 }
            return nodes.filter { graph.areJoined(other, $0) && distances[one][$0] == length - 1 }
                .reduce(0) { $0 + ways(one, $1) }
        }
        func share(_ middle: Int, _ one: Int, _ other: Int) -> Double {
            guard one != middle, other != middle, let left = distances[one][middle],
                let right = distances[middle][other], left + right == distances[one][other]
            else { return 0 }
            return ways(one, middle) * ways(middle, other) / ways(one, other)
        }
        for one in nodes {
            for other in nodes where other > one {
                for middle in nodes { betweenness[middle] += share(middle, one, other) }
            }
        }
        closeness = nodes.map { node in
            let reached = distances[node].compactMap(\.self)
            let sum = Double(reached.reduce(0, +))
            guard sum > 0 else { return 0 }
            let share = Double(reached.count - 1) / Double(graph.count - 1)
            return Double(reached.count - 1) / sum * share
        }
    }
}
