import Foundation
import Importers
import Records
import Testing

@Suite struct FigureWorkbookTests {
    private static let tables = [
        FigureTable(name: "About: this", columns: ["What"], rows: [[.text("=1+1")]]),
        FigureTable(
            name: "Vùng & nơi", columns: ["Name", "Count"],
            rows: [[.text("Bắc Ninh"), .integer(12)], [.text("Huế"), .integer(3)]],
            charts: [
                FigureChart(.bars, title: "Counts", categories: 0, values: 1, rows: 2),
                FigureChart(.columns, title: "Again", categories: 0, values: 1, rows: 1),
            ]),
    ]

    @Test func everySheetIsReadBack() throws {
        try WorkbookSamples.withFile("figures.xlsx") { path in
            let outcome = try FigureWorkbook.write(Self.tables, to: path)
            #expect(outcome.rows == 3 && outcome.cutCells == 0)
            let first = ReadingOverrides(sheet: "About this", headerRow: 1)
            let text = try WorkbookSamples.rows(XLSXReader(path: path, overrides: first))
            #expect(text.map(\.cells) == [["=1+1"]])
            let second = ReadingOverrides(sheet: "Vùng & nơi", headerRow: 1)
            let counts = try WorkbookSamples.rows(XLSXReader(path: path, overrides: second))
            #expect(counts.map(\.cells) == [["Bắc Ninh", "12"], ["Huế", "3"]])
        }
    }

    @Test func writesTheSameBytesEachTime() throws {
        try WorkbookSamples.withFile("figures.xlsx") { path in
            let written = try (0..<2).map { _ in
                try FigureWorkbook.write(Self.tables, to: path)
                return try Data(contentsOf: URL(filePath: path))
            }
            #expect(written[0] == written[1])
            // Each chart is a part of the archive, whose names are not compressed.
            for part in ["xl/charts/chart1.xml", "xl/charts/chart2.xml"] {
                #expect(written[0].range(of: Data(part.utf8)) != nil)
            }
        }
    }

    @Test func leavesNoHalfWrittenFile() throws {
        try WorkbookSamples.withFile("figures.xlsx") { path in
            let columns = (0...16_384).map(String.init)
            #expect(throws: ExportError.tooManyColumns(file: path, limit: 16_384)) {
                try FigureWorkbook.write(
                    Self.tables + [FigureTable(name: "wide", columns: columns, rows: [])],
                    to: path)
            }
            let folder = URL(filePath: path).deletingLastPathComponent()
            let left = try FileManager.default.contentsOfDirectory(
                atPath: folder.path(percentEncoded: false))
            #expect(left.isEmpty)
        }
    }
}
