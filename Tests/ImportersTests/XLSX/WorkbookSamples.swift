import Foundation
import Importers
import Records
import Testing
import TextAnalysis

/// The sample workbooks and the text files that say what must be read from them.
enum WorkbookSamples {
    /// The package's root, three folders above this file's own.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func path(_ name: String) -> String {
        let folder = name.hasSuffix(".xls") ? "XLS" : "XLSX"
        return root.appending(path: "Importers/\(folder)/Samples/\(name)").path(
            percentEncoded: false)
    }

    static func open(
        _ name: String, overrides: ReadingOverrides = ReadingOverrides()
    ) throws -> any RowReader {
        name.hasSuffix(".xls")
            ? try XLSReader(path: path(name), overrides: overrides)
            : try XLSXReader(path: path(name), overrides: overrides)
    }

    static func rows(_ reader: any RowReader) throws -> [TableRow] {
        var reader = reader
        var rows: [TableRow] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    /// Everything a reader says of a file, a line a row.
    static func described(_ reader: any RowReader) throws -> String {
        let rows = try rows(reader)
        let reading = reader.reading
        let decoded = reading.decodedColumns.map { "\($0.index) \($0.encoding.rawValue)" }
        var lines = [
            "sheet: \(reading.sheet ?? "-") of \(reading.sheets.joined(separator: ", "))",
            "header row: \(reading.headerRow ?? 0)",
            "decoded: \(decoded.joined(separator: ", "))",
            "columns: " + reader.columns.joined(separator: " | "),
        ]
        lines += reading.skippedRows.map { "skipped \($0.line): \($0.reason.rawValue): \($0.text)" }
        lines += reading.otherSheets.map { sheet in
            let rows = sheet.filledRows.map { "\($0) rows" } ?? "not looked at"
            return "other sheet: \(sheet.name), \(rows)\(sheet.isHidden ? ", hidden" : "")"
        }
        for row in rows {
            lines.append("\(row.position.line): " + row.cells.joined(separator: " | "))
            for problem in row.problems {
                lines.append(
                    "    ! \(problem.column ?? "-"): \(problem.reason.rawValue): \(problem.value)")
            }
        }
        let text = lines.map { line in
            line.replacing("\n", with: "⏎").replacing("\t", with: "⇥").replacing("\u{7}", with: "␇")
        }
        return text.joined(separator: "\n") + "\n"
    }

    /// Compares with the golden file; `RECORD_GOLDEN=1` writes it instead.
    static func expectGolden(_ name: String, _ text: String) throws {
        let file = root.appending(path: "Tests/ImportersTests/Golden/\(name).txt")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
            return
        }
        let golden = try #require(try? String(contentsOf: file, encoding: .utf8), "no \(name).txt")
        #expect(text == golden)
    }

    /// A path in a folder of its own, removed after `body`.
    static func withFile(
        _ name: String, _ bytes: [UInt8]? = nil, _ body: (String) throws -> Void
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name)
        if let bytes { try Data(bytes).write(to: file) }
        try body(file.path(percentEncoded: false))
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: path(name))))
    }
}
