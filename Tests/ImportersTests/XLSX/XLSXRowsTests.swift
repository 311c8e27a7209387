import Importers
import Records
import Testing

/// Rows of lists that were once not kept, not quarantined and not mentioned.
@Suite struct XLSXRowsTests {
    private typealias Row = WorkbookSketch.Row

    private func read(
        _ sketch: WorkbookSketch, overrides: ReadingOverrides = ReadingOverrides()
    ) throws -> (rows: [TableRow], reading: ReadingReport) {
        var answer: (rows: [TableRow], reading: ReadingReport)?
        try WorkbookSamples.withFile("list.xlsx", sketch.bytes) { path in
            let reader = try XLSXReader(path: path, overrides: overrides)
            answer = (try WorkbookSamples.rows(reader), reader.reading)
        }
        return try #require(answer)
    }

    private static let header = Row(
        1,
        [
            .text("A1", "STT"), .text("B1", "Tên doanh nghiệp"), .text("C1", "Số lao động"),
            .text("D1", "Điện thoại"),
        ])

    @Test func issue2_firmsWhoseNamesAreMergedOverSomeColumnsAreKept() throws {
        let rows = [
            Row(1, [.text("A1", "Tên doanh nghiệp"), .text("D1", "Địa chỉ")]),
            Row(2, [.text("A2", "Công ty A"), .text("D2", "Hà Nội")]),
            Row(3, [.text("A3", "Công ty B")]), Row(4, [.text("A4", "Công ty C")]),
            Row(5, [.text("A5", "II. Ngành nhựa")]),
        ]
        let list = try read(
            WorkbookSketch(rows: rows, merges: ["A2:C2", "A3:C3", "A4:C4", "A5:D5"]))
        #expect(list.rows.map { $0.cells[0] } == ["Công ty A", "Công ty B", "Công ty C"])
        #expect(list.reading.skippedRows.map(\.line) == [5])
        #expect(list.reading.skippedRows.first?.reason == .heading)
        #expect(list.reading.skippedRows.first?.text == "II. Ngành nhựa")
    }

    @Test func aRemarkBelowTheListIsNoRowThoughItIsNarrower() throws {
        let list = try read(
            WorkbookSketch(
                rows: [
                    Self.header, Row(2, [.number("A2", 1), .text("B2", "Công ty A")]),
                    Row(3, [.text("A3", "Ghi chú: số liệu năm 2025")]),
                    Row(4, [.text("C4", "Hà Nội, ngày 1 tháng 3")]),
                ], merges: ["A3:C3", "C4:D4"]))
        #expect(list.rows.count == 1)
        #expect(list.reading.skippedRows.map(\.line) == [3, 4])
    }

    @Test func issue2_firmsCalledTotalAreKept() throws {
        let rows = [
            Self.header,
            Row(2, [.number("A2", 1), .text("B2", "An Phát"), .number("C2", 20)]),
            Row(3, [.number("A3", 2), .text("B3", "Total"), .number("C3", 300)]),
            Row(4, [.text("B4", "Total"), .number("C4", 5), .text("D4", "024 3825 1234")]),
            Row(5, [.number("A5", 4), .text("B5", "SUM 3"), .number("C5", 10)]),
            Row(6, [.text("B6", "Total"), .number("C6", 335)]),
        ]
        let list = try read(WorkbookSketch(rows: rows))
        #expect(list.rows.map { $0.cells[1] } == ["An Phát", "Total", "Total", "SUM 3"])
        #expect(list.reading.skippedRows.map(\.line) == [6])
        #expect(list.reading.skippedRows.first?.reason == .total)
        #expect(list.reading.skippedRows.first?.text == "Total 335")
    }

