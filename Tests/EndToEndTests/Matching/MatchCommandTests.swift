import Foundation
import Testing

@Suite struct MatchCommandTests {
    private static let lists = [
        "department-of-industry.xlsx", "chamber-of-commerce.csv", "partner-agency.jsonl",
    ]

    /// A folder with a database of the demo lists.
    private func demo() throws -> Folder {
        let folder = try Folder()
        _ = try Program.run(
            ["demo", "--db", folder.path("matxich.db"), "--date", "2026-11-21"], in: folder)
        return folder
    }

    private func match(_ arguments: [String], in folder: Folder) throws -> Program.Outcome {
        try Program.run(["match", "--date", "2026-11-21"] + arguments, in: folder)
    }

    @Test func givesTheSameBytesTwice() throws {
        let folder = try demo()
        for format in ["json", "ndjson", "csv", "trec", "table"] {
            let first = try match(["--format", format, "--top", "20"], in: folder)
            let second = try match(["--format", format, "--top", "20"], in: folder)
            #expect(first.status == 0)
            #expect(first.output == second.output, "\(format)")
        }
    }

    @Test func givesTheSameBytesWhateverTheOrderOfImports() throws {
        var outputs: [Data] = []
        for order in [Self.lists, Self.lists.reversed()] {
            let folder = try Folder()
            for list in order {
                let source = String(list.prefix { $0 != "." })
                let taken = try Program.run(
                    [
                        "import", SourceTree.path("Catalog/Demo/" + list), "--source", source,
                        "--kind", "supplier", "--date", "2026-11-21",
                    ], in: folder)
                #expect(taken.status == 0, "\(taken.notes)")
            }
            let needs = SourceTree.path("Catalog/Demo/needs.jsonl")
            let matched = try match(
                ["--needs", needs, "--format", "json", "--top", "50"], in: folder)
            #expect(matched.status == 0, "\(matched.notes)")
            outputs.append(matched.output)
        }
        #expect(outputs[0].count > 10_000)
        #expect(outputs[0] == outputs[1])
    }

    @Test func aRunFileHasSixColumnsAndKeepsTheOrderByScore() throws {
        let folder = try demo()
        let run = try match(["--format", "trec", "--top", "30"], in: folder)
        var last: (need: Substring, rank: Int, score: Double)?
        for line in run.lines {
            let cells = line.split(separator: " ", omittingEmptySubsequences: false)
            try #require(cells.count == 6, "\(line)")
            #expect(cells[1] == "Q0")
            #expect(cells[5] == "matxich")
            let rank = try #require(Int(cells[3]))
            let score = try #require(Double(cells[4]))
            if let last, last.need == cells[0] {
                #expect(rank == last.rank + 1)
                #expect(score <= last.score)
            } else {
                #expect(rank == 1)
            }
            last = (cells[0], rank, score)
        }
        #expect(run.lines.count == 12 * 30)
        #expect(run.lines.contains { $0.contains(" KPA-2026-0041 ") })
    }

    @Test func theColumnsOfCSVAreAContract() throws {
        let folder = try demo()
        let table = try match(["N01", "--format", "csv", "--top", "3"], in: folder)
        #expect(
            table.lines.first
                == "need,rank,verdict,score,scoreLower,scoreUpper,supplier,externalID,name,"
                + "country,region,missing,questions,partly")
        #expect(table.lines.count == 4)
    }

    @Test func everyLineOfJSONLinesStandsAlone() throws {
        let folder = try demo()
        let lines = try match(["N02", "--format", "ndjson", "--top", "5"], in: folder).lines
        #expect(lines.count == 5)
        for line in lines {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(object?["need"] as? String == "N02")
            #expect(object?["judgements"] is [Any])
        }
    }

    @Test func aNeedMayBeAnIdAndATextAlone() throws {
        let folder = try demo()
        try folder.write(
            "id,text\nQ1,프레스 가공 SPCC\nQ2,\nQ3,\"dập kim loại, IATF 16949\"\n", to: "needs.csv")
        let run = try match(
            ["--needs", "needs.csv", "--format", "trec", "--top", "5"], in: folder)
        #expect(run.status == 0)
        #expect(Set(run.lines.compactMap { $0.split(separator: " ").first }) == ["Q1", "Q3"])
        #expect(run.notes.contains("needs.csv:3"))
    }

    @Test(arguments: ["metal stamping SPCC", "dập kim loại SPCC", "프레스 가공 SPCC", "プレス加工 SPCC"])
    func fourLanguagesReachTheSameTrade(text: String) throws {
        let folder = try demo()
        let rows = try match(["--text", text, "--format", "ndjson", "--top", "3"], in: folder)
        #expect(rows.lines.count == 3)
        #expect(rows.lines.allSatisfy { $0.contains("\"process:stamping\"") })
        #expect(rows.lines.allSatisfy { $0.contains("\"verdict\":\"likely\"") })
    }

    @Test func anUnknownNeedIsAMissingInput() throws {
        let folder = try demo()
        let outcome = try match(["N99"], in: folder)
        #expect(outcome.status == 66)
        #expect(outcome.output.isEmpty)
        #expect(outcome.notes.contains("N99"))
        #expect(outcome.notes.contains("matxich need list"))
    }

    @Test func everySupplierShownIsCitedByItsIds() throws {
        let folder = try demo()
        let text = try match(["N01", "--top", "3"], in: folder)
        #expect(text.text.contains("RDC-1383 · VN-"))
        #expect(text.text.contains("first delivery 2027-03-15"))
    }

    @Test(arguments: ["", "  ", "x", "…", " ! "])
    func aTextThatSaysNothingIsRefused(text: String) throws {
        let folder = try demo()
        let outcome = try match(["--text", text], in: folder)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
    }

    @Test(arguments: ["鋳", "금", "PU"])
    func oneLetterOfKoreanOrJapaneseOrTwoOfLatinAreAText(text: String) throws {
        let folder = try demo()
        #expect(try match(["--text", text, "--top", "1"], in: folder).status == 0)
    }

    @Test func textsWithoutACommonWordAreSaidToHaveNone() throws {
        let folder = try demo()
        let shown = try match(["--text", "xyzzy frobozz quux", "--top", "1"], in: folder)
        #expect(shown.text.contains("? text “xyzzy frobozz quux”: no words in common"))
        let vietnamese = try match(
            ["--text", "xyzzy frobozz quux", "--top", "1", "--lang", "vi"], in: folder)
        #expect(vietnamese.text.contains("không có từ nào trùng"))
    }

    @Test func aTextWithoutAMustSaysSoAndHowToSetOne() throws {
        let folder = try demo()
        let loose = try match(["--text", "metal stamping, IATF 16949", "--top", "1"], in: folder)
        #expect(loose.text.contains("! no must was found"))
        let vietnamese = try match(
            ["--text", "dập kim loại", "--top", "1", "--lang", "vi"], in: folder)
        #expect(vietnamese.text.contains("chưa thấy yêu cầu bắt buộc nào"))
        let strict = try match(
            ["--text", "dập kim loại, bắt buộc IATF 16949", "--top", "1"], in: folder)
        #expect(!strict.text.contains("no must was found"))
        #expect(strict.text.contains("must: certificate IATF 16949"))
        #expect(strict.text.hasPrefix("text · dập kim loại, bắt buộc IATF 16949\n"))
    }
}
