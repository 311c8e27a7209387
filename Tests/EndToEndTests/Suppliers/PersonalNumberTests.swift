import Foundation
import Testing

/// The number of a person is shown in part only, wherever it comes out.
@Suite struct PersonalNumberTests {
    private static let number = "001099012345"

    @Test func isMaskedInEveryOutput() throws {
        let folder = try Folder()
        try folder.write(
            "name,country,tax code,products\nHộ kinh doanh A,VN,\(Self.number),stamping\n",
            to: "list.csv")
        #expect(try Program.run(["import", "list.csv", "-q"], in: folder).status == 0)
        let listed = try Program.run(["supplier", "list", "--format", "ndjson"], in: folder)
        let facts = try #require(
            try JSONSerialization.jsonObject(with: listed.output) as? [String: Any])
        let id = try #require(facts["id"] as? String)
        let commands = [
            "supplier list --format json", "supplier list --format csv", "supplier show \(id)",
            "supplier show \(id) --sources", "supplier show \(id) --format json",
            "export suppliers --format csv", "export suppliers --format json",
            "match --text stamping --format json", "match --text stamping --format ndjson",
        ]
        for command in commands {
            let outcome = try Program.run(
                command.split(separator: " ").map(String.init), in: folder)
            #expect(outcome.status == 0, "\(command): \(outcome.notes)")
            #expect(!outcome.text.contains(Self.number), "\(command)")
            #expect(outcome.text.contains("001******345"), "\(command)")
        }
    }

    @Test func aFirmsNumberIsShownWhole() throws {
        let folder = try Folder()
        try folder.write("name,country,tax code\nA,VN,0101248141\n", to: "list.csv")
        #expect(try Program.run(["import", "list.csv", "-q"], in: folder).status == 0)
        let listed = try Program.run(["supplier", "list", "--format", "csv"], in: folder)
        #expect(listed.text.contains("0101248141"))
    }
}
