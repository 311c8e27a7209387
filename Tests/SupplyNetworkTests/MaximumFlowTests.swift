import TestSupport
import Testing

@testable import SupplyNetwork

/// Joint capacity against the smallest of all cuts.
@Suite struct MaximumFlowTests {
    @Test(arguments: MatchingRandom.seeds)
    func flowIsTheSmallestOfAllCuts(seed: UInt64) {
        let market = Market(seed: seed)
        let flow = market.flow
        #expect(flow.total == market.smallestCut(), "seed \(seed)")
        #expect(flow.received.reduce(0, +) == flow.total && flow.given.reduce(0, +) == flow.total)
        #expect(zip(flow.received, market.demands).allSatisfy { $0 <= $1 })
        #expect(zip(flow.given, market.capacities).allSatisfy { $0 <= $1 })
    }

    @Test(arguments: MatchingRandom.seeds)
    func theCutTellsWhoIsShortAndWhoIsExhausted(seed: UInt64) {
        let market = Market(seed: seed)
        let (needs, firms) = market.flow.cut
        let reached = Set(market.links.filter { needs.contains($0.need) }.map(\.firm))
        #expect(reached == Set(firms), "seed \(seed)")
        let asked = needs.reduce(0) { $0 + market.demands[$1] }
        let given = firms.reduce(0) { $0 + market.capacities[$1] }
        #expect(asked - given == market.demands.reduce(0, +) - market.flow.total, "seed \(seed)")
    }

    @Test func oneShopIsNotCountedForThreeBuyers() {
        let flow = MaximumFlow(
            demands: [10, 10, 10], capacities: [12],
            links: FlowLinks(
                needCount: 3, firmCount: 1, pairs: (0..<3).map { (need: $0, firm: 0) }))
        #expect(flow.total == 12 && flow.cut.needs == [0, 1, 2] && flow.cut.firms == [0])
    }
}

private struct Market {
    let demands: [Int]
    let capacities: [Int]
    let links: [(need: Int, firm: Int)]

    init(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        func amounts() -> [Int] {
            (0..<Int.random(in: 1...6, using: &random)).map { _ in
                Int.random(in: 0...9, using: &random)
            }
        }
        let (demands, capacities) = (amounts(), amounts())
        self.demands = demands
        self.capacities = capacities
        links = demands.indices.flatMap { need in
            capacities.indices.filter { _ in random.chance(40) }.map { (need: need, firm: $0) }
        }
    }

    var flow: MaximumFlow {
        MaximumFlow(
            demands: demands, capacities: capacities,
            links: FlowLinks(
                needCount: demands.count, firmCount: capacities.count, pairs: links))
    }

    /// Over every set of needs: those outside get all they ask for, those inside all their firms
    /// can give.
    func smallestCut() -> Int {
        (0..<1 << demands.count).map { set in
            let inside = demands.indices.filter { set >> $0 & 1 == 1 }
            let firms = Set(links.filter { inside.contains($0.need) }.map(\.firm))
            let outside = demands.indices.filter { !inside.contains($0) }
            return outside.reduce(0) { $0 + demands[$1] }
                + firms.reduce(0) { $0 + capacities[$1] }
        }.min() ?? 0
    }
}
