import Foundation
import Importers
import Records
import Testing
import TextAnalysis

@Suite struct XLSXReaderTests {
    @Test(arguments: [
        "department-tcvn3", "vni-without-fonts", "unicode-in-legacy-fonts", "dates-1900",
        "dates-1904", "formulas", "strings", "stored-zip64", "sheets", "printed", "missing-string",
    ])
    func readsTheSampleAsItsGoldenFileSays(name: String) throws {
        let reader = try WorkbookSamples.open(name + ".xlsx")
        try WorkbookSamples.expectGolden("XLSX/\(name)", WorkbookSamples.described(reader))
    }

    @Test func readsLegacyCellsByTheirFonts() throws {
        let rows = try WorkbookSamples.rows(WorkbookSamples.open("department-tcvn3.xlsx"))
        #expect(
            rows.map { $0.cells[1] } == [
                "Công ty TNHH Cơ khí Bình Minh", "Công ty CP Nhựa Việt Thành",
                "Tổng công ty May Sông Hồng", "DNTN Mạ Đức Lợi",
            ])
    }

    @Test func joinsTwoRowHeadersOverTheirMergedColumnsOnly() throws {
        let columns = try WorkbookSamples.open("department-tcvn3.xlsx").columns
        #expect(columns.filter { $0.hasPrefix("ĐỊA CHỈ / ") }.count == 3)
        #expect(columns[6] == "ĐIỆN THOẠI")
    }

    @Test func keepsTheSheetsOwnRowNumbersAcrossEmptyRows() throws {
        let rows = try WorkbookSamples.rows(WorkbookSamples.open("department-tcvn3.xlsx"))
        #expect(rows.map(\.position.line) == [7, 8, 10, 11])
        #expect(rows.allSatisfy { $0.position.sheet == "Danh sach" })
    }

    @Test func passesTotalsButKeepsFirmsWhoseNamesBeginLikeOne() throws {
        let reader = try WorkbookSamples.open("printed.xlsx")
        let rows = try WorkbookSamples.rows(reader)
        #expect(rows.contains { $0.cells[1] == "Total Vietnam Ltd" })
        #expect(reader.reading.skippedCount(of: .total) == 1)
        #expect(reader.reading.skippedCount(of: .headerAgain) == 1)
    }

    @Test func givesTheNumberOfATaxCodeAsItsShortestText() throws {
        let rows = try WorkbookSamples.rows(WorkbookSamples.open("department-tcvn3.xlsx"))
        #expect(rows.map { $0.cells[2] }.first == "101248141")
        #expect(rows.map { $0.cells[6] }.first == "2223812345")
    }

    @Test func readsTheSameDatesInBothSystems() throws {
        let years = try ["dates-1900.xlsx", "dates-1904.xlsx"].map { name in
            try WorkbookSamples.rows(WorkbookSamples.open(name)).prefix(8).map { $0.cells[1] }
        }
        #expect(years[0] == years[1])
        #expect(years[0].first == "2025-03-01")
    }

    @Test func leavesAnImpossibleDateAsTheTextItIs() throws {
        let rows = try WorkbookSamples.rows(WorkbookSamples.open("dates-1900.xlsx"))
        #expect(rows.contains { $0.cells[1] == "31/02/2025" })
    }

    @Test func warnsOfFormulasAndGivesTheirKeptValue() throws {
        let rows = try WorkbookSamples.rows(WorkbookSamples.open("formulas.xlsx"))
        let problem = try #require(rows[0].problems.first)
        #expect(problem.reason == .formulaCell)
        #expect(problem.column == "workers")
        #expect(rows[0].cells[1] == "120")
        #expect(rows.last?.cells[0] == "=cmd|calc" && rows.last?.problems.isEmpty == true)
    }

    @Test func takesTheFullestVisibleSheetUnlessOneIsNamed() throws {
        #expect(try WorkbookSamples.open("sheets.xlsx").reading.sheet == "Danh sách")
        let hidden = try WorkbookSamples.open(
            "sheets.xlsx", overrides: ReadingOverrides(sheet: "danhmuc"))
        #expect(try WorkbookSamples.rows(hidden).count == 50)
        let quoted = try WorkbookSamples.open(
            "sheets.xlsx", overrides: ReadingOverrides(sheet: "R&D \"x\""))
        #expect(try WorkbookSamples.rows(quoted).first?.cells == ["Công ty R&D", "Huế"])
    }

    @Test func namesTheSheetsThereAreWhenOneIsUnknown() throws {
        #expect(
            throws: ImportError.sheetUnknown(
                file: WorkbookSamples.path("sheets.xlsx"), name: "Liste",
                available: ["Hướng dẫn", "Danh sách", "DanhMuc", "R&D \"x\""])
        ) {
            try WorkbookSamples.open("sheets.xlsx", overrides: ReadingOverrides(sheet: "Liste"))
        }
    }

    @Test func takesTheHeaderRowAPersonNames() throws {
        let reader = try WorkbookSamples.open(
            "printed.xlsx", overrides: ReadingOverrides(headerRow: 2))
        #expect(reader.columns.first == "1")
        #expect(
            throws: ImportError.headerRowMissing(
                file: WorkbookSamples.path("printed.xlsx"), row: 99)
        ) {
            try WorkbookSamples.open("printed.xlsx", overrides: ReadingOverrides(headerRow: 99))
        }
    }

    @Test func quarantinesARowWhoseStringIsMissing() throws {
        let rows = try WorkbookSamples.rows(WorkbookSamples.open("missing-string.xlsx"))
        #expect(rows.count == 2)
        #expect(rows[1].problems.map(\.reason) == [.undecodableBytes])
    }

    @Test func opensAWorkbookByWhatItIsNotByItsName() throws {
        let old = try WorkbookSamples.bytes("dates-1900.xls")
        try WorkbookSamples.withFile("renamed.xlsx", old) { path in
            let reader = try FileOpener.open(path)
            #expect(reader.reading.format == .xls)
        }
    }
}
