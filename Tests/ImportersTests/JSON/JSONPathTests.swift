import Testing

@testable import Importers

@Suite struct JSONPathTests {
    @Test(
        arguments: [
            ("data.items", ["data", "items"]), ("/data/items", ["data", "items"]),
            ("$.data", ["data"]), ("$", []), ("", []), ("/a~1b/c~0d", ["a/b", "c~d"]),
            ("results", ["results"]), ("/0", ["0"]), ("/", [""]),
        ])
    func readsNamesAfterPointsAndSlashes(_ text: String, names: [String]) throws {
        let path = try #require(JSONPath(text))
        #expect(path.steps == names.map { .name($0) })
        #expect(path.description == text)
    }

    @Test func aStarIsEveryMember() throws {
        let path = try #require(JSONPath("data.*"))
        #expect(path.steps == [.name("data"), .any])
        #expect(path.leads(to: "anything", at: 1))
        #expect(!path.leads(to: "anything", at: 0))
        #expect(!path.leads(to: "anything", at: 2))
    }

    @Test(arguments: ["a..b", ".a", "a.", Array(repeating: "a", count: 17).joined(separator: ".")])
    func refusesEmptyNamesAndLongPaths(_ text: String) {
        #expect(JSONPath(text) == nil)
    }
}