    @Test func issue2_otherSheetsAreNamedWithTheirRows() throws {
        func sheet(_ name: String, _ firms: Int, isHidden: Bool = false) -> WorkbookSketch.Sheet {
            let rows = (0..<firms).map { index in
                Row(index + 2, [.number("A\(index + 2)", index + 1), .text("B\(index + 2)", "x")])
            }
            return .init(name: name, rows: [Self.header] + rows, isHidden: isHidden)
        }
        let sketch = WorkbookSketch([
            sheet("Cơ khí", 2), sheet("Nhựa", 3), sheet("Danh mục", 9, isHidden: true),
            sheet("Dệt may", 1),
        ])
        let list = try read(sketch)
        #expect(list.reading.sheet == "Nhựa")
        #expect(
            list.reading.otherSheets == [
                OtherSheet(name: "Cơ khí", filledRows: 3, isHidden: false),
                OtherSheet(name: "Danh mục", filledRows: nil, isHidden: true),
                OtherSheet(name: "Dệt may", filledRows: 2, isHidden: false),
            ])
        let named = try read(sketch, overrides: ReadingOverrides(sheet: "Dệt may"))
        #expect(named.reading.otherSheets.map(\.filledRows) == [nil, nil, nil])
    }

    @Test func aRowThatClaimsAnImpossibleNumberFollowsTheOneBefore() throws {
        for stated in ["0", "1", "1048577", "-3", nil] {
            let rows = [
                Self.header, Row(stated: stated, [.number("A0", 2), .text("B0", "Beta")]),
                Row(3, [.number("A3", 1), .text("B3", "Alpha")]),
            ]
            let list = try read(WorkbookSketch(rows: rows))
            #expect(list.rows.map { $0.cells[1] } == ["Beta", "Alpha"], "\(stated ?? "none")")
            #expect(list.rows.map(\.position.line) == [2, 3])
        }
    }

    @Test(arguments: ["XFE2", "ZZZZZZZZZZ2", "2", "C2"])
    func aCellWithoutAPlaceOfItsOwnSendsItsRowToQuarantine(reference: String) throws {
        let rows = [
            Self.header,
            Row(
                2,
                [
                    .number("A2", 1), .text("B2", "Alpha"), .number("C2", 7),
                    .text(reference, "out"),
                ]), Row(3, [.number("A3", 2), .text("B3", "Beta")]),
        ]
        let list = try read(WorkbookSketch(rows: rows))
        #expect(list.rows.map { Array($0.cells.prefix(4)) }.first == ["1", "Alpha", "7", ""])
        #expect(list.rows.map { $0.problems.map(\.reason) } == [[.cellCountWrong], []])
    }

    @Test func issue2_aFormulaWithoutItsResultIsAWarningThatNamesTheCell() throws {
        let rows = [
            Self.header,
            Row(2, [.number("A2", 1), .text("B2", "Alpha"), .formula("C2")]),
            Row(3, [.number("A3", 2), .formula("B3"), .number("C3", 5)]),
            Row(4, [.formula("A4"), .formula("B4")]),
        ]
        let list = try read(WorkbookSketch(rows: rows))
        #expect(list.rows.map(\.position.line) == [2, 3])
        let problems = list.rows.flatMap(\.problems)
        #expect(problems.map(\.reason) == [.formulaCell, .formulaCell])
        #expect(problems.map(\.column) == ["Số lao động", "Tên doanh nghiệp"])
        #expect(problems.allSatisfy { $0.value.isEmpty })
        #expect(list.reading.skippedRows.map(\.reason) == [.formulasOnly])
        #expect(list.reading.skippedRows.map(\.line) == [4])
    }

    @Test func aFormulaThatYieldsNothingIsAnEmptyCell() throws {
        let empty = WorkbookSketch.Cell(
            reference: "C2", type: "str", content: "<f>IF(A2,\"\")</f><v></v>")
        let rows = [Self.header, Row(2, [.number("A2", 1), .text("B2", "Alpha"), empty])]
        let list = try read(WorkbookSketch(rows: rows))
        #expect(list.rows.flatMap(\.problems).isEmpty)
    }
}
