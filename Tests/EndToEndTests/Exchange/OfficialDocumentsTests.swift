import Foundation
import TestServers
import Testing

/// Where the official example documents of the formats are, beside the project.
enum OfficialDocuments {
    static let folder = URL(filePath: #filePath)
        .appending(path: "../../../../../shared/data/exchange").standardizedFileURL
    static let isThere = FileManager.default.fileExists(atPath: folder.path)
}

/// The official example documents, pulled like a partner's catalogue.
@Suite(
    .enabled(
        if: Nginx.isInstalled && OfficialDocuments.isThere,
        "needs nginx and ../shared/data/exchange"))
struct OfficialDocumentsTests {
    /// Where the documents of a format are, and how many rows they hold together.
    private struct Example: CustomTestStringConvertible {
        let format: String
        let folders: [String]
        let documents: Int
        let rows: Int
        var testDescription: String { format }
    }

    private static let examples = [
        Example(format: "ubl", folders: ["ubl", "peppol"], documents: 8, rows: 43),
        Example(format: "bmecat", folders: ["bmecat/1.2", "bmecat/2005"], documents: 6, rows: 6),
        Example(format: "ocds", folders: ["ocds", "ocds/record"], documents: 9, rows: 12),
        Example(format: "json-ld", folders: ["schema.org"], documents: 55, rows: 53),
    ]

    @Test(arguments: examples)
    private func areReadWholeAndSayWhatWasNotUnderstood(_ example: Example) throws {
        let nginx = try Nginx([:])
        defer { nginx.stop() }
        try Desk.inFolder { desk in
            var names: [String] = []
            for folder in example.folders {
                let path = OfficialDocuments.folder.appending(path: folder)
                for file in try FileManager.default.contentsOfDirectory(atPath: path.path).sorted()
                where ["xml", "json", "jsonld"].contains((file as NSString).pathExtension) {
                    let bytes = try Data(contentsOf: path.appending(path: file))
                    try nginx.publish(folder + "/" + file, Array(bytes))
                    names.append("d\(names.count)")
                    let added = try desk.run(
                        "source", "add", names[names.count - 1], "--url",
                        nginx.url(folder + "/" + file), "--format", example.format,
                        "--allow-private")
                    #expect(added.status == 0, "\(added.messages)")
                }
            }
            #expect(names.count == example.documents)
            let outcome = try desk.run("sync", "--format", "json")
            let results = try outcome.objects()
            #expect(results.count == names.count)
            // One of the documents holds new prices and nothing else, others things without a name.
            let others = results.filter { result in
                let code = (result["error"] as? [String: Any])?["code"] as? String
                return !["prices-only", "rows-unreadable"].contains(code)
            }
            #expect(others.allSatisfy { $0["outcome"] as? String == "done" }, "\(outcome.messages)")
            let rows = results.compactMap { $0["rowsRead"] as? Int }.reduce(0, +)
            let listed = results.flatMap { $0["notUnderstood"] as? [[String: Any]] ?? [] }
            #expect(rows == example.rows)
            #expect(!listed.isEmpty)
            #expect(listed.allSatisfy { ($0["count"] as? Int ?? 0) > 0 })
            #expect(outcome.messages.contains("not taken over: "))
        }
    }
}
