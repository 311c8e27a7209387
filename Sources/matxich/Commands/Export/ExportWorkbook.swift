import Importers
import Records

/// Writes an exported table as a workbook.
enum ExportWorkbook {
    static func write(_ sheet: ExportSheet, to path: String) throws(ExportError) {
        try Streams.silencingLibraries { () throws(ExportError) in
            _ = try TableWorkbook.write(
                columns: sheet.columns, rows: sheet.rows.lazy.map { $0.map(cell) },
                sheet: sheet.name, notes: sheet.notes, to: path)
        }
    }

    /// Numbers are typed, so that they can be reckoned with.
    static func cell(_ cell: CSVText.Cell) -> TableWorkbook.Cell {
        switch cell {
        case .text(let text): text.isEmpty ? .empty : .text(text)
        case .number(let number):
            Int(number).map { .integer($0) } ?? Double(number).map { .decimal($0) } ?? .empty
        }
    }
}
