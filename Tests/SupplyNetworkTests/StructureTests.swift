import TestSupport
import Testing

@testable import SupplyNetwork

/// What holds a network together, each figure against its definition.
@Suite struct StructureTests {
    @Test(arguments: MatchingRandom.seeds)
    func componentsAreWhoReachesWhom(seed: UInt64) {
        let graph = RandomGraph(seed: seed)
        let labels = graph.topology.components()
        let distances = graph.distances()
        for one in 0..<graph.count {
            for other in 0..<graph.count {
                let isOne = distances[one][other] != nil
                #expect((labels[one] == labels[other]) == isOne, "seed \(seed)")
            }
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func strongComponentsAreWhoReachesEachOther(seed: UInt64) {
        let graph = RandomGraph(seed: seed)
        let labels = graph.topology.strongComponents()
        let reached = (0..<graph.count).map { start in
            var met: Set<Int> = [start]
            var waiting = [start]
            while let node = waiting.popLast() {
                waiting += graph.arcs.filter { Int($0.source) == node }.map { Int($0.target) }
                    .filter { met.insert($0).inserted }
            }
            return met
        }
        for one in 0..<graph.count {
            for other in 0..<graph.count {
                let isOne = reached[one].contains(other) && reached[other].contains(one)
                #expect((labels[one] == labels[other]) == isOne, "seed \(seed)")
            }
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func cutPointsAreWhatBreaksTheGraph(seed: UInt64) {
        let graph = RandomGraph(seed: seed)
        let found = graph.topology.cutPoints()
        let distances = graph.distances()
        let nodes = 0..<graph.count
        let cuts = nodes.filter { node in
            let left = graph.distances(without: node)
            return nodes.contains { one in
                nodes.contains { other in
                    one != node && other != node && distances[one][other] != nil
                        && left[one][other] == nil
                }
            }
        }
        #expect(found.nodes == cuts, "seed \(seed)")
        let bridges = nodes.flatMap { low in
            nodes.filter { $0 > low && graph.areJoined(low, $0) && isBridge(low, $0, of: graph) }
                .map { CutPoints.Bridge(low: low, high: $0) }
        }
        #expect(found.bridges == bridges, "seed \(seed)")
    }

    private func isBridge(_ one: Int, _ other: Int, of graph: RandomGraph) -> Bool {
        let left = graph.arcs.filter {
            Set([Int($0.source), Int($0.target)]) != Set([one, other])
        }
        let labels = Topology(nodeCount: graph.count, arcs: left).components()
        return labels[one] != labels[other]
    }

    @Test(arguments: MatchingRandom.seeds)
    func coresAreWhatPeelingLeaves(seed: UInt64) {
        let graph = RandomGraph(seed: seed)
        let cores = graph.topology.coreNumbers()
        for number in 0...graph.count {
            var left = Set(0..<graph.count)
            func degree(_ node: Int) -> Int { left.count { graph.areJoined(node, $0) } }
            while let weak = left.first(where: { degree($0) < number }) { left.remove(weak) }
            let core = Set((0..<graph.count).filter { cores[$0] >= number })
            #expect(core == left, "seed \(seed), \(number)")
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func degreesAndStrengthsAreSumsOfArcs(seed: UInt64) {
        let graph = RandomGraph(seed: seed)
        for (node, ties) in graph.topology.ties().enumerated() {
            let arcs = graph.arcs.filter { $0.source != $0.target }
            let leaving = arcs.filter { Int($0.source) == node }
            let entering = arcs.filter { Int($0.target) == node }
            #expect(ties.out == Set(leaving.map(\.target)).count, "seed \(seed)")
            #expect(ties.into == Set(entering.map(\.source)).count, "seed \(seed)")
            #expect(
                ties.around == Set(leaving.map(\.target) + entering.map(\.source)).count,
                "seed \(seed)")
            #expect(isClose(ties.outStrength, leaving.reduce(0) { $0 + $1.weight }))
            #expect(isClose(ties.intoStrength, entering.reduce(0) { $0 + $1.weight }))
            #expect(isClose(ties.strength, ties.outStrength + ties.intoStrength))
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func ranksAreWhatOneMoreStepLeavesAsItIs(seed: UInt64) {
        let graph = RandomGraph(seed: seed)
        let ranks = graph.topology.pageRank()
        let arcs = graph.arcs.filter { $0.source != $0.target }
        var next = [Double](repeating: 0, count: graph.count)
        for (node, rank) in ranks.enumerated() {
            let own = arcs.filter { Int($0.source) == node }
            let strength = own.reduce(0) { $0 + $1.weight }
            for arc in own { next[Int(arc.target)] += 0.85 * rank * arc.weight / strength }
            let spread = own.isEmpty ? rank : 0.15 * rank
            for other in next.indices { next[other] += spread / Double(graph.count) }
        }
        #expect(areClose(ranks, next, within: 1e-12), "seed \(seed)")
        #expect(isClose(ranks.reduce(0, +), 1))
    }

    @Test(arguments: MatchingRandom.seeds)
    func eigenvectorsStayInTheirDirection(seed: UInt64) {
        let graph = RandomGraph(seed: seed)
        guard let vector = graph.topology.eigenvectorCentrality() else { return }
        let image = (0..<graph.count).map { node in
            (0..<graph.count).filter { graph.areJoined(node, $0) }.reduce(0) { $0 + vector[$1] }
        }
        let value = zip(vector, image).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(areClose(image, vector.map { $0 * value }, within: 1e-6), "seed \(seed)")
        #expect(isClose(vector.reduce(0) { $0 + $1 * $1 }, 1))
    }

    @Test(arguments: MatchingRandom.seeds)
    func robustnessIsTheLargestPartLeft(seed: UInt64) {
        let graph = RandomGraph(seed: seed)
        let topology = graph.topology
        for attack in [Robustness.Attack.degree, .chance(seed: seed)] {
            let found = topology.robustness(under: attack)
            #expect(Set(found.order) == Set(0..<graph.count), "seed \(seed)")
            for removed in 0...graph.count {
                let gone = Set(found.order.prefix(removed))
                let left = graph.arcs.filter {
                    !gone.contains(Int($0.source)) && !gone.contains(Int($0.target))
                }
                let labels = Topology(nodeCount: graph.count, arcs: left).components()
                let kept = (0..<graph.count).filter { !gone.contains($0) }
                let largest =
                    Dictionary(grouping: kept) { labels[$0] }.values.map(\.count).max() ?? 0
                #expect(
                    isClose(found.curve[removed], Double(largest) / Double(graph.count)),
                    "seed \(seed)")
            }
        }
    }

    @Test func whatIsLeftByLotIsTheMeanOfManyDraws() {
        // A hub with nine spokes: it goes at any of ten places, each as likely; gone last, all
        // that is there hangs together, gone first only single spokes are left.
        let arcs = (1...9).map { Arc(from: 0, to: $0) }
        let found = ChanceRobustness(Topology(nodeCount: 10, arcs: arcs))
        let halfGone = found.left(afterPercent: 50)
        // The hub is among the five gone in half of the draws: 0.1 then, else 0.5.
        #expect(found.draws == 200 && abs(halfGone.mean - 0.3) < 0.05)
        #expect(halfGone.low == 0.1 && halfGone.high == 0.5)
        #expect(found.left(afterPercent: 0).low == 1 && found.left(afterPercent: 100).high == 0)
        #expect(found.index.low < found.index.mean && found.index.mean < found.index.high)
    }

    @Test(arguments: MatchingRandom.seeds)
    func nestednessIsTheMeanOverPairs(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let (rows, columns) = (
            Int.random(in: 1...7, using: &random), Int.random(in: 1...7, using: &random)
        )
        let links = (0..<rows).map { _ in
            (0..<columns).filter { _ in random.chance(45) }
        }
        let turned = (0..<columns).map { column in
            (0..<rows).filter { links[$0].contains(column) }
        }
        let found = Nestedness(links, columnCount: columns)
        #expect(isClose(found.rows, Self.mean(Self.pairs(links))), "seed \(seed)")
        #expect(isClose(found.columns, Self.mean(Self.pairs(turned))), "seed \(seed)")
        #expect(
            isClose(found.value, Self.mean(Self.pairs(links) + Self.pairs(turned))),
            "seed \(seed)")
    }

    /// Per pair, the share in percent of the fewer's partners that the other has too; 0 where they
    /// have as many.
    private static func pairs(_ lines: [[Int]]) -> [Double] {
        lines.indices.flatMap { one in
            lines.indices.filter { $0 > one }.map { other in
                let (few, many) =
                    lines[one].count < lines[other].count
                    ? (lines[one], lines[other]) : (lines[other], lines[one])
                guard !few.isEmpty, few.count < many.count else { return 0 }
                return 100 * Double(Set(few).intersection(many).count) / Double(few.count)
            }
        }
    }

    private static func mean(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }
}
