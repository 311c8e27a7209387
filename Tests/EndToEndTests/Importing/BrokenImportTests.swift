import Foundation
import Testing

/// An import that breaks off: rows before the break stay, and programs are told how many.
@Suite struct BrokenImportTests {
    /// The database may not grow past a size, as on a disk that fills up while rows come in.
    @Test(.enabled(if: Shell.isThere, "there is no bash"))
    func isReportedWithWhatWasTaken() throws {
        let folder = try Folder()
        let rows = (0..<60_000).map { "Firm \($0),VN,stamping\n" }.joined()
        try folder.write("name,country,products\n" + rows, to: "list.csv")
        let outcome = try Shell.run(
            "trap '' XFSZ; (ulimit -f 2500; matxich import list.csv --format json -q)", in: folder)
        #expect(outcome.status == 74)
        let facts = try #require(
            try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
        let counts = facts.compactMapValues { $0 as? Int }
        #expect(facts["source"] as? String == "list")
        #expect(facts["error"] as? String != nil)
        let read = try #require(counts["rowsRead"])
        #expect(read > 0 && read < 60_000)
        #expect(read == counts["rowsNew"])
        let stored = try Program.run(["source", "show", "list", "--format", "json"], in: folder)
        let kept = try #require(
            try JSONSerialization.jsonObject(with: stored.output) as? [String: Any])
        #expect(kept["records"] as? Int == read)
        let again = try Program.run(["import", "list.csv", "--format", "json", "-q"], in: folder)
        #expect(again.status == 0)
        #expect(again.text.contains("\"resumed\":true"))
        #expect(again.text.contains("\"rowsRead\":60000"))
    }
}
