import Foundation
import Testing

/// All needs at once, as a fair matches them, and one by one.
@Suite struct MatchTogetherTests {
    private static let firms = """
        id,name,country,processes,materials,capacity
        S1,Press Works,VN,metal stamping,steel,"60,000 pcs/month"
        S2,Plating Works,VN,zinc plating,steel,"80,000 pcs/month"
        S3,Turning Works,KR,CNC turning,brass,"5,000 pcs/month"

        """

    /// So many that an index answers them, while one by one every supplier is judged; in the order
    /// of their ids.
    private static let count = 70

    private func filled(_ desk: Desk) throws -> [String] {
        let trades = [
            "metal stamping", "zinc plating", "CNC turning", "metal stamping; zinc plating",
        ]
        let ids = (0..<Self.count).map { "N\($0 + 100)" }
        let rows = ids.enumerated().map { index, id in
            "\(id),Part \(index),\(trades[index % trades.count]),\(1_000 * (index + 1)) pcs/month"
        }
        try desk.write("firms.csv", Self.firms)
        try desk.write(
            "needs.csv",
            "id,title,processes,capacity (must)\n" + rows.joined(separator: "\n") + "\n")
        for file in ["firms.csv", "needs.csv"] {
            #expect(try desk.run("import", file).status == 0)
        }
        return ids
    }

    @Test func allNeedsTogetherAreTheNeedsOneByOneInOrder() throws {
        try Desk.inFolder { desk in
            let ids = try filled(desk)
            for format in ["csv", "ndjson", "trec", "table"] {
                let together = try desk.run("match", "--format", format)
                #expect(together.status == 0, "\(together.messages)")
                let named = try desk.run(["match", "--format", format] + ids)
                #expect(together.output == named.output)
                var alone = ""
                for id in [ids[0], ids[1], ids[Self.count - 1]] {
                    alone = try desk.run("match", id, "--format", format).output
                    let rows = format == "csv" ? withoutHead(alone) : alone
                    #expect(together.output.contains(rows), "\(id) as \(format)")
                }
                #expect(together.output.hasSuffix(format == "csv" ? withoutHead(alone) : alone))
            }
        }
    }

    @Test func factsOfAllNeedsAreOneListInOrder() throws {
        try Desk.inFolder { desk in
            let ids = try filled(desk)
            let page = try desk.run("match", "--format", "json").output
            let whole = try #require(
                JSONSerialization.jsonObject(with: Data(page.utf8)) as? [[String: Any]])
            let named = whole.compactMap { ($0["need"] as? [String: Any])?["id"] as? String }
            #expect(named == ids)
        }
    }

    private func withoutHead(_ rows: String) -> String {
        rows.split(separator: "\n", maxSplits: 1).last.map(String.init) ?? ""
    }
}
