import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// The network of the twelve firms and its figures, worked out by hand.
///
/// Twelve firms; eleven sites, as of firm 11 none is known; three former provinces; three
/// processes: 29 nodes. Each site has an edge from its firm and one to its province: 22. Firms 3
/// and 10 do two processes, nine do one, firm 12 is not known to do any: 13. In all 35 edges.
@Suite struct TwelveFirmsTests {
    private static let graph: SupplyGraph = {
        var builder = SupplyGraphBuilder(
            TwelveFirms.catalogue, language: .english, frame: TwelveFirms.before)
        for firm in TwelveFirms.firms { builder.add(firm) }
        return builder.finish()
    }()
    private static let topology = graph.topology()

    private static func place(_ kind: NodeKind, _ key: String) throws -> Int {
        try #require(graph.nodes.firstIndex { $0.id == NetworkNode.id(kind, key) })
    }

    private static func firm(_ number: UInt64) throws -> Int {
        try place(.firm, TwelveFirms.firm(number).id.text)
    }

    private static func site(_ number: UInt64) throws -> Int {
        try place(.site, TwelveFirms.firm(number).id.text + "#1")
    }

    @Test func nodesAndEdgesAreCounted() {
        let kinds = NodeKind.allCases.map { kind in Self.graph.nodes.count { $0.kind == kind } }
        // Sites, firms, regions, processes, products, needs.
        #expect(kinds == [11, 12, 3, 3, 0, 0])
        #expect(Self.graph.edges.count { $0.kind == .owns } == 11)
        #expect(Self.graph.edges.count { $0.kind == .locatedIn } == 11)
        #expect(Self.graph.edges.count { $0.kind == .makes } == 13)
    }

    @Test func degreesAreThoseOfTheList() throws {
        let ties = Self.topology.ties()
        // Stamping: 1, 2, 3, 6 and 11. Plating: 3, 8, 9, 10. Moulding: 4, 5, 7, 10.
        func into(_ kind: NodeKind, _ key: String) throws -> Int {
            ties[try Self.place(kind, key)].into
        }
        #expect(try into(.process, "stamping") == 5)
        #expect(try into(.process, "plating") == 4)
        #expect(try into(.process, "moulding") == 4)
        // Bắc Ninh: sites of 1 to 5. Bắc Giang: 6, 7. Hà Nội: 8, 9, 10, 12.
        #expect(try into(.region, "vn-2008-27") == 5)
        #expect(try into(.region, "vn-2008-24") == 2)
        #expect(try into(.region, "vn-2008-01") == 4)
        // 10 owns a site and does two processes; 12 owns a site; 11 does one process.
        let (ten, eleven) = (ties[try Self.firm(10)], ties[try Self.firm(11)])
        let twelve = ties[try Self.firm(12)]
        #expect(ten.out == 3 && ten.outStrength == 3)
        #expect(twelve.around == 1 && eleven.around == 1)
    }

