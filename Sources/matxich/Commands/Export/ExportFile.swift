import Records
import Representations

/// Writes an exported table to a file, or to standard output where none is named.
struct ExportFile {
    /// What stands for standard output on the command line.
    static let standardOutput = "-"

    /// Nil = standard output.
    let file: OutputFile?
    let isMarked: Bool

    /// Looks at the file that `--out` names before any work is done.
    ///
    /// - Parameter force: whether a file that is there may be replaced.
    /// - Returns: nil for standard output.
    /// - Throws: `Failure`, also where a workbook was to go to standard output.
    static func opened(
        _ out: String?, for format: OutputFormat, force: Bool, _ global: GlobalOptions
    ) throws(Failure) -> OutputFile? {
        let path = out == standardOutput ? nil : out
        if format == .xlsx, path == nil {
            throw Failure(
                .usage,
                say(
                    en: "A workbook needs a file: --out FILE.xlsx",
                    vi: "Hãy nêu tệp kết quả: --out TỆP.xlsx"))
        }
        let database = try OpenStore.path(global)
        return try path.map { (path) throws(Failure) in
            try OutputFile(path, force: force, sparing: database)
        }
    }

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
