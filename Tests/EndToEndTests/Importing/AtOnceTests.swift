import Foundation
import Testing

/// Two runs of the program at the same time.
@Suite(.enabled(if: Shell.isThere, "there is no bash"))
struct AtOnceTests {
    /// One imports, the other is told so; whoever it is, nothing is there twice.
    @Test func theSameListImportedTwiceAtOnceIsThereOnce() throws {
        let folder = try Folder()
        let rows = (0..<30_000).map { "Firm \($0),VN,stamping\n" }.joined()
        try folder.write("name,country,products\n" + rows, to: "list.csv")
        let outcome = try Shell.run(
            """
            matxich init -q
            matxich import list.csv -q 2> one.err & first=$!
            matxich import list.csv -q 2> two.err & second=$!
            wait $first; echo $?; wait $second; echo $?
            """, in: folder)
        let codes = outcome.lines.compactMap { Int($0) }.sorted()
        #expect(codes == [0, 75] || codes == [0, 0], "\(outcome.text)")
        for name in ["one.err", "two.err"] {
            let said = try String(contentsOfFile: folder.path(name), encoding: .utf8)
            #expect(said.isEmpty || said.contains("Another import of this file is running"))
        }
        let shown = try Program.run(["source", "show", "list", "--format", "json"], in: folder)
        let facts = try #require(
            try JSONSerialization.jsonObject(with: shown.output) as? [String: Any])
        #expect(facts["records"] as? Int == 30_000)
        for run in try #require(facts["imports"] as? [[String: Any]]) {
            #expect(run["rowsRead"] as? Int == 30_000)
            #expect(run["isFinished"] as? Bool == true)
        }
        #expect(try Program.run(["doctor"], in: folder).status == 0)
    }

    @Test func twoDemonstrationsDoNotMeet() throws {
        let folder = try Folder()
        let outcome = try Shell.run(
            """
            matxich demo --top 1 > one.txt & first=$!
            matxich demo --top 1 > two.txt & second=$!
            wait $first; echo $?; wait $second; echo $?
            """, in: folder)
        #expect(outcome.lines == ["0", "0"], "\(outcome.notes)")
    }
}
