import Importers
import Records
import Testing

/// Firms over several rows, and headings between the rows of a list.
@Suite struct JoinedRowsTests {
    private typealias Row = WorkbookSketch.Row

    private static let columns = [
        "STT", "Tên doanh nghiệp", "Công nghệ", "Công suất", "Chứng nhận", "Ngày hết hạn",
    ]

    private func row(_ number: Int, _ cells: [String]) -> Row {
        let filled = zip("ABCDEF", cells).filter { !$0.1.isEmpty }
        return Row(number, filled.map { .text("\($0.0)\(number)", $0.1) })
    }

    private func read(
        _ rows: [[String]], merges: [String], kind: RecordKind = .supplier
    ) throws -> (rows: [TableRow], reading: ReadingReport) {
        let all = [Self.columns] + rows
        let sketch = WorkbookSketch(
            rows: all.enumerated().map { row($0.offset + 1, $0.element) }, merges: merges)
        var answer: (rows: [TableRow], reading: ReadingReport)?
        try WorkbookSamples.withFile("list.xlsx", sketch.bytes) { path in
            let reader = try XLSXReader(path: path)
            let map = try FieldMap.guessed(
                columns: reader.columns, kind: kind, certificates: .none, file: path)
            let layout = try map.resolved(columns: reader.columns).layout
            let joined = JoinedRows(reader, layout: layout)
            answer = (try WorkbookSamples.rows(joined), joined.reading)
        }
        return try #require(answer)
    }

    private static let firm = [
        ["1", "Công ty A", "Dập kim loại", "200.000", "ISO 9001", "2027-05-01"],
        ["", "", "Hàn điểm", "", "IATF 16949", "2028-05-01"],
        ["", "", "Hàn điểm", "50.000", "ISO 14001", ""],
    ]

    @Test func aNameMergedOverRowsIsOneFirmWithAllItsCertificates() throws {
        let list = try read(
            Self.firm + [["2", "Công ty B", "Ép nhựa", "", "ISO 9001", "2027-01-01"]],
            merges: ["A2:A4", "B2:B4"])
        #expect(list.rows.map { $0.cells[1] } == ["Công ty A", "Công ty B"])
        let cells = try #require(list.rows.first).cells
        #expect(cells[2] == "Dập kim loại; Hàn điểm")
        #expect(cells[4] == "ISO 9001; IATF 16949; ISO 14001")
        #expect(cells[5] == "ISO 9001: 2027-05-01; IATF 16949: 2028-05-01")
        #expect(list.rows[1].problems.isEmpty && list.rows[1].position.line == 5)
    }

    @Test func joiningIsSaidAndAValueThatIsNotUsedIsNamed() throws {
        let list = try read(Self.firm, merges: ["B2:B4"])
        let problems = try #require(list.rows.first).problems
        #expect(problems.map(\.reason) == [.rowsJoined, .joinedValueUnused])
        #expect(problems.map(\.position.line) == [2, 4])
        #expect(problems.map(\.value) == ["Công ty A", "50.000"])
        #expect(list.rows.first?.cells[3] == "200.000")
    }

    @Test func anEndMergedOverTheRowsIsOneForAll() throws {
        let list = try read(
            [
                ["1", "Công ty A", "", "", "ISO 9001", "2027-05-01"],
                ["", "", "", "", "IATF 16949", ""],
            ], merges: ["B2:B3", "F2:F3"])
        #expect(list.rows.first?.cells[5] == "2027-05-01")
    }

    @Test func rowsWithoutAMergedNameAndNeedsStayApart() throws {
        #expect(try read(Self.firm, merges: ["A2:A4"]).rows.count == 3)
        #expect(try read(Self.firm, merges: ["B2:B4"], kind: .need).rows.count == 3)
    }

    @Test(arguments: [
        (["II", "KHU VỰC PHÍA NAM"], ["B3:F3"]), (["", "KHU VỰC PHÍA NAM"], ["B3:F3"]),
        (["KHU VỰC PHÍA NAM"], ["A3:F3"]), (["A.", "Ngành nhựa"], ["B3:F3"]),
        (["2", "Khu vực phía Nam"], ["B3:F3"]), (["II", "Khu vực phía Nam"], []),
        (["", "Các tỉnh miền Trung"], []),
    ])
    func aHeadingBetweenTheRowsIsNoFirm(cells: [String], merges: [String]) throws {
        let list = try read(
            [
                ["1", "Công ty A", "Dập"], cells, ["2", "Công ty B", "Hàn"],
            ], merges: merges)
        #expect(list.rows.map { $0.cells[1] } == ["Công ty A", "Công ty B"])
        #expect(list.reading.skippedRows.map(\.line) == [3])
        #expect(list.reading.skippedRows.map(\.reason) == [.heading])
    }

    @Test func aNumberedFirmWithNothingButItsNameIsKept() throws {
        let list = try read([["1", "Công ty A"], ["2", "Nam Hải"]], merges: ["B2:F2", "B3:F3"])
        #expect(list.rows.map { $0.cells[1] } == ["Công ty A", "Nam Hải"])
    }

    @Test func aCellMergedOverTwoFirmsIsSaidOfBoth() throws {
        let rows = [
            ["1", "Công ty A", "Dập kim loại", "200.000", "ISO 9001", "2027-05-01"],
            ["2", "Công ty B", "", "", "ISO 9001", ""],
            ["3", "Công ty C", "", "", "", ""],
        ]
        let list = try read(rows, merges: ["C2:C3", "D2:D4", "F2:F3"])
        #expect(list.rows.map { $0.cells[1] } == ["Công ty A", "Công ty B", "Công ty C"])
        #expect(list.rows.map { $0.cells[2] } == ["Dập kim loại", "Dập kim loại", ""])
        #expect(list.rows.map { $0.cells[3] } == ["200.000", "200.000", "200.000"])
        #expect(list.rows.map { $0.cells[5] } == ["2027-05-01", "2027-05-01", ""])
        #expect(list.rows.allSatisfy { $0.problems.isEmpty })
    }

    @Test func aHeadingMergedAcrossGivesNothingToTheRowsBelow() throws {
        let rows = [
            ["Khu vực phía Nam", "", "", "", "", ""],
            ["1", "Công ty A", "Dập kim loại", "", "", ""],
        ]
        let list = try read(rows, merges: ["A2:F2"])
        #expect(list.rows.map(\.cells) == [rows[1]])
    }
}
