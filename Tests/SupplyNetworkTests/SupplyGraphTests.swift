import Matching
import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// The network of the twelve firms: what is in it, when, and around whom.
@Suite struct SupplyGraphTests {
    static let graph: SupplyGraph = {
        var builder = SupplyGraphBuilder(
            TwelveFirms.catalogue, language: .vietnamese, frame: TwelveFirms.before)
        for firm in TwelveFirms.firms { builder.add(firm) }
        builder.add(relation)
        return builder.finish()
    }()

    private static let relation = SupplyRelation(
        .supplies(value: 250), from: TwelveFirms.firm(1).id, to: TwelveFirms.firm(4).id,
        statedOn: MatchingRecords.day("2026-06-01"), until: MatchingRecords.day("2026-12-31"),
        evidence: EdgeEvidence(sources: [MatchingRecords.source("awards")], given: "contract 7"))

    @Test func nodesAndEdgesAreWhatIsStated() {
        let kinds = Dictionary(grouping: Self.graph.nodes, by: \.kind).mapValues(\.count)
        // Twelve firms, a site each but for 11, three former provinces, three processes.
        #expect(kinds == [.firm: 12, .site: 11, .region: 3, .process: 3])
        let edges = Dictionary(grouping: Self.graph.edges, by: \.kind).mapValues(\.count)
        // 11 sites owned and located; 13 processes done; one supply.
        #expect(edges == [.owns: 11, .locatedIn: 11, .makes: 13, .supplies: 1])
        let supply = Self.graph.edges.first { $0.kind == .supplies }
        #expect(supply?.weight == 250 && supply?.evidence.given == "contract 7")
        #expect(supply?.knownSince == MatchingRecords.day("2026-06-01"))
        let region = Self.graph.nodes.first { $0.id == "region:vn-2008-27" }
        #expect(region?.label == "Bắc Ninh" && region?.point?.latitude == 21.12)
        // A site without a point of its own stands at its region's centre, and says so.
        let site = Self.graph.nodes.first { $0.kind == .site }
        #expect(site?.point != nil && site?.isExact == false)
    }

    @Test(arguments: 1...UInt64(20))
    func theOrderOfFactsDoesNotShow(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        var builder = SupplyGraphBuilder(
            TwelveFirms.catalogue, language: .vietnamese, frame: TwelveFirms.before)
        let relationFirst = random.chance(50)
        if relationFirst { builder.add(Self.relation) }
        for firm in TwelveFirms.firms.shuffled(using: &random) { builder.add(firm) }
        if !relationFirst { builder.add(Self.relation) }
        #expect(builder.finish() == Self.graph, "seed \(seed)")
    }

    @Test func matchesBecomeEdgesFromAFitOn() throws {
        let need = MatchingRecords.need(
            MatchingRecords.must(.process(MatchingRecords.process("plating"))), id: "P")
        let matcher = Matcher(
            catalogue: TwelveFirms.catalogue, suppliers: TwelveFirms.firms,
            date: TwelveFirms.today)
        var builder = SupplyGraphBuilder(
            TwelveFirms.catalogue, language: .english, frame: TwelveFirms.before)
        builder.add(need)
        for ability in matcher.abilities(for: need, atLeast: Score(1, over: 2)) {
            builder.add(ability, since: TwelveFirms.today)
        }
        let graph = builder.finish()
        // 3, 8, 9 and 10 plate.
        #expect(graph.edges.count == 4 && graph.edges.allSatisfy { $0.kind == .canSupply })
        #expect(graph.edges.allSatisfy { $0.evidence.given == Verdict.fits.rawValue })
        #expect(graph.nodes.count { $0.kind == .need } == 1)
    }

    @Test func parallelEdgesAreOneInTheTopology() {
        let nodes = (0..<2).map { NetworkNode(.firm, String($0), label: "") }
        let edges = [
            NetworkEdge(from: 0, to: 1, .supplies, weight: 2),
            NetworkEdge(from: 0, to: 1, .owns, weight: 3),
            NetworkEdge(from: 1, to: 1, .supplies),
        ]
        let graph = SupplyGraph(nodes: nodes, edges: edges)
        // Money and ownership are not added: two edges, or the weight of one kind.
        #expect(graph.topology().ties()[0].outStrength == 2)
        #expect(graph.topology(.kind(.supplies)).ties()[0].outStrength == 2)
        #expect(graph.topology(.kind(.owns)).ties()[0].outStrength == 3)
        #expect(graph.topology(.kind(.makes)).linkCount == 0 && graph.topology().linkCount == 1)
        #expect(EdgeWeighing.names.map { EdgeWeighing($0)?.name } == EdgeWeighing.names)
        #expect(EdgeWeighing("money") == nil)
    }

