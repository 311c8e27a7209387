import Foundation
import Testing

/// A need of two steps that no firm of a list does alone.
@Suite struct CombinationCommandTests {
    private static let firms = """
        id,name,country,processes,materials
        S1,Press Works,VN,metal stamping,steel
        P1,Plating Works,VN,zinc plating,steel
        M1,Turning Works,VN,CNC turning,steel

        """
    private static let both = "B1,Whole Works,VN,metal stamping; zinc plating,steel\n"
    private static let needs = """
        id,title,processes,materials,country
        N1,Plated bracket,metal stamping; zinc plating,steel,VN

        """

    private func match(_ firms: String, _ arguments: [String], in desk: Desk) throws -> String {
        try desk.write("firms.csv", firms)
        try desk.write("needs.csv", Self.needs)
        let taken = try desk.run("import", "firms.csv")
        #expect(taken.status == 0, "\(taken.messages)")
        let matched = try desk.run(["match", "--needs", "needs.csv"] + arguments)
        #expect(matched.status == 0, "\(matched.messages)")
        return matched.output
    }

    @Test func twoFirmsTogetherAreOffered() throws {
        try Desk.inFolder { desk in
            let lines = try match(Self.firms, [], in: desk).split(separator: "\n")
            let together = lines.filter { $0.contains("Together:") }
            try #require(together.count == 1)
            #expect(together[0].contains("Press Works, Vietnam (metal stamping) + Plating Works"))
            #expect(lines.contains { $0.contains("fits") && $0.contains("(zinc") })
        }
    }

    @Test func factsNameTheStepsAndWhoTakesThem() throws {
        try Desk.inFolder { desk in
            let page = try match(Self.firms, ["--format", "json"], in: desk)
            let whole = try #require(
                JSONSerialization.jsonObject(with: Data(page.utf8)) as? [[String: Any]])
            let combinations = try #require(whole.first?["combinations"] as? [[String: Any]])
            let best = try #require(combinations.first)
            #expect(best["verdict"] as? String == "fits")
            let suppliers = try #require(best["suppliers"] as? [[String: Any]])
            #expect(Set(suppliers.compactMap { $0["name"] as? String }).count == 2)
            #expect((best["steps"] as? [[String: Any]])?.count == 2)
        }
    }

    @Test func nobodyIsAddedToAFirmThatDoesAll() throws {
        try Desk.inFolder { desk in
            let text = try match(Self.firms + Self.both, [], in: desk)
            #expect(text.contains("Whole Works"))
            #expect(!text.contains("Together:"))
        }
    }
}
