import Foundation
import Testing

/// Rows of real factory lists whose country, region, coordinates and sector were read by eye.
@Suite(.enabled(if: SourceTree.hasSharedData("supplier-lists"), "no real lists on this machine"))
struct RealListsTests {
    /// File, line, country, region, stated coordinates, sector.
    ///
    /// Regions of both vintages of Vietnam's provinces are right: an address that names a
    /// province of before July 2025 is in that province.
    private static let rows = [
        "Fall-2017-Compliance-List.csv|3|CN|cn-gd||Apparel",
        "Spring-2019-Compliance-List.csv|12|VN|vn-2025-75|10.9393085 106.8909948|Apparel",
        "Summer-2017-Compliance-List.csv|11|CN|cn-zj|30.458229 120.286136|Apparel",
        "Summer-2018-Affiliate-List.csv|44|VN|vn-2008-34|20.4463471 106.3365828|Apparel",
        "Summer-2019-Compliance-List.csv|16|CN|cn-gd|22.9275803 113.6620874|Apparel",
        "Winter-2017-Affiliate-List.csv|19|VN|vn-2025-01|20.9303568 105.656734|Apparel",
        "Winter-2017-Compliance-List.csv|9|CN|cn-js|32.06568 121.073828|Apparel",
        "Winter-2018-Apparel-List.csv|29|PH|ph-40|14.2902879 121.0830336|Apparel",
        "Winter-2019-Compliance-List-V2.csv|295|JP|jp-34|34.4034188 132.442595|Apparel",
        "Winter-2019-Compliance-List.csv|24|CN|cn-zj|30.7532555 121.0794054|Apparel",
        "oar-10.csv|13|VN|vn-2008-82||",
        "oar-15.csv|102|VN|vn-2025-79||",
        "oar-2.csv|70|IN|||",
        "oar-3.csv|13|PH|ph-07||",
        "oar-4.csv|63|VN|vn-2025-75||",
        "oar-5.csv|43|ID|id-ji||",
        "oar-6.csv|17|VN|vn-2025-33||",
        "oar-7.csv|31|VN|vn-2008-30||",
        "oar-8.csv|13|CN|cn-gd||",
        "osh-11.csv|50|VN|vn-2008-83||Apparel",
        "osh-15.csv|86|CN|cn-zj||Apparel",
        "osh-2.csv|44|TH|th-73||Apparel",
        "osh-3.csv|12|PH|ph-07||Apparel",
        "osh-4.csv|50|CN|cn-zj||Apparel",
        "osh-5.csv|61|VN|vn-2008-30||Apparel",
        "osh-7.csv|14|ID|id-jb||Apparel",
        "osh-8.csv|33|ID|id-jb||Apparel",
        "osh-9.csv|28|IN|||Apparel",
        "oar-12.xls|3|CN|cn-js||",
        "osh-12.xlsx|9|CN|cn-js||Apparel",
    ]

    @Test func readsCountryRegionPlaceSectorAndSpellingRight() throws {
        try Desk.inFolder { program in
            let lists = SourceTree.sharedData.appendingPathComponent("supplier-lists")
            for row in Self.rows {
                let file = Self.parts(row)[0]
                let path = lists.appendingPathComponent(file).path
                let outcome = try program.run("import", path, "--source", Self.source(file), "-q")
                #expect(outcome.status == 0, "\(file): \(outcome.messages)")
            }
            let all = try program.run("supplier", "list", "--limit", "9999", "--format", "ndjson")
            let firms = try all.objects()
            for row in Self.rows {
                let parts = Self.parts(row)
                let firm = try #require(
                    firms.first { Self.isFirm($0, of: Self.source(parts[0]), line: parts[1]) },
                    "\(row)")
                #expect(try Self.facts(of: firm) == Array(parts[2...]), "\(row)")
                if parts[0].hasSuffix(".csv") {
                    let bytes = try Data(contentsOf: lists.appendingPathComponent(parts[0]))
                    let name = try #require(Self.claims(firm, "names").first?["value"] as? String)
                    #expect(bytes.range(of: Data(name.utf8)) != nil, "\(row)")
                }
            }
        }
    }

    private static func parts(_ row: String) -> [String] {
        row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }

    private static func source(_ file: String) -> String {
        file.lowercased().replacing(".", with: "-")
    }

    private static func claims(_ firm: [String: Any], _ key: String) -> [[String: Any]] {
        firm[key] as? [[String: Any]] ?? []
    }

    private static func isFirm(_ firm: [String: Any], of source: String, line: String) -> Bool {
        claims(firm, "names").contains {
            $0["source"] as? String == source && $0["line"] as? Int == Int(line)
        }
    }

    /// Country, region, stated coordinates and sector as in `rows`.
    private static func facts(of firm: [String: Any]) throws -> [String] {
        let site = try #require(claims(firm, "sites").first?["value"] as? [String: Any])
        let isExact = site["isExact"] as? Bool == true
        let point = ["latitude", "longitude"].compactMap { site[$0] as? Double }
        let sectors = claims(firm, "texts").filter { $0["field"] as? String == "sector" }
        return [
            site["country"] as? String ?? "",
            (site["region"] as? String ?? "").replacing("region:", with: ""),
            isExact ? point.map { "\($0)" }.joined(separator: " ") : "",
            sectors.first?["value"] as? String ?? "",
        ]
    }
}
