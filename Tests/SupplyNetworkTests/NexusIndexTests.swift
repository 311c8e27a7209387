import TestSupport
import Testing

@testable import SupplyNetwork

/// The Nexus Supplier Index, its linear programs against trying every corner.
@Suite struct NexusIndexTests {
    @Test(arguments: MatchingRandom.seeds)
    func scoresAreThoseOfTheBestCorner(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let units = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            EnvelopmentScore.Unit(
                input: Double(Int.random(in: 1...5, using: &random)),
                outputs: (0..<3).map { _ in Double(Int.random(in: 0...6, using: &random)) })
        }
        let scores = EnvelopmentScore(units)
        for unit in units.indices {
            let best = CornerOracle(units, unit).smallestInput() / units[unit].input
            #expect(isClose(scores.score(of: unit), best), "seed \(seed), \(unit)")
        }
    }

    @Test func aChainScoresByWhatItsSuppliersBring() async throws {
        // 0 buys from 1 and 2, both buy from 3; 4 and 5 supply 3.
        let arcs = [(1, 0), (2, 0), (3, 1), (3, 2), (4, 3), (5, 3)].map {
            Arc(from: $0.0, to: $0.1)
        }
        let topology = Topology(nodeCount: 6, arcs: arcs)
        let betweenness = await topology.pathFigures().betweenness
        let index = try topology.nexusIndex(
            focal: 0, betweenness: betweenness, industries: [[], [1], [1], [2], [3, 5], [4, 5]])
        #expect(index.scores.count == 5)
        let third = try #require(index.scores.first { $0.node == 3 })
        // Nobody else is joined to four, passed through as often, or as central: no mixture does.
        #expect(isClose(third.score, 1))
        #expect(third.farness == 2 && third.degree == 4)
        // All processes of both its suppliers, that of both once.
        #expect(third.diversity == 3)
        #expect(third.kinds == [.operational, .monopolistic, .informational])
        // A leaf three steps away is beaten by 1, a step away: 1 / 3.
        let leaf = try #require(index.scores.first { $0.node == 4 })
        #expect(isClose(leaf.score, 1.0 / 3) && leaf.kinds.isEmpty)
    }

    /// Its own sites and its rivals for a need were ranked, its own site first; then its buyers,
    /// and who else supplies them.
    @Test func onlyWhoIsBehindItIsScored() async throws {
        let nodes =
            ["focal", "maker", "mill", "rival", "buyer", "other"].map {
                NetworkNode(.firm, $0, label: $0)
            } + [NetworkNode(.site, "yard", label: "yard"), NetworkNode(.need, "n", label: "n")]
        let edges = [
            NetworkEdge(from: 1, to: 0, .supplies), NetworkEdge(from: 2, to: 1, .supplies),
            NetworkEdge(from: 0, to: 4, .supplies), NetworkEdge(from: 5, to: 4, .supplies),
            NetworkEdge(from: 1, to: 4, .supplies),
            NetworkEdge(from: 0, to: 6, .owns), NetworkEdge(from: 0, to: 7, .canSupply),
            NetworkEdge(from: 3, to: 7, .canSupply),
        ]
        let graph = SupplyGraph(nodes: nodes, edges: edges)
        let figures = try #require(await graph.nexusFigures(focal: "firm:focal"))
        let scored = nodes.indices.filter { figures[0].values[$0] != .none }
        #expect(scored == [1, 2])
        #expect(figures[0].column.english.contains("betweenness (exact)"))
        let few = ExactReach(nodesMax: 5, linksMax: 5, pivots: 4)
        let sampled = try #require(
            await graph.nexusFigures(focal: "firm:focal", exact: few))
        #expect(sampled[0].column.english.contains("betweenness (from a sample of 4 nodes"))
        #expect(figures[1].values[1] == .integer(1) && figures[1].values[2] == .integer(2))
        for alone in ["firm:rival", "firm:other"] {
            await #expect(throws: NexusError.noSupplies) {
                try await graph.nexusFigures(focal: alone)
            }
        }
    }

    @Test func saysWhereThereIsNoIndex() {
        let topology = Topology(nodeCount: 3, arcs: [])
        #expect(throws: NexusError.eigenvectorUndefined) {
            try topology.nexusIndex(
                focal: 0, betweenness: [0, 0, 0], industries: [[], [], []])
        }
        let count = 12
        let star = Topology(nodeCount: count, arcs: (1..<count).map { Arc(from: 0, to: $0) })
        #expect(throws: NexusError.tooManySuppliers(count: count - 1, limit: 10)) {
            try star.nexusIndex(
                focal: 0, betweenness: [Double](repeating: 0, count: count),
                industries: [Set<Int>](repeating: [], count: count), suppliersMax: 10)
        }
    }

    /// Who stands behind another in all is no part of the best mixture, and is scored all the same;
    /// of more than 2,000 suppliers there was no index at all.
    @Test func manySuppliersAreScoredLikeFew() {
        var random = MatchingRandom(seed: 6)
        let few = (0..<6).map { _ in
            EnvelopmentScore.Unit(
                input: Double(Int.random(in: 1...3, using: &random)),
                outputs: (0..<3).map { _ in Double(Int.random(in: 1...9, using: &random)) })
        }
        let worse = (0..<3_000).map { number in
            EnvelopmentScore.Unit(
                input: few[number % 6].input + Double(number % 7),
                outputs: few[number % 6].outputs.map { $0 * 0.9 })
        }
        let (alone, beside) = (EnvelopmentScore(few), EnvelopmentScore(few + worse))
        for unit in few.indices {
            #expect(isClose(alone.score(of: unit), beside.score(of: unit)))
        }
        for place in stride(from: 0, to: worse.count, by: 500) {
            let pair = EnvelopmentScore(few + [worse[place]])
            #expect(isClose(beside.score(of: 6 + place), pair.score(of: 6)))
        }
    }
}

