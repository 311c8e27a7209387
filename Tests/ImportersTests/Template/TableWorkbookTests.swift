import Foundation
import Importers
import Records
import Testing

@Suite struct TableWorkbookTests {
    @Test func keepsTypesAndReadsBack() throws {
        try WorkbookSamples.withFile("table.xlsx") { path in
            let day = try #require(CalendarDate(year: 2027, month: 3, day: 31))
            let before = try #require(CalendarDate(year: 1899, month: 12, day: 31))
            let outcome = try TableWorkbook.write(
                columns: ["Name", "Workers", "Score", "Valid until"],
                rows: [
                    [.text("=HYPERLINK(\"x\")"), .integer(120), .decimal(0.75), .date(day)],
                    [.text("0101"), .integer(.max), .decimal(.nan), .date(before)], [.empty],
                ], to: path)
            #expect(outcome.rows == 3)
            let rows = try WorkbookSamples.rows(XLSXReader(path: path))
            #expect(
                rows.map(\.cells) == [
                    ["=HYPERLINK(\"x\")", "120", "0.75", "2027-03-31"],
                    ["0101", "9223372036854775807", "", "1899-12-31"],
                ])
            #expect(rows.flatMap(\.problems).isEmpty)
        }
    }

    @Test func writesTheSameBytesEachTime() throws {
        try WorkbookSamples.withFile("table.xlsx") { path in
            let written = try (0..<2).map { _ in
                try TableWorkbook.write(columns: ["Name"], rows: [[.text("A")]], to: path)
                return try Data(contentsOf: URL(filePath: path))
            }
            #expect(written[0] == written[1])
        }
    }

    @Test func leavesNoHalfWrittenFile() throws {
        try WorkbookSamples.withFile("table.xlsx") { path in
            let rows = repeatElement([TableWorkbook.Cell.integer(1)], count: 1_048_576)
            #expect(throws: ExportError.tooManyRows(file: path, limit: 1_048_575)) {
                try TableWorkbook.write(columns: ["n"], rows: rows, to: path)
            }
            let folder = URL(filePath: path).deletingLastPathComponent()
            let left = try FileManager.default.contentsOfDirectory(
                atPath: folder.path(percentEncoded: false))
            #expect(left.isEmpty)
        }
    }
}
