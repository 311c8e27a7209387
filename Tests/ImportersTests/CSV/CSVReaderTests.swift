import Importers
import Records
import Testing

struct CSVReaderTests {
    private func reader(_ name: String) throws -> CSVReader {
        try CSVReader(path: ListFixture.sample("CSV/Samples/" + name))
    }

    @Test func titlesAreSkippedAndTwoHeaderRowsAreJoined() throws {
        var reader = try reader("title-and-two-row-header.csv")
        #expect(
            reader.columns == [
                "STT", "Tên doanh nghiệp", "Liên hệ / Điện thoại", "Liên hệ / Email",
                "Chứng nhận / ISO 9001", "Chứng nhận / IATF 16949", "Ghi chú",
            ])
        #expect(reader.reading.headerRow == 5)
        let rows = try reader.rows()
        #expect(rows.map(\.position.line) == [7, 8], "the row (1) (2) … belongs to the header")
        #expect(
            rows[1].cells == [
                "2", "Công ty B", "028 333 4444", "b@example.vn", "x", "2027-03-01", "mới",
            ])
    }

    @Test func quotedLineBreaksBelongToTheirCellAndCountAsLines() throws {
        var reader = try reader("quoted-line-breaks.csv")
        let rows = try reader.rows()
        #expect(
            rows[0].cells == ["Alpha \"Prime\" Ltd", "1 Main Road\nBuilding 2\r\nGate 3", "first"])
        #expect(rows[1].cells == ["Beta 12\" pipes", "xtail", "line, with comma"])
        #expect(rows[2].cells == ["Gamma", "", "ends"])
        #expect(rows.map(\.position.line) == [2, 5, 7])
    }

    @Test func aQuoteAstrayCostsNoOtherRow() throws {
        var reader = try reader("quote-astray.csv")
        let rows = try reader.rows()
        #expect(rows.map { $0.cells[0] } == ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"])
        #expect(rows[0].cells == ["Alpha", "\"1 Main Road", "no closing quote"])
        #expect(rows[2].cells[1] == "3 Low Street, Town")
        #expect(rows[3].cells[2] == "\"never closed")
    }

    @Test func theSeparatorIsGuessedDeclaredOrSaid() throws {
        let semicolons = try reader("semicolon-decimal-comma.csv")
        #expect(semicolons.reading.separator == ";")
        #expect(
            try semicolons.next()?.cells == ["Công ty A, chi nhánh 2", "105,85", "21,03", "0,02"])
        let declared = try reader("sep-line.csv")
        #expect(declared.columns == ["name", "address", "country"])
        #expect(try declared.next()?.position.line == 3)
        let said = try ListFixture.csv("name#address\nA, B#C", ReadingOverrides(separator: "#"))
        #expect(said.columns == ["name", "address"])
        #expect(
            throws: ImportError.separatorUnusable(
                file: "list.csv", separator: "ab", available: [",", ";", "tab", "|"])
        ) { try ListFixture.csv("name\nA", ReadingOverrides(separator: "ab")) }
    }

    @Test func macLineEndsAreLineEnds() throws {
        var reader = try reader("mac-line-ends.csv")
        #expect(
            try reader.rows().map(\.cells) == [
                ["Alpha", "1 Road", "US"], ["Beta", "2 Road", "US"],
            ])
    }

    @Test func emptyCellsMayBeMissingOrTooManyButHalfARowIsNone() throws {
        var reader = try reader("uneven-rows.csv")
        let rows = try reader.rows()
        #expect(
            rows.map { $0.problems.map(\.reason) } == [
                [], [], [], [.cellCountWrong], [.cellCountWrong], [],
            ])
        #expect(rows[1].cells == ["B", "2 Road", "VN", "Plastic", ""])
        #expect(rows[2].cells == ["C", "3 Road", "VN", "Plastic", "ok"])
        #expect(rows[3].problems.first?.value == "6")
        #expect(rows[4].cells == ["half a row"], "what could not be fitted is kept as it is")
    }

    @Test func lostLettersAreAWarningWithTheirColumn() throws {
        var reader = try reader("letters-lost.csv")
        let problems = try reader.rows().flatMap(\.problems)
        #expect(problems.map(\.reason) == [.lettersLost, .lettersLost, .lettersLost])
        #expect(problems.map(\.column) == ["Tên công ty", "Địa chỉ", "Tên công ty"])
        #expect(problems.map(\.position.line) == [2, 2, 4])
        #expect(problems.allSatisfy { $0.reason.severity(in: .supplier) == .warning })
    }

    @Test func controlCharactersSendTheRowToQuarantine() throws {
        var reader = try reader("control-characters.csv")
        let rows = try reader.rows()
        #expect(rows[0].problems.map(\.reason) == [.controlCharacters])
        #expect(rows[1].problems.isEmpty, "a vertical tab is a line break of word processors")
    }

    @Test func aHeaderRowCanBeSaid() throws {
        let text = "name,address\nTên,Địa chỉ\nA,B\n"
        let reader = try ListFixture.csv(text, ReadingOverrides(headerRow: 2))
        #expect(reader.columns == ["Tên", "Địa chỉ"])
        #expect(throws: ImportError.headerRowMissing(file: "list.csv", row: 9)) {
            try ListFixture.csv(text, ReadingOverrides(headerRow: 9))
        }
    }

    @Test func aListWithoutHeaderOrContentSaysSo() {
        #expect(throws: ImportError.empty(file: "list.csv")) { try ListFixture.csv("") }
        #expect(throws: ImportError.headerNotFound(file: "list.csv", found: ["1", "2", "3"])) {
            try ListFixture.csv("1,2,3\n4,5,6\n")
        }
        #expect(throws: ImportError.headerNotFound(file: "list.csv", found: [])) {
            try ListFixture.csv("\n\n ,,\n")
        }
    }

    @Test func rowsWithoutACharacterAreNoRows() throws {
        var reader = try ListFixture.csv("name,address\nA,B\n,,\n\n  , \nC,D\n,,,\n")
        #expect(try reader.rows().map(\.position.line) == [2, 6])
    }

    @Test func whatStandsAroundTheHeaderIsReportedWithItsLine() throws {
        let reader = try CSVReader(
            path: ListFixture.sample("CSV/Samples/title-and-two-row-header.csv"))
        #expect(
            reader.reading.skippedRows.map { "\($0.line) \($0.reason.rawValue): \($0.text)" } == [
                "1 aboveHeader: DANH SÁCH DOANH NGHIỆP CÔNG NGHIỆP HỖ TRỢ",
                "2 aboveHeader: (Kèm theo Công văn số 12/SCT)",
                "6 columnNumbers: (1) (2) (3) (4) (5) (6) (7)",
            ])
    }

    @Test func theHeaderPrintedAgainIsPassedOverAndCounted() throws {
        var reader = try ListFixture.csv("name,address\nA,B\nName,Address\nname,Hanoi\n")
        #expect(try reader.rows().map(\.cells) == [["A", "B"], ["name", "Hanoi"]])
        #expect(reader.reading.skippedRows.map(\.line) == [3])
        #expect(reader.reading.skippedCount(of: .headerAgain) == 1)
    }
}
