package import Records
import TextAnalysis

/// Rows of a CSV file in whatever encoding and with whatever separator it came.
///
/// Encoding, separator, header and legacy columns are told from the start of the file and shown
/// in `reading`; each can be overruled. Memory is bounded by `rowsSampled` rows and one chunk.
package final class CSVReader: RowReader {
    /// The rows by which columns are judged before the first one is given out.
    static let rowsSampled = 1_000
    /// The sample ends earlier when its rows are long.
    static let bytesSampled = 4 * 1_024 * 1_024

    package let columns: [String]
    private let file: String
    private let window: TextWindow
    private var report: ReadingReport
    private var cutter: RowCutter
    private var sample: ArraySlice<RowCutter.Cut>
    private let decoding: ColumnDecoding
    private let width: RowWidth
    private let headerAgain: HeaderAgain

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
        let separator = try Separator(said: overrides.separator, window: window, file: file)
        cutter = RowCutter(window: window, separator: separator.byte)
        if separator.isDeclared { cutter.skipLine() }

        let rows = try Self.sample(&cutter)
        let legacy = window.encoding.legacy
        let header = try CSVHeader(rows, said: overrides.headerRow, known: legacy, file: file)
        let list = rows[header.firstRow...]
        columns = header.columns
        decoding = ColumnDecoding(
            sample: list.lazy.filter(\.isWhole).map(\.cells), columnCount: columns.count,
            known: legacy)
        width = RowWidth(columns: columns.count, sample: list.map(\.cells.count))
        headerAgain = HeaderAgain(columns: columns)
        sample = list
        report = ReadingReport(
            format: .csv, separator: separator.name, headerRow: header.line,
            decodedColumns: decoding.columns)
        report.skipped = header.skipped
    }

    package var reading: ReadingReport {
        var report = self.report
        report.encoding = window.encoding.rawValue
        return report
    }

    package func next() throws(ImportError) -> TableRow? {
        while let cut = try pull() {
            let row = row(cut)
            guard row.problems.isEmpty, headerAgain.isAgain(row.cells) else { return row }
            report.skipped.add(cut.line, .headerAgain, row.cells)
        }
        return nil
    }

    private func pull() throws(ImportError) -> RowCutter.Cut? {
        if let cut = sample.popFirst() { return cut }
        return try cutter.next()
    }

    private func row(_ cut: RowCutter.Cut) -> TableRow {
        let position = RowPosition(file: file, line: cut.line)
        var problems = cut.findings.map { finding in
            RowProblem(
                position: position, column: finding.column.flatMap(header), value: finding.value,
                reason: finding.reason)
        }
        guard cut.isWhole else {
            return TableRow(position: position, cells: cut.cells, problems: problems)
        }
        let cells = width.fitted(cut.cells)
        if cells.count != columns.count {
            problems.append(
                RowProblem(
                    position: position, value: String(cells.count), reason: .cellCountWrong))
        }
        return TableRow(
            position: position, cells: decoding.isNeeded ? decoding.decode(cells) : cells,
            problems: problems)
    }

    private func header(_ column: Int) -> String? {
        column < columns.count ? columns[column] : nil
    }

    private static func sample(_ cutter: inout RowCutter) throws(ImportError) -> [RowCutter.Cut] {
        var rows: [RowCutter.Cut] = []
        var bytes = 0
        while rows.count < rowsSampled, bytes < bytesSampled, let cut = try cutter.next() {
            bytes += cut.cells.reduce(0) { $0 + $1.utf8.count }
            rows.append(cut)
        }
        return rows
    }
}
