import Importers
import Records
import Testing

@Suite struct AnnotatedWorkbookTests {
    private static let columns = ["Tên doanh nghiệp", "MST", "", "Liên hệ / ĐT"]
    private static let rows = [
        AnnotatedRow(
            id: "q-1", cells: ["", "0101248141", "=1+1", "0912345678"],
            notes: [
                AnnotatedRow.Note(column: 0, text: "Thiếu tên doanh nghiệp"),
                AnnotatedRow.Note(column: nil, text: "Dòng 12 của tệp gốc"),
            ]),
        AnnotatedRow(
            id: "q-2", cells: ["Công ty A _x000D_ & <B>", "+84", "@x\u{7}", "a\nb"],
            notes: [AnnotatedRow.Note(column: 1, text: "Sai số kiểm tra")]),
    ]

    @Test func comesBackAsItWasWithNotesAndIds() throws {
        try WorkbookSamples.withFile("mend.xlsx") { path in
            let outcome = try AnnotatedWorkbook.write(
                rows: Self.rows, columns: Self.columns, language: .vietnamese, to: path)
            #expect(outcome.rows == 2 && outcome.cutCells == 0)
            let reader = try XLSXReader(path: path)
            #expect(reader.columns == ["Lỗi"] + Self.columns + [AnnotatedWorkbook.idColumn])
            let read = try WorkbookSamples.rows(reader)
            #expect(read.map { Array($0.cells[1...4]) } == Self.rows.map(\.cells))
            #expect(read.map { $0.cells[5] } == ["q-1", "q-2"])
            #expect(read[0].cells[0] == "Thiếu tên doanh nghiệp\nDòng 12 của tệp gốc")
            #expect(!read.flatMap(\.problems).contains { $0.reason == .formulaCell })
        }
    }

    @Test func saysHowManyCellsDidNotFit() throws {
        try WorkbookSamples.withFile("mend.xlsx") { path in
            let long = String(repeating: "ă", count: 40_000)
            let outcome = try AnnotatedWorkbook.write(
                rows: [AnnotatedRow(id: "1", cells: ["a", long], notes: [])],
                columns: ["Name", "Remark"], language: .english, to: path)
            #expect(outcome.cutCells == 1)
            let row = try #require(try WorkbookSamples.rows(XLSXReader(path: path)).first)
            #expect(row.cells[2].count == 32_767)
        }
    }
}