    @Test func allHangTogetherAndTwoFirmsByAThread() throws {
        #expect(Set(Self.topology.components()).count == 1)
        let cuts = Self.topology.cutPoints()
        // 11 hangs on stamping; 12 on its site, and that on Hà Nội. All else lies on rings: of a
        // province, its firms' sites, and a process they share.
        let ends = [try Self.site(12), try Self.place(.region, "vn-2008-01")]
        let threads = [
            try Self.place(.process, "stamping"), try Self.site(12),
            try Self.place(.region, "vn-2008-01"),
        ]
        #expect(cuts.nodes == threads.sorted() && cuts.bridges.count == 3)
        #expect(
            cuts.bridges.contains {
                $0.low == ends.sorted()[0] && $0.high == ends.sorted()[1]
            })
        let cores = Self.topology.coreNumbers()
        let loose = [try Self.firm(11), try Self.firm(12), try Self.site(12)]
        for node in cores.indices {
            #expect(cores[node] == (loose.contains(node) ? 1 : 2), "node \(node)")
        }
    }

    @Test func theStructureNamesWhatItHangsOn() async throws {
        let structure = await NetworkStructure(Self.graph)
        #expect(structure.components == 1 && structure.largest == 29 && structure.error == nil)
        // Whose sites are where is no thread: without that, 3 alone joins plating to stamping and
        // 10 to moulding; the others hang on their one process.
        let threads = Set(structure.cutPoints.map(\.name))
        #expect(threads == ["Firm 3", "Firm 10", "moulding", "plating", "stamping"])
        // Eleven firms do thirteen processes, and on a tree every link is a bridge.
        #expect(structure.bridges.count == 13)
        #expect(structure.bridges.allSatisfy { $0.one.kind == .firm })
        #expect(structure.attacked.left(afterPercent: 0) == 1)
        #expect(structure.attacked.left(afterPercent: 100) == 0)
        #expect(structure.attacked.index < structure.byLot.index.low)
        let sampled = await NetworkStructure(
            Self.graph, exact: ExactReach(nodesMax: 10, linksMax: 10, pivots: 5))
        let figures = await Self.graph.nodeFigures(
            exact: ExactReach(nodesMax: 10, linksMax: 10, pivots: 5))
        let betweenness = try #require(figures.first { $0.column.name == "betweenness" })
        #expect(sampled.error?.pivots == 5 && sampled.cutPoints == structure.cutPoints)
        #expect(betweenness.column.english.contains("a sample of 5 nodes, within 87.4 %"))
        // Nearness was told of a sample without a word.
        let nearness = try #require(figures.first { $0.column.name == "closeness" })
        #expect(nearness.column.english.contains("a sample of 5 nodes, mean distances within 87.4"))
        #expect(nearness.column.english.contains("where the graph hangs together"))
        #expect(nearness.column.vietnamese.contains("87,4 % khoảng cách dài nhất nếu mạng"))
        let exact = await Self.graph.nodeFigures().filter { $0.column.name == "closeness" }
        #expect(exact.map(\.column.english) == ["nearness to all it reaches, 0 to 1, exact"])
    }

    @Test func waysThroughAThreadAreEasilyCounted() async throws {
        let paths = await Self.topology.pathFigures()
        // Through the site of 12 lead the ways between 12 and the 27 others: 27 pairs. Through 12
        // and 11 none.
        let (eleven, twelve) = (try Self.firm(11), try Self.firm(12))
        let site = try Self.site(12)
        #expect(isClose(paths.betweenness[site], 27))
        #expect(paths.betweenness[twelve] == 0 && paths.betweenness[eleven] == 0)
        // Whoever hangs on one neighbour has its distances and one more to each of the 27 other
        // nodes beyond: 28 / sum for both, sums apart by 28 − 1.
        let sum = { (node: Int) in 28 / paths.closeness[node] }
        #expect(isClose(sum(twelve) - sum(site), 27))
    }

    @Test func ranksFollowFromTheList() throws {
        let ranks = Self.topology.pageRank()
        #expect(isClose(ranks.reduce(0, +), 1))
        // Nobody leads to a firm: each has the least there is. Eight lead to a site and a process,
        // 3 and 10 to a site and two processes, 11 to a process, 12 to a site.
        let sites = 8 * (1 + 0.85 / 2) + 2 * (1 + 0.85 / 3) + (1 + 0.85)
        // A site leads to its province alone; what firms do not pass to sites, processes get.
        let regions = 3 + 0.85 * sites
        let processes = 3 + 0.85 * (8.0 / 2 + 2 * 2.0 / 3 + 1)
        let least = 1 / (12 + sites + regions + processes)
        #expect(isClose(ranks[try Self.firm(11)], least))
        #expect(isClose(ranks[try Self.site(1)], least * (1 + 0.85 / 2)))
        #expect(isClose(ranks[try Self.site(12)], least * (1 + 0.85)))
        // Sites of 8, 9, 10 and 12 lie in Hà Nội.
        let haNoi = 1 + 0.85 * (2 * (1 + 0.85 / 2) + (1 + 0.85 / 3) + (1 + 0.85))
        #expect(isClose(ranks[try Self.place(.region, "vn-2008-01")], least * haNoi))
        // 1, 2 and 6 stamp and have a site; 3 plates too; 11 stamps alone.
        let stamping = 1 + 0.85 * (3.0 / 2 + 1.0 / 3 + 1)
        #expect(isClose(ranks[try Self.place(.process, "stamping")], least * stamping))
    }

    @Test func whatIsLeftFallsWithTheBestJoined() throws {
        // Best joined are stamping and Bắc Ninh, with five neighbours each; of equals the first by
        // number goes first, and provinces are listed before processes.
        let attacked = Self.topology.robustness(under: .degree)
        let first = [try Self.place(.region, "vn-2008-27"), try Self.place(.process, "stamping")]
        #expect(Array(attacked.order.prefix(2)) == first)
        // Without Bắc Ninh all 28 others hang together still; without stamping too, 11 is alone,
        // as are 1 with its site and 2 with its own, 6 hanging on Bắc Giang: 27 − 1 − 2 − 2.
        #expect(isClose(attacked.curve[0], 1) && isClose(attacked.curve[1], 28.0 / 29))
        #expect(isClose(attacked.curve[2], 22.0 / 29))
    }

    @Test func stampingIsNoMoreAlikeInNearProvinces() throws {
        // Hà Nội 0, Bắc Giang 1, Bắc Ninh 3 firms; mean 4/3; deviations −4/3, −1/3, 5/3, whose
        // squares add up to 42/9. Between centres lie some 83, 44 and 40 km.
        func near(_ one: String, _ other: String) -> Double {
            1 / Sphere.kilometres("vn-2008-" + one, "vn-2008-" + other, in: TwelveFirms.before)
        }
        let (toGiang, toNinh, between) = (near("01", "24"), near("01", "27"), near("24", "27"))
        #expect([toGiang, toNinh, between].map { Int((1 / $0).rounded()) } == [83, 44, 40])
        let whole = 2 * (toGiang + toNinh + between)
        let together = 2 * (toGiang * 4 / 9 - toNinh * 20 / 9 - between * 5 / 9)
        let expected = 3 / whole * together / (42.0 / 9)
        let facts = RegionalFacts(TwelveFirms.firms, frame: TwelveFirms.before)
        let figures = RegionalFigures(
            facts, coverage: CoverageFacts(needs: [], makers: [], qualifications: []),
            localisation: Localisation([], countries: [:], vintage: facts.vintage),
            on: TwelveFirms.today, frame: TwelveFirms.before, minCell: 1)
        func moran(_ detail: RegionalFigures.Detail?) -> Double? {
            figures.rows.first {
                $0.note.formula == .spatialAutocorrelation && $0.detail == detail
                    && $0.subject == MatchingRecords.process("stamping")
            }?.value
        }
        let index = try #require(moran(nil))
        let byLot = try #require(moran(.expected))
        #expect(isClose(index, expected) && index < 0)
        // By lot it were −1 / (3 − 1); of three regions there is no standard score.
        #expect(byLot == -0.5 && moran(.score) == nil)
    }
}
