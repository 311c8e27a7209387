import Foundation
import Testing

/// Suppliers listed by place and process: what the index answers over HTTP is what a walk through
/// all profiles answers at the command line.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct FilterTests {
    private static let lists = [
        "department-of-industry.xlsx", "chamber-of-commerce.csv", "partner-agency.jsonl",
    ]
    /// What is asked over HTTP, and the same in the command's words.
    private static let filters: [(query: String, options: [String])] = [
        ("country=KR", ["--country", "KR"]),
        ("country=MM", ["--country", "MM"]),
        ("region=region:vn-2025-24", ["--region", "Bắc Ninh"]),
        ("region=region:vn-2008-24", ["--region", "Bắc Giang"]),
        ("process=process:stamping", ["--process", "dập kim loại"]),
        ("process=process:machining", ["--process", "gia công cơ khí"]),
        (
            "process=process:injection-moulding&country=VN&region=region:vn-2025-31",
            ["--process", "ép nhựa", "--country", "VN", "--region", "Hải Phòng"]
        ),
    ]

    private func ids(_ items: [[String: Any]]) -> [String] {
        items.compactMap { $0["id"] as? String }
    }

    @Test func theIndexAnswersLikeAWalk() throws {
        let folder = try Folder()
        for list in Self.lists {
            let taken = try Program.run(
                [
                    "import", SourceTree.path("Catalog/Demo/" + list), "--source",
                    String(list.prefix { $0 != "." }), "--kind", "supplier", "--date", "2026-11-21",
                ], in: folder)
            #expect(taken.status == 0, "\(taken.notes)")
        }
        let service = try Service(folder)
        let key = try folder.key("organiser")
        var counts: [Int] = []
        for (query, options) in Self.filters {
            let walked = try Program.run(
                ["supplier", "list", "--format", "json", "--limit", "1000"] + options, in: folder)
            let list = try JSONSerialization.jsonObject(with: walked.output) as? [[String: Any]]
            let expected = ids(try #require(list))
            var found: [String] = []
            var next: String? = "/v1/suppliers?limit=7&" + query
            while let path = next, found.count <= expected.count {
                let page = try service.ask(path, key: key)
                #expect(page.status == 200, "\(page.text)")
                found += ids(try page.items())
                next = try page.object()["next"] as? String
            }
            #expect(found == expected, "\(query)")
            counts.append(found.count)
        }
        #expect(counts.count { $0 > 7 } >= 3 && counts.contains(0), "\(counts)")
    }
}
