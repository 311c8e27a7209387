import Importers
import Records
import Testing

@Suite struct XLSReaderTests {
    @Test(arguments: ["department-tcvn3", "dates-1900", "dates-1904", "formulas"])
    func readsTheSampleAsItsGoldenFileSays(name: String) throws {
        let reader = try WorkbookSamples.open(name + ".xls")
        try WorkbookSamples.expectGolden("XLS/\(name)", WorkbookSamples.described(reader))
    }

    @Test func readsOldAndNewWorkbooksOfOneListAlike() throws {
        let lists = try ["department-tcvn3.xls", "department-tcvn3.xlsx"].map { name in
            try WorkbookSamples.rows(WorkbookSamples.open(name)).map(\.cells)
        }
        #expect(lists[0].count == 4)
        #expect(lists[0] == lists[1])
    }

    @Test func givesTheResultsOfFormulasThatTheLibraryLeavesOut() throws {
        let rows = try WorkbookSamples.rows(WorkbookSamples.open("formulas.xls"))
        #expect(
            rows.map(\.cells) == [
                ["Alpha Co", "120", "2003-04-05", "TRUE"], ["Beta Co", "#DIV/0!", "1999", "FALSE"],
            ])
        #expect(rows.map { $0.problems.count { $0.reason == .formulaCell } } == [3, 3])
    }

    @Test func skipsHiddenSheetsUnlessNamed() throws {
        let path = WorkbookSamples.path("department-tcvn3.xls")
        #expect(try XLSReader(path: path).reading.sheets == ["Danh sach"])
        let named = try XLSReader(path: path, overrides: ReadingOverrides(sheet: "DanhMuc"))
        #expect(named.reading.sheet == "DanhMuc")
    }

    @Test func namesWhatIsWrong() throws {
        let encrypted = WorkbookSamples.path("encrypted.xls")
        #expect(throws: ImportError.encrypted(file: encrypted)) {
            try XLSReader(path: encrypted)
        }
        let truncated = WorkbookSamples.path("truncated.xls")
        #expect(throws: ImportError.self) { try XLSReader(path: truncated) }
        let protected = WorkbookSamples.path("encrypted.xlsx")
        #expect(throws: ImportError.encrypted(file: protected)) {
            try XLSReader(path: protected)
        }
    }

    /// However the container is cut, the end is an error before the library sees the file.
    @Test func refusesEveryTruncation() throws {
        let whole = try WorkbookSamples.bytes("formulas.xls")
        for length in stride(from: 9, to: whole.count - 512, by: 211) {
            try WorkbookSamples.withFile("cut.xls", Array(whole.prefix(length))) { path in
                #expect(throws: ImportError.self) { try XLSReader(path: path) }
            }
        }
    }
}
