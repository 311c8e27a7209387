import Foundation

/// Writes an exported table to a file, or to standard output where none is named.
struct ExportFile {
    let path: String?
    let isMarked: Bool

    func write(_ sheet: ExportSheet, as format: OutputFormat) throws {
        switch format {
        case .json: try put(JSONValue.list(sheet.facts).page + "\n")
        case .ndjson: try put(sheet.facts.map { $0.line + "\n" }.joined())
        case .xlsx: try ExportWorkbook.write(sheet, to: path ?? "")
        case .csv, .table, .trec:
            let text = CSVText.spreadsheet(mark: isMarked)
            try put(text.head(sheet.columns) + sheet.rows.map(text.row).joined())
        }
    }

    private func put(_ text: String) throws {
        guard let path, path != "-" else {
            Streams.raw(text)
            return
        }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Failure(
                .cannotWrite,
                say(en: "\(path) cannot be written.", vi: "Không ghi được \(path)."),
                next: say(
                    en: "Check the folder and its permissions.",
                    vi: "Hãy kiểm tra thư mục và quyền ghi."))
        }
    }
}
