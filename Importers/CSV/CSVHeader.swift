import TextAnalysis

/// The header of a CSV file, found among its first rows.
struct CSVHeader {
    /// The headings, readable also where the file is typed in a legacy encoding.
    let columns: [String]
    /// 1-based line of the header's last row.
    let line: Int
    /// The place of the list's first row among the rows given.
    let firstRow: Int
    /// Titles above it, and a row below that numbers the columns.
    let skipped: SkippedRows

    /// - Parameters:
    ///   - said: the line a person named; title rows are then what stands above it.
    ///   - known: the legacy encoding of the whole file, where its bytes told it.
    init(
        _ rows: [RowCutter.Cut], said: Int?, known: LegacyEncoding?, file: String
    ) throws(ImportError) {
        var place: Int?
        if let said {
            place = rows.lastIndex { $0.line <= said }
            guard let last = rows.last?.line, said <= last, place != nil else {
                throw .headerRowMissing(file: file, row: said)
            }
        }
        let head = Self.readable(rows.prefix((place ?? 0) + HeaderFinder.rowsMax), known: known)
        guard let found = HeaderFinder().find(in: head, said: place) else {
            // The cells beyond the limit share the last one, which then looks like no heading.
            if let wide = rows.first(where: { $0.cells.count >= RowScanner.columnsMax }) {
                throw Self.tooManyColumns(wide, file: file)
            }
            throw .headerMissing(file: file, found: head.first ?? [])
        }
        guard found.columns.count < RowScanner.columnsMax else {
            throw Self.tooManyColumns(rows[found.headerRow], file: file)
        }
        columns = found.columns
        line = rows[found.headerRow].line
        firstRow = found.firstRow
        var skipped = SkippedRows()
        skipped.add(around: found, of: zip(rows, head).map { ($0.line, $1) })
        self.skipped = skipped
    }

    private static func tooManyColumns(_ row: RowCutter.Cut, file: String) -> ImportError {
        .tooManyColumns(file: file, line: row.line, limit: RowScanner.columnsMax)
    }

    private static func readable(
        _ rows: ArraySlice<RowCutter.Cut>, known: LegacyEncoding?
    ) -> [[String]] {
        let cells = rows.map(\.cells)
        guard let encoding = known ?? LegacyText.looksLegacy(cells.joined()) else { return cells }
        return cells.map { row in
            row.map { cell in
                LegacyText.fits(encoding, CollectionOfOne(cell))
                    ? LegacyText.decode(cell, from: encoding) : cell
            }
        }
    }
}