    @Test func nodesLieInTheRegionsOfTheVintage() throws {
        var builder = SupplyGraphBuilder(
            TwelveFirms.catalogue, language: .english, frame: TwelveFirms.after)
        for firm in TwelveFirms.firms { builder.add(firm) }
        builder.add(
            Need(
                id: NeedID("N"),
                requirements: [
                    MatchingRecords.must(
                        .place(
                            Requirement.Place(regions: [MatchingRecords.region("vn-2008-24")])))
                ]))
        let graph = builder.finish()
        // Bắc Ninh and Bắc Giang are one; each site still tells what its source named.
        let regions = graph.nodes.filter { $0.kind == .region }.map(\.key)
        #expect(regions == ["vn-2025-01", "vn-2025-24"])
        let site = try #require(graph.nodes.first { $0.kind == .site })
        #expect(site.region?.code.hasPrefix("vn-2025-") == true)
        #expect(site.statedRegion?.code.hasPrefix("vn-2008-") == true)
        let need = try #require(graph.nodes.first { $0.kind == .need })
        #expect(need.region?.code == "vn-2025-24" && need.point?.latitude == 21.30)
        #expect(need.statedRegion?.code == "vn-2008-24" && !need.isExact)
    }

    @Test func theNetworkOfADayIsWhatWasKnownAndHeld() {
        // Every list is of 2026-01-01, the supply of 2026-06-01 to the end of the year.
        let before = Self.graph.known(on: MatchingRecords.day("2025-12-31"))
        #expect(before.nodes.allSatisfy { $0.kind == .region || $0.kind == .process })
        let spring = Self.graph.known(on: MatchingRecords.day("2026-01-01"))
        #expect(spring.edges.count == 35 && spring.nodes.count == Self.graph.nodes.count)
        let summer = Self.graph.known(on: MatchingRecords.day("2026-07-01"))
        #expect(summer == Self.graph)
        let after = Self.graph.known(on: MatchingRecords.day("2027-01-01"))
        #expect(after == spring)
        let change = NetworkDifference(from: spring, to: summer)
        #expect(change.addedEdges.map(\.kind) == [.supplies] && change.removedEdges.isEmpty)
        #expect(NetworkDifference(from: summer, to: after).removedEdges == change.addedEdges)
        #expect(NetworkDifference(from: spring, to: after).isEmpty)
        let start = NetworkDifference(from: before, to: spring)
        #expect(start.addedNodes.count == 23 && start.addedEdges.count == 35)
    }

    @Test func aCapacityThatChangesIsAChange() {
        func graph(_ capacities: [Int?]) -> SupplyGraph {
            SupplyGraph(
                nodes: capacities.enumerated().map { number, capacity in
                    var node = NetworkNode(.firm, String(number), label: "")
                    node.capacity = capacity
                    return node
                }, edges: [])
        }
        let found = NetworkDifference(from: graph([1, nil, 5, 7]), to: graph([2, 3, nil, 7]))
        #expect(found.changedCapacities.map(\.before) == [1, nil, 5])
        #expect(found.changedCapacities.map(\.after) == [2, 3, nil])
        #expect(!found.isEmpty && found.addedNodes.isEmpty && found.changedWeights.isEmpty)
    }

    @Test func aWeightThatChangesIsAChange() {
        let nodes = (0..<2).map { NetworkNode(.firm, String($0), label: "") }
        func graph(_ weight: Double) -> SupplyGraph {
            SupplyGraph(
                nodes: nodes, edges: [NetworkEdge(from: 0, to: 1, .supplies, weight: weight)])
        }
        let change = NetworkDifference(from: graph(1), to: graph(2)).changedWeights
        #expect(change.map(\.before) == [1] && change.map(\.after) == [2])
    }
}
