import Records

/// The rows of a sheet below its header, decoded, with what is not a row of the list left out.
///
/// Memory is bounded by the sample: the first rows are held until fonts, encodings and the header
/// are settled, then rows pass one at a time.
struct SheetRows {
    /// The rows by which columns are judged before the first one is given out.
    static let rowsSampled = 256
    /// How far down a person may say that the header is.
    static let rowsSampledMax = 10_000
    /// The sample ends earlier when its rows are long.
    static let bytesSampled = 4 * 1_024 * 1_024

    let columns: [String]
    private(set) var report: ReadingReport
    private let source: any SheetRowSource
    private let decoding: SheetDecoding
    private var sample: ArraySlice<SheetRow>
    private let place: Place
    private let sifter: RowSifter
    private var mergedDown: MergedDown

    /// Where the rows come from, for positions and errors.
    struct Place {
        let file: String
        let sheet: String
        /// Columns up to the last filled one.
        let columnCount: Int
        let merges: [MergedRange]
    }

    init(
        _ source: any SheetRowSource, at place: Place, headerRow: Int?, report: ReadingReport
    ) throws(ImportError) {
        self.source = source
        self.place = place
        let width = min(place.columnCount, SheetLimits.columnsMax)
        let sample = try Self.sample(source, through: headerRow)
        decoding = SheetDecoding(sample: sample, columnCount: width)
        var texts: [(number: Int, cells: [String])] = []
        for row in sample {
            texts.append((row.number, decoding.texts(of: row, columnCount: width)))
        }
        let head = try SheetHead(texts, merges: place.merges, said: headerRow, file: place.file)
        let unnamed = max(0, width - head.columns.count)
        columns = head.columns + [String](repeating: "", count: unnamed)
        sifter = RowSifter(
            columns: columns, header: texts[head.found.headerRow].cells, merges: place.merges)
        mergedDown = MergedDown(place.merges)
        self.sample = sample[head.found.firstRow...]
        self.report = report
        self.report.sheet = place.sheet
        self.report.headerRow = texts[head.found.headerRow].number
        self.report.decodedColumns = decoding.columns(in: self.sample)
        self.report.skipped.add(around: head.found, of: texts.map { ($0.number, $0.cells) })
    }

    mutating func next() throws(ImportError) -> TableRow? {
        while let row = try pull() {
            let cells = decoding.texts(of: row, columnCount: columns.count)
            let merged = mergedDown.texts(at: row.number, cells)
            guard let reason = sifter.reason(toSkip: row, texts: cells) else {
                return table(row, cells, merged)
            }
            report.skipped.add(row.number, reason, cells)
        }
        return nil
    }

    private mutating func pull() throws(ImportError) -> SheetRow? {
        if let row = sample.popFirst() { return row }
        return try source.next()
    }

    private func table(
        _ row: SheetRow, _ cells: [String], _ merged: [Int: String]
    ) -> TableRow {
        let position = RowPosition(file: place.file, sheet: place.sheet, line: row.number)
        var problems = row.flags.reasons.map { RowProblem(position: position, reason: $0) }
        for cell in row.cells where cell.isFormula || !cell.flags.isEmpty {
            var reasons = cell.flags.reasons
            if cell.isFormula { reasons.append(.formulaCell) }
            problems += reasons.map { reason in
                RowProblem(
                    position: position, column: columns[cell.column],
                    value: cells[cell.column], reason: reason)
            }
        }
        problems += row.unkeptFormulas.map { column in
            RowProblem(
                position: position, column: column < columns.count ? columns[column] : nil,
                reason: .formulaCell)
        }
        return TableRow(
            position: position, cells: cells, problems: problems, mergedAbove: merged)
    }

    private static func sample(
        _ source: any SheetRowSource, through headerRow: Int?
    ) throws(ImportError) -> [SheetRow] {
        var rows: [SheetRow] = []
        var bytes = 0
        while bytes < bytesSampled, rows.count < rowsSampledMax {
            let isEnough = rows.count >= rowsSampled
            if isEnough, let last = rows.last?.number, last > headerRow ?? 0 { break }
            guard let row = try source.next() else { break }
            bytes += row.cells.reduce(0) { $0 + $1.text.utf8.count }
            rows.append(row)
        }
        return rows
    }
}
