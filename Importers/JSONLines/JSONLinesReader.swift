package import Records

/// Rows of a JSON Lines file: one object a line, its keys as columns.
///
/// The columns are the keys of the first `objectsSampled` objects, the same whichever of these is
/// the first. Keys that come up only later have no column any more when the first row is given
/// out; they go into a last column, `key: value` each, so nothing is lost.
package final class JSONLinesReader: RowReader {
    /// The objects by which columns are told.
    static let objectsSampled = 1_000
    /// The sample ends earlier when its lines are long.
    static let bytesSampled = 4 * 1_024 * 1_024
    /// The column of the keys that came too late; it exists when the sample is not the file.
    package static let overflowColumn = "(other keys)"

    package let columns: [String]
    private let file: String
    private let window: TextWindow
    private var lines: JSONLineCutter
    private var sample: ArraySlice<JSONCut>
    private let rows: JSONRows

    package convenience init(
        path: String, overrides: ReadingOverrides = ReadingOverrides()
    ) throws(ImportError) {
        try self.init(FileBytes(path: path), file: path, overrides: overrides)
    }

    /// Reads from any source of bytes; `file` names it in reports and problems.
    ///
    /// - Parameter known: the columns of an earlier page of the same list, so that all are read
    ///   alike; keys beyond them go into one more column at the end.
    package init(
        _ source: any ByteSource, file: String, columns known: [String]? = nil,
        overrides: ReadingOverrides = ReadingOverrides()
    ) throws(ImportError) {
        self.file = file
        let said = try TextEncoding.named(overrides.encoding, file: file)
        let stream = try TextStream(source, encoding: said, file: file)
        if stream.isEmpty { throw .empty(file: file) }
        window = try TextWindow(stream)
        lines = JSONLineCutter(window: window)
        let cuts = try Self.sample(&lines)
        guard let first = cuts.first else { throw .empty(file: file) }
        guard cuts.contains(where: { $0.fault == nil }), !Self.isLayout(first.raw) else {
            throw .notJSONLines(file: file, line: first.line)
        }
        let isWhole = window.isAtEnd && window.count == 0
        rows = JSONRows(
            file: file, sample: cuts, isWhole: isWhole, columns: known,
            known: window.encoding.legacy)
        columns = rows.table.columns
        sample = cuts[...]
    }

    package var reading: ReadingReport {
        ReadingReport(
            format: .jsonLines, encoding: window.encoding.rawValue,
            decodedColumns: rows.decoding.columns)
    }

    package func next() throws(ImportError) -> TableRow? {
        if let cut = sample.popFirst() { return rows.row(cut) }
        return try lines.next().map(rows.row)
    }

    /// Whether a line only opens a list or an object that goes on below: JSON, but not in lines.
    private static func isLayout(_ line: String) -> Bool { line == "[" || line == "{" }

    private static func sample(
        _ lines: inout JSONLineCutter
    ) throws(ImportError) -> [JSONCut] {
        var cuts: [JSONCut] = []
        var bytes = 0
        while cuts.count < objectsSampled, bytes < bytesSampled, let cut = try lines.next() {
            bytes += cut.cells.reduce(cut.raw.utf8.count) { $0 + $1.bytes }
            cuts.append(cut)
        }
        return cuts
    }
}
