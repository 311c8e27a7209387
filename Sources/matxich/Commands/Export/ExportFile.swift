import Records
import Representations

/// Writes an exported table to a file, or to standard output where none is named.
struct ExportFile {
    /// Nil = standard output.
    let file: OutputFile?
    let isMarked: Bool

    func write(_ sheet: ExportSheet, as format: OutputFormat) async throws {
        switch format {
        case .json: try await put(JSONValue.list(sheet.facts).page + "\n")
        case .ndjson: try await put(sheet.facts.map { $0.line + "\n" }.joined())
        case .xlsx: try await file?.write { try ExportWorkbook.write(sheet, to: $0) }
        case .csv, .table, .trec:
            let text = CSVText.spreadsheet(mark: isMarked)
            try await put(text.head(sheet.columns) + sheet.rows.map(text.row).joined())
        }
    }

    private func put(_ text: String) async throws {
        if let file { try await file.write(text: text) } else { Streams.raw(text) }
    }
}
