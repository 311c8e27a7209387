package import Records

/// Opens a file of any format that can be imported.
package enum FileOpener {
    /// A reader of the file's rows, its format told by name and first bytes together.
    ///
    /// The name claims, the bytes decide: a document or an archive named `.csv` is refused with
    /// what it is, since reading it as text would fill the quarantine with noise. Workbooks are
    /// opened by what they are, whichever of the two endings they have.
    ///
    /// - Throws: `formatMismatch` or `formatUnknown`, and what the format's own reader throws.
    package static func open(
        _ path: String, overrides: ReadingOverrides = ReadingOverrides()
    ) throws(ImportError) -> sending any RowReader {
        switch try format(of: path) {
        case .csv: return try CSVReader(path: path, overrides: overrides)
        case .jsonLines: return try JSONLinesReader(path: path, overrides: overrides)
        case .xlsx: return try XLSXReader(path: path, overrides: overrides)
        case .xls: return try XLSReader(path: path, overrides: overrides)
        // A catalogue's format is said by its source; no name or first bytes tell it.
        default: throw .formatUnknown(file: path, actual: nil)
        }
    }

    /// The format a file is in, or why it is none that can be imported.
    package static func format(of path: String) throws(ImportError) -> FileFormat {
        let head = try FileBytes.head(of: path, count: FileKind.headBytes)
        guard let kind = FileKind(head: head) else { throw .empty(file: path) }
        guard let claimed = claim(of: path) else {
            guard let format = formats[kind] else {
                throw .formatUnknown(file: path, actual: kind)
            }
            return format
        }
        guard let format = format(claimed, kind) else {
            throw .formatMismatch(file: path, claimed: claimed, actual: kind)
        }
        return format
    }

    private static func format(_ claimed: FileFormat, _ kind: FileKind) -> FileFormat? {
        switch (claimed, kind) {
        case (.csv, .text), (.csv, .json): .csv
        case (.jsonLines, .text), (.jsonLines, .json): .jsonLines
        case (.xlsx, .zip), (.xlsx, .xlsx), (.xls, .xlsx): .xlsx
        // An encrypted workbook is a compound file too: the reader of old ones says so.
        case (.xls, .xls), (.xlsx, .xls): .xls
        default: nil
        }
    }

    private static let formats: [FileKind: FileFormat] = [
        .text: .csv, .json: .jsonLines, .xlsx: .xlsx, .xls: .xls,
    ]

    private static func claim(of path: String) -> FileFormat? {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "csv", "tsv", "txt", "tab": return .csv
        case "jsonl", "ndjson", "json", "jsonlines": return .jsonLines
        case "xlsx", "xlsm", "xltx": return .xlsx
        case "xls", "xlt": return .xls
        default: return nil
        }
    }
}
