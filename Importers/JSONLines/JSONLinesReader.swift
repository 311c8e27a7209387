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
    private var sample: ArraySlice<JSONLineCutter.Cut>
    private let table: JSONTable
    private let decoding: ColumnDecoding

    package convenience init(
        path: String, overrides: ReadingOverrides = ReadingOverrides()
    ) throws(ImportError) {
        try self.init(FileBytes(path: path), file: path, overrides: overrides)
    }

    /// Reads from any source of bytes; `file` names it in reports and problems.
    package init(
        _ source: any ByteSource, file: String, overrides: ReadingOverrides = ReadingOverrides()
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
        table = JSONTable(sample: cuts.map(\.cells), isWhole: isWhole)
        columns = table.columns
        sample = cuts[...]
        decoding = ColumnDecoding(
            sample: cuts.map { [table] in table.row($0.cells) }, columnCount: columns.count,
            known: window.encoding.legacy)
    }

    package var reading: ReadingReport {
        ReadingReport(
            format: .jsonLines, encoding: window.encoding.rawValue,
            decodedColumns: decoding.columns)
    }

    package func next() throws(ImportError) -> TableRow? {
        if let cut = sample.popFirst() { return row(cut) }
        return try lines.next().map(row)
    }

    private func row(_ cut: JSONLineCutter.Cut) -> TableRow {
        let position = RowPosition(file: file, line: cut.line)
        if let fault = cut.fault {
            let problem = RowProblem(position: position, value: cut.raw, reason: fault)
            return TableRow(position: position, cells: [cut.raw], problems: [problem])
        }
        var cells = table.row(cut.cells)
        if cut.traits.contains(.decomposed) { cells = cells.map(CellText.composed) }
        var problems: [RowProblem] = []
        if cut.hasUndecodableBytes {
            problems.append(RowProblem(position: position, reason: .undecodableBytes))
        }
        if !cut.traits.isDisjoint(with: .suspicious) {
            problems += suspicions(cells, cut.traits, position)
        }
        if decoding.isNeeded { cells = decoding.decode(cells) }
        return TableRow(position: position, cells: cells, problems: problems)
    }

    private func suspicions(
        _ cells: [String], _ traits: ByteTraits, _ position: RowPosition
    ) -> [RowProblem] {
        var problems: [RowProblem] = []
        for (column, cell) in cells.enumerated() {
            for reason in CellText.reasons(cell, traits: traits) {
                problems.append(
                    RowProblem(
                        position: position, column: columns[column], value: cell, reason: reason))
            }
        }
        return problems
    }

    /// Whether a line only opens a list or an object that goes on below: JSON, but not in lines.
    private static func isLayout(_ line: String) -> Bool { line == "[" || line == "{" }

    private static func sample(
        _ lines: inout JSONLineCutter
    ) throws(ImportError) -> [JSONLineCutter.Cut] {
        var cuts: [JSONLineCutter.Cut] = []
        var bytes = 0
        while cuts.count < objectsSampled, bytes < bytesSampled, let cut = try lines.next() {
            bytes += cut.cells.reduce(cut.raw.utf8.count) { $0 + $1.bytes }
            cuts.append(cut)
        }
        return cuts
    }
}
