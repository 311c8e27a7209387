import Foundation
import Testing

/// Purchases that have ended are no part of how much is bought at home.
@Suite struct SuppliesInForceTests {
    @Test func endedSuppliesDoNotCount() throws {
        try Desk.inFolder { desk in
            try desk.write(
                "awards.csv",
                """
                id,name,country,buyer/name,buyer country,contract value,contract date,contract end
                A1,Press,VN,Metro Board,VN,100 USD,2026-01-01,2026-06-30
                A2,Far Press,KR,Metro Board,VN,100 USD,2026-01-01,2027-06-30

                """)
            let taken = try desk.run(
                "import", "awards.csv", "--kind", "supplier", "--date", "2026-01-05")
            #expect(taken.status == 0, "\(taken.messages)")
            func localisation(_ day: String) throws -> [String: Any] {
                let told = try desk.run(
                    [
                        "network", "figures", "--format", "json", "--level", "matched",
                        "--min-cell", "1", "--at", day,
                    ], language: "en")
                let page = try JSONSerialization.jsonObject(with: Data(told.output.utf8))
                let figures = (page as? [String: Any])?["figures"] as? [[String: Any]] ?? []
                return try #require(
                    figures.first { row in
                        (row["note"] as? [String: Any])?["figure"] as? String == "localisation"
                            && row["region"] is NSNull && row["detail"] is NSNull
                    })
            }
            for (day, rate, count) in [("2026-03-01", 0.5, 2), ("2026-11-22", 0, 1)] {
                let row = try localisation(day)
                let note = row["note"] as? [String: Any]
                #expect(row["value"] as? Double == rate, "\(day): \(row)")
                #expect(note?["counted"] as? Int == count && note?["missing"] as? Int == 0)
            }
        }
    }
}
