import Importers
import Records
import TestSupport
import Testing
import TextAnalysis

struct JSONLinesReaderTests {
    private func sample(_ name: String) throws -> JSONLinesReader {
        try JSONLinesReader(path: ListFixture.sample("JSONLines/Samples/" + name))
    }

    @Test func keysInTheirOrderAreTheColumns() throws {
        var reader = try sample("partner.jsonl")
        #expect(
            reader.columns == [
                "업체명", "영문명", "사업자등록번호", "주소.시도", "주소.상세", "주요공정", "보유인증", "월생산능력", "종업원수", "수출",
                "담당자", "비고",
            ])
        let rows = try reader.rows()
        #expect(rows.map(\.position.line) == [1, 2])
        #expect(
            rows[0].cells == [
                "한빛정밀", "Hanbit Precision", "124-81-00998", "경기도", "화성시 동탄 1", "프레스 가공; 용접",
                "인증: ISO 9001, 만료일: 2027-03-01; 인증: IATF 16949", "1.50e3", "85", "", "", "",
            ])
        #expect(rows[1].cells[8] == "12345678901234567890")
        #expect(rows[1].cells.suffix(3) == ["true", "김철수 \"과장\"", ""], "empty keys last")
        #expect(rows.flatMap(\.problems).isEmpty)
        #expect(reader.reading.format == .jsonLines)
        #expect(reader.reading.encoding == "utf-8")
        #expect(reader.reading.headerRow == nil)
    }

    @Test func aBrokenLineGoesToQuarantineAsItStandsWithItsLineAndReason() throws {
        var reader = try sample("broken-lines.jsonl")
        let rows = try reader.rows()
        #expect(rows.map(\.position.line) == [1, 2, 4, 5, 6, 7, 8])
        let reasons: [[RowProblem.Reason]] = [
            [], [.notJSON], [.notAnObject], [.notJSON], [.nestedTooDeep], [.controlCharacters], [],
        ]
        #expect(rows.map { $0.problems.map(\.reason) } == reasons)
        #expect(rows[1].cells == ["{\"name\":\"Beta\",\"address\":"])
        #expect(rows[2].problems.first?.value == "[\"not\",\"an\",\"object\"]")
        #expect(rows[5].problems.first?.column == "note")
        #expect(
            rows[6].cells.first == "Epsilon; again", "a key that is there twice has both values")
        let severities = rows.flatMap(\.problems).map { $0.reason.severity(in: .supplier) }
        #expect(severities.allSatisfy { $0 == .error })
    }

    @Test(
        arguments: [
            ("array.json", nil), (nil, "[{\"name\":\"A\"}]"), (nil, "{\n \"name\": \"A\"\n}\n"),
            (nil, "name,city\nA,Hue\n"),
        ] as [(String?, String?)])
    func aFileThatIsNoneSaysSoAtItsFirstLine(_ name: String?, text: String?) throws {
        let file = name.map { ListFixture.sample("JSONLines/Samples/" + $0) } ?? "list.jsonl"
        #expect(throws: ImportError.notJSONLines(file: file, line: 1)) {
            if let text { return try ListFixture.jsonLines(text) }
            return try sample(name ?? "")
        }
    }

    @Test(arguments: ["", "\n\n", " \r\n\t\n", "\u{FEFF}"])
    func nothingIsEmpty(_ text: String) {
        #expect(throws: ImportError.empty(file: "list.jsonl")) { try ListFixture.jsonLines(text) }
    }

    @Test func markBlankLinesAndCarriageReturnsDoNoHarm() throws {
        var reader = try ListFixture.jsonLines(
            "\u{FEFF}{\"name\":\"A\"}\r\n\r\n  \r\n {\"name\" : \"B\"} \r\n{\"name\":\"C\"}")
        #expect(reader.columns == ["name"])
        let rows = try reader.rows()
        #expect(rows.map(\.cells) == [["A"], ["B"], ["C"]])
        #expect(rows.map(\.position.line) == [1, 4, 5])
    }

    @Test func anObjectThatSaysNothingIsStillARow() throws {
        var reader = try ListFixture.jsonLines("{\"name\":\"A\"}\n{}\n{\"name\":null}\n")
        #expect(try reader.rows().map(\.cells) == [["A"], [""], [""]])
    }

    @Test func lostSurrogatesAreAWarningWithTheirColumn() throws {
        var reader = try ListFixture.jsonLines(#"{"name":"A","city":"\ud83dHue"}"#)
        let problems = try reader.rows().flatMap(\.problems)
        #expect(problems.map(\.reason) == [.lettersLost])
        #expect(problems.first?.column == "city")
        #expect(problems.first?.value == "\u{FFFD}Hue")
    }

    @Test func brokenBytesSendTheirLineToQuarantine() throws {
        var bytes = Array("{\"name\":\"Công ty cổ phần Cơ khí Đông Á và Xi mạ Đức Thịnh\"}\n".utf8)
        bytes += Array(String(decoding: bytes, as: UTF8.self).utf8)
        bytes += Array("{\"name\":\"".utf8) + [0xE9] + Array("\"}\n".utf8)
        var reader = try JSONLinesReader(MemoryBytes(bytes), file: "list.jsonl")
        let rows = try reader.rows()
        #expect(rows.map { $0.problems.map(\.reason) } == [[], [], [.undecodableBytes]])
        #expect(rows[2].cells == ["é"], "no byte is lost to view")
    }

    @Test func lettersAreComposedHoweverTheyAreWritten() throws {
        var reader = try ListFixture.jsonLines(
            "{\"name\":\"Co\u{302}\u{323}\"}\n{\"name\":\"Co\\u0302\\u0323\"}\n{\"name\":\"Cộ\"}\n")
        let names = try reader.rows().map { Array($0.cells[0].utf8) }
        #expect(names == Array(repeating: Array("Cộ".utf8), count: 3))
    }

    @Test func utf16AndLegacyFilesAreReadToo() throws {
        let line = "{\"Tên\":\"Công ty cổ phần Cơ khí\",\"Địa chỉ\":\"Hà Nội\"}\n"
        let marked = [0xFF, 0xFE] + TextSample.utf16(line, isBigEndian: false)
        var wide = try JSONLinesReader(MemoryBytes(marked), file: "list.jsonl")
        #expect(wide.columns == ["Tên", "Địa chỉ"])
        #expect(try wide.rows().map(\.cells) == [["Công ty cổ phần Cơ khí", "Hà Nội"]])
        #expect(wide.reading.encoding == "utf-16le")
        var legacy = try ListFixture.jsonLines(
            "{\"name\":\"C«ng ty cæ phÇn C¬ khÝ\"}\n{\"name\":\"Doanh nghiÖp t­ nh©n\"}\n")
        #expect(
            try legacy.rows().map(\.cells) == [
                ["Công ty cổ phần Cơ khí"], ["Doanh nghiệp tư nhân"],
            ])
        #expect(legacy.reading.decodedColumns.map(\.encoding) == [.tcvn3])
    }

    /// The law of pieces.
    @Test(arguments: MatchingRandom.seeds.prefix(40))
    func thePiecesItArrivesInDoNotMatter(_ seed: UInt64) throws {
        var generator = RandomJSON(seed: seed)
        let lines = (0..<8).map { _ in
            generator.object().split { $0.isNewline }.joined(separator: " ")
        }
        let bytes = Array(("{\"first\":1}\n" + lines.joined(separator: "\r\n")).utf8)
        var random = MatchingRandom(seed: seed)
        let piece = Int.random(in: 1...9, using: &random)
        var whole = try JSONLinesReader(MemoryBytes(bytes), file: "list.jsonl")
        var pieces = try JSONLinesReader(
            PiecemealBytes(bytes, pieceBytes: piece), file: "list.jsonl")
        #expect(whole.columns == pieces.columns)
        let rows = try whole.rows()
        #expect(rows == (try pieces.rows()), "seed \(seed), pieces of \(piece)")
        #expect(rows.count == 9, "as many rows as lines")
    }
}
