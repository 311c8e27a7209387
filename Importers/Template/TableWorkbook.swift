package import Records

/// Writes a table as a workbook for people: frozen header, filter, typed cells; printed across, as
/// wide as the sheet of paper, each page with its header.
package enum TableWorkbook {
    package enum Cell: Hashable, Sendable {
        case text(String)
        case integer(Int)
        case decimal(Double)
        case date(CalendarDate)
        case empty
    }

    /// What came out.
    package struct Outcome: Hashable, Sendable {
        package let rows: Int
        /// Cells longer than a workbook can hold, whose end is missing.
        package let cutCells: Int
    }

    /// - Parameter notes: what headings mean, shown where a reader points at them.
    /// - Throws: `tooManyRows` past Excel's own bound; nothing is written then.
    @discardableResult
    package static func write(
        columns: [String], rows: some Sequence<[Cell]>, sheet: String = "Matxich",
        notes: [(heading: String, note: String)] = [], to path: String
    ) throws(ExportError) -> Outcome {
        guard columns.count <= WorkbookWriter.columnsMax else {
            throw .tooManyColumns(file: path, limit: WorkbookWriter.columnsMax)
        }
        let writer = try WorkbookWriter(path: path)
        var page = try SheetWriter(writer, sheet: sheet)
        let count = try page.write(columns: columns, rows: rows, notes: notes)
        try writer.close()
        return Outcome(rows: count, cutCells: page.cutCells)
    }
}