/// The smallest input over all corners: every four of units and surpluses that solve the rows.
private struct CornerOracle {
    private let columns: [[Double]]
    private let costs: [Double]
    private let right: [Double]

    init(_ units: [EnvelopmentScore.Unit], _ unit: Int) {
        let surpluses = (0..<3).map { row in (0..<4).map { $0 == row ? -1.0 : 0 } }
        columns = units.map { $0.outputs + [1] } + surpluses
        costs = units.map(\.input) + [0, 0, 0]
        right = units[unit].outputs + [1]
    }

    func smallestInput() -> Double {
        let corners = (0..<1 << columns.count).filter { $0.nonzeroBitCount == 4 }
        return corners.compactMap { set -> Double? in
            let corner = columns.indices.filter { set >> $0 & 1 == 1 }
            guard let amounts = solve(corner), amounts.allSatisfy({ $0 > -1e-9 }) else {
                return nil
            }
            return zip(corner, amounts).reduce(0) { $0 + costs[$1.0] * $1.1 }
        }.min() ?? .infinity
    }

    /// Gauss and Jordan; nil where the columns do not span.
    private func solve(_ corner: [Int]) -> [Double]? {
        var rows = (0..<4).map { row in corner.map { columns[$0][row] } + [right[row]] }
        for place in 0..<4 {
            guard let pivot = (place..<4).max(by: { abs(rows[$0][place]) < abs(rows[$1][place]) }),
                abs(rows[pivot][place]) > 1e-9
            else { return nil }
            rows.swapAt(place, pivot)
            rows[place] = rows[place].map { $0 / rows[place][place] }
            for other in 0..<4 where other != place {
                let factor = rows[other][place]
                rows[other] = zip(rows[other], rows[place]).map { $0 - factor * $1 }
            }
        }
        return rows.map { $0[4] }
    }
}
