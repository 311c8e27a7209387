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

    @Test func theWayBetweenTheStepsAndTheGainAreSaid() throws {
        try Desk.inFolder { desk in
            try desk.write(
                "firms.csv",
                """
                id,name,country,province,processes,materials
                S1,Press Works,VN,Hà Nội,metal stamping,steel
                P1,Plating Works,VN,Bắc Ninh,zinc plating,steel

                """)
            try desk.write("needs.csv", Self.needs)
            #expect(try desk.run("import", "firms.csv").status == 0)
            let text = try desk.run("match", "--needs", "needs.csv").output
            let line = text.split(separator: "\n").first { $0.contains("Between the steps:") }
            let way = try #require(line)
            #expect(way.contains(" km from Press Works to Plating Works"))
            #expect(way.contains("about ") && text.contains("Alone the best is "))
            let page = try desk.run("match", "--needs", "needs.csv", "--format", "json").output
            let whole = try #require(
                JSONSerialization.jsonObject(with: Data(page.utf8)) as? [[String: Any]])
            let best = try #require((whole.first?["combinations"] as? [[String: Any]])?.first)
            let leg = try #require((best["legs"] as? [[String: Any]])?.first)
            #expect(leg["kilometres"] as? Int == best["kilometres"] as? Int)
            #expect(leg["isExact"] as? Bool == false)
            let gain = try #require(best["gain"] as? [String: Any])
            #expect(gain["verdict"] as? String != "fits")
        }
    }

    @Test func twoFirmsThatDoTheSameMakeTogetherWhatNeitherMakesAlone() throws {
        try Desk.inFolder { desk in
            try desk.write(
                "firms.csv",
                """
                id,name,country,processes,capacity
                A1,Press One,VN,metal stamping,"40,000 pcs/month"
                A2,Press Two,VN,metal stamping,"70,000 pcs/month"

                """)
            try desk.write(
                "needs.csv",
                """
                id,title,processes,capacity (must)
                N1,Bracket,metal stamping,"100,000 pcs/month"

                """)
            #expect(try desk.run("import", "firms.csv").status == 0)
            let text = try desk.run("match", "--needs", "needs.csv").output
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains("Press One, Vietnam (metal stamping, 36,364 pieces a month)"))
            #expect(text.contains("Press Two, Vietnam (metal stamping, 63,636 pieces a month)"))
            let vietnamese = try desk.run("match", "--needs", "needs.csv", language: "vi").output
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(vietnamese.contains("Kết hợp:") && vietnamese.contains("63.636 sản phẩm/tháng"))
        }
    }
}
