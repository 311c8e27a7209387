import Foundation
import Testing

/// A row that was mended stays mended, however often the old list comes back.
@Suite struct MendedRowTests {
    private static let zip = "/usr/bin/zip"
    static var hasTools: Bool {
        Shell.isThere && Workbook.hasTool && FileManager.default.isExecutableFile(atPath: zip)
    }

    private func counts(_ outcome: Program.Outcome) throws -> [String: Int] {
        let facts = try #require(
            try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
        return facts.compactMapValues { $0 as? Int }
    }

    private func quarantined(_ folder: Folder) throws -> Int {
        try Program.run(["quarantine", "list", "--format", "ndjson"], in: folder).lines.count
    }

    @Test(.enabled(if: hasTools, "needs bash, zip and unzip"))
    func itIsNotQuarantinedAgain() throws {
        let folder = try Folder()
        try folder.write(
            "name,country,products\nA,VN,stamping\nB,VN,welding,NAMELESS\nC,VN,casting,OTHER\n",
            to: "q.csv")
        let importing = ["import", "q.csv", "--format", "json", "-q"]
        let first = try counts(Program.run(importing, in: folder))
        #expect(first["rowsQuarantined"] == 2)
        // The surplus cell of row B is taken out, as a person would.
        let mended = try Shell.run(
            """
            matxich quarantine export --out m.xlsx -q && mkdir x && cd x && unzip -q ../m.xlsx \
                && grep -c NAMELESS xl/worksheets/sheet1.xml \
                && sed -i 's/NAMELESS//' xl/worksheets/sheet1.xml && zip -q -r ../mended.xlsx .
            """, in: folder)
        #expect(mended.status == 0, "\(mended.notes)")
        let back = try counts(
            Program.run(["import", "mended.xlsx", "--format", "json", "-q"], in: folder))
        #expect(back["rowsNew"] == 1)
        #expect(back["rowsQuarantined"] == 1)
        #expect(try quarantined(folder) == 1)
        for _ in 0..<2 {
            let again = try counts(Program.run(importing, in: folder))
            #expect(again["rowsRead"] == 3)
            #expect(again["rowsNew"] == 0)
            #expect(again["rowsUnchanged"] == 2)
            #expect(again["rowsQuarantined"] == 1)
            #expect(try quarantined(folder) == 1)
        }
    }
}
