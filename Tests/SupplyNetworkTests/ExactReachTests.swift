import TestSupport
import Testing

@testable import SupplyNetwork

/// What the table of the README promises: which figures are exact, up to where, and what is told of
/// those that are not.
@Suite struct ExactReachTests {
    private static let small = ExactReach(nodesMax: 60, linksMax: 1_000, pivots: 40)

    /// Firms that supply each other in a ring with chords.
    private static func ring(_ count: Int) -> SupplyGraph {
        let nodes = (0..<count).map { NetworkNode(.firm, String($0), label: String($0)) }
        let edges = (0..<count).flatMap { node in
            [1, 7].map { NetworkEdge(from: node, to: (node + $0) % count, .supplies) }
        }
        return SupplyGraph(nodes: nodes, edges: edges)
    }

    @Test func theReachIsWhatThePagePromises() {
        #expect(ExactReach.promised.nodesMax == 100_000)
        #expect(ExactReach.promised.linksMax == 1_000_000)
        #expect(ExactReach.promised.pivots == 4_096)
    }

    @Test func betweennessAndClosenessAreExactWithinAndTellTheirErrorAbove() async throws {
        let within = await Self.ring(60).topology().pathFigures(exact: Self.small)
        #expect(within.error == nil)
        let graph = Self.ring(61)
        let above = await graph.topology().pathFigures(exact: Self.small)
        let exact = await graph.topology().pathFigures(exact: .always)
        let error = try #require(above.error)
        #expect(error.pivots == 40 && exact.error == nil)
        for (one, other) in zip(above.normalisedBetweenness(), exact.normalisedBetweenness()) {
            #expect(abs(one - other) <= error.betweenness)
        }
        let linked = ExactReach(nodesMax: 100, linksMax: 100, pivots: 40)
        #expect(await graph.topology().pathFigures(exact: linked).error != nil)
    }

    @Test func nestednessIsExactWhateverTheSize() {
        // Rows of 1, 2, 3 … columns, each within the next: nested in all pairs.
        let found = Nestedness((1...200).map { Array(0..<$0) }, columnCount: 200)
        #expect(isClose(found.value, 100))
    }

    @Test func robustnessIsExactUnderAttackAndARangeByLot() {
        let count = 1_000
        let star = Topology(nodeCount: count, arcs: (1..<count).map { Arc(from: 0, to: $0) })
        let attacked = star.robustness(under: .degree)
        #expect(attacked.curve[0] == 1 && attacked.curve[1] == 1 / Double(count))
        let byLot = ChanceRobustness(star)
        #expect((10...200).contains(byLot.draws))
        #expect(byLot.index.low <= byLot.index.mean && byLot.index.mean <= byLot.index.high)
        #expect(byLot.index.low < byLot.index.high)
    }

    @Test func theNexusIndexTellsWhetherItsBetweennessIsSampled() async throws {
        for (count, isExact) in [(60, true), (61, false)] {
            let figures = try #require(
                await Self.ring(count).nexusFigures(focal: "firm:0", exact: Self.small))
            #expect(figures[0].column.english.contains("betweenness (exact)") == isExact)
            #expect(figures[0].column.english.contains("sample of 40 nodes") == !isExact)
            // Everybody else is behind it.
            #expect(figures[0].values.count { $0 != .none } == count - 1)
        }
    }
}
