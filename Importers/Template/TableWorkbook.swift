import CXLSXWriter
package import Records

/// Writes a table as a workbook for people: frozen header, filter, typed cells.
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

    /// - Throws: `tooManyRows` past Excel's own bound; nothing is written then.
    @discardableResult
    package static func write(
        columns: [String], rows: some Sequence<[Cell]>, sheet: String = "Matxich",
        to path: String
    ) throws(ExportError) -> Outcome {
        guard columns.count <= WorkbookWriter.columnsMax else {
            throw .tooManyColumns(file: path, limit: WorkbookWriter.columnsMax)
        }
        let writer = try WorkbookWriter(path: path)
        var cells = try CellWriter(writer, sheet: sheet)
        let header = try writer.headerFormat()
        for (column, name) in columns.enumerated() {
            cells.setWidth(name, of: column)
            cells.write(.text(name), row: 0, column: column, format: header)
        }
        var count = 0
        for row in rows {
            count += 1
            guard count < WorkbookWriter.rowsMax else {
                throw .tooManyRows(file: path, limit: WorkbookWriter.rowsMax - 1)
            }
            for (column, cell) in row.prefix(WorkbookWriter.columnsMax).enumerated() {
                cells.write(cell, row: count, column: column)
            }
        }
        worksheet_freeze_panes(cells.sheet, 1, 0)
        if !columns.isEmpty {
            worksheet_autofilter(cells.sheet, 0, 0, UInt32(count), UInt16(columns.count - 1))
        }
        try writer.close()
        return Outcome(rows: count, cutCells: cells.cutCells)
    }

    /// Writes cells of a sheet with the formats of their types.
    private struct CellWriter {
        let sheet: UnsafeMutablePointer<lxw_worksheet>
        private let day: UnsafeMutablePointer<lxw_format>
        private(set) var cutCells = 0
        /// Days before it have no number in a workbook.
        private static let firstDay = CalendarDate(year: 1900, month: 3, day: 1)
        /// Beyond it a workbook's numbers skip integers.
        private static let integerMax = 999_999_999_999_999

        init(_ writer: WorkbookWriter, sheet name: String) throws(ExportError) {
            sheet = try writer.addSheet(name)
            day = try writer.format { format_set_num_format($0, "yyyy-mm-dd") }
        }

        mutating func write(
            _ cell: Cell, row: Int, column: Int, format: UnsafeMutablePointer<lxw_format>? = nil
        ) {
            let (row, column) = (UInt32(row), UInt16(column))
            switch cell {
            case .empty: break
            case .integer(let number) where abs(number) <= Self.integerMax:
                worksheet_write_number(sheet, row, column, Double(number), format)
            case .integer(let number): writeText(String(number), row, column, format)
            case .decimal(let number) where number.isFinite:
                worksheet_write_number(sheet, row, column, number, format)
            case .decimal: break
            case .date(let date):
                if let first = Self.firstDay, date >= first {
                    let serial = Double(date.dayNumber + SheetDate.dayNumberOfEpoch)
                    worksheet_write_number(sheet, row, column, serial, format ?? day)
                } else {
                    writeText(date.text, row, column, format)
                }
            case .text(let text): writeText(text, row, column, format)
            }
        }

        private mutating func writeText(
            _ text: String, _ row: UInt32, _ column: UInt16,
            _ format: UnsafeMutablePointer<lxw_format>?
        ) {
            let (prepared, isCut) = WorkbookText.prepared(text)
            if isCut { cutCells += 1 }
            worksheet_write_string(sheet, row, column, prepared, format)
        }

        /// Wide enough for the header, at most a third of a screen.
        func setWidth(_ name: String, of column: Int) {
            let width = Double(min(40, max(10, name.count + 4)))
            worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
        }
    }
}
