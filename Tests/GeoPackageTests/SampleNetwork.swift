import Catalog
import Records
import SupplyNetwork
import TestSupport

/// A network with all that a layer has to hold: odd texts, nodes without a point, lines over the
/// date line, days, flags and figures.
enum SampleNetwork {
    static let export = NetworkExport(
        graph,
        figures: [
            NetworkExport.Figure(
                ExportColumn("pagerank", .decimal, english: "PageRank", vietnamese: "PageRank"),
                [.decimal(0.5), .decimal(0.25), .decimal(0.125), .none])
        ],
        description: ExportDescription(
            title: "Mạng <lưới> & \"bạn\"", date: MatchingRecords.day("2026-11-22"),
            snapshot: "log:1", vintage: MatchingRecords.day("2026-11-22")))

    static let oddName = "Dập & \"Đúc\" <1>, 'x'\n\u{1}y"

    private static var graph: SupplyGraph {
        var firm = NetworkNode(.firm, "a", label: oddName)
        firm.point = MatchingRecords.point(10, 170)
        firm.isExact = true
        firm.capacity = 20_000
        firm.knownSince = MatchingRecords.day("2026-06-01")
        var buyer = NetworkNode(.firm, "b", label: "b")
        buyer.point = MatchingRecords.point(20, -170)
        var need = NetworkNode(.need, "n", label: "n")
        need.point = MatchingRecords.point(21.12, 106.05)
        return SupplyGraph(
            nodes: [firm, buyer, need, NetworkNode(.process, "p", label: "p")],
            edges: [
                NetworkEdge(
                    from: 0, to: 1, .supplies, weight: 0.1,
                    validity: Validity(
                        from: MatchingRecords.day("2026-06-01"),
                        until: MatchingRecords.day("2026-12-31")),
                    evidence: EdgeEvidence(
                        sources: [MatchingRecords.source("awards")], given: "hợp đồng 7")),
                NetworkEdge(from: 0, to: 2, .canSupply), NetworkEdge(from: 0, to: 3, .makes),
            ])
    }
}
