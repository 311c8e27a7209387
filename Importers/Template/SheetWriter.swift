import CXLSXWriter
import Records

/// A sheet being written: its table, cell by cell with the formats of their types.
struct SheetWriter {
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let path: String
    private let header: UnsafeMutablePointer<lxw_format>
    private let day: UnsafeMutablePointer<lxw_format>
    private let wrapped: UnsafeMutablePointer<lxw_format>
    private(set) var cutCells = 0
    /// Days before it have no number in a workbook.
    private static let firstDay = CalendarDate(year: 1900, month: 3, day: 1)
    /// Beyond it a workbook's numbers skip integers.
    private static let integerMax = 999_999_999_999_999

    init(_ writer: WorkbookWriter, sheet name: String) throws(ExportError) {
        path = writer.path
        sheet = try writer.addSheet(name)
        header = try writer.headerFormat()
        day = try writer.format {
            format_set_num_format($0, "yyyy-mm-dd")
            format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
        wrapped = try writer.format {
            format_set_text_wrap($0)
            format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
    }

    /// The table with its frozen header and filter, ready to be printed.
    ///
    /// - Parameter notes: what headings mean, shown where a reader points at them.
    /// - Returns: how many rows there were.
    /// - Throws: `tooManyRows` past Excel's own bound.
    mutating func write(
        columns: [String], rows: some Sequence<[TableWorkbook.Cell]>,
        notes: [(heading: String, note: String)] = []
    ) throws(ExportError) -> Int {
        for (column, name) in columns.enumerated() {
            write(.text(name), row: 0, column: column, format: header)
        }
        for (heading, note) in notes {
            if let column = columns.firstIndex(of: heading) { self.note(note, at: column) }
        }
        var widths = columns.map { Self.width(ofHeading: $0) }
        var count = 0
        for row in rows {
            count += 1
            guard count < WorkbookWriter.rowsMax else {
                throw .tooManyRows(file: path, limit: WorkbookWriter.rowsMax - 1)
            }
            for (column, cell) in row.prefix(WorkbookWriter.columnsMax).enumerated() {
                write(cell, row: count, column: column)
                if column < widths.count {
                    widths[column] = max(widths[column], Self.width(of: cell))
                }
            }
        }
        for (column, width) in widths.enumerated() { setWidth(width, of: column) }
        setPrint()
        worksheet_freeze_panes(sheet, 1, 0)
        if !columns.isEmpty {
            worksheet_autofilter(sheet, 0, 0, UInt32(count), UInt16(columns.count - 1))
        }
        return count
    }

    private mutating func write(
        _ cell: TableWorkbook.Cell, row: Int, column: Int,
        format: UnsafeMutablePointer<lxw_format>? = nil
    ) {
        let (row, column) = (UInt32(row), UInt16(column))
        let format = format ?? (isDate(cell) ? day : wrapped)
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
                worksheet_write_number(sheet, row, column, serial, format)
            } else {
                writeText(date.text, row, column, format)
            }
        case .text(let text): writeText(text, row, column, format)
        }
    }

    private func isDate(_ cell: TableWorkbook.Cell) -> Bool {
        if case .date = cell { true } else { false }
    }

    private mutating func writeText(
        _ text: String, _ row: UInt32, _ column: UInt16,
        _ format: UnsafeMutablePointer<lxw_format>?
    ) {
        let (prepared, isCut) = WorkbookText.prepared(text)
        if isCut { cutCells += 1 }
        worksheet_write_string(sheet, row, column, prepared, format)
    }

    /// Wide enough for the header; longer cells are wrapped.
    private static func width(ofHeading name: String) -> Int {
        min(widthMax, max(10, name.count + 4))
    }

    /// Wide enough for what stands in it, at most a third of a screen.
    private static func width(of cell: TableWorkbook.Cell) -> Int {
        guard case .text(let text) = cell else { return 0 }
        return min(widthMax, text.utf16.count + 1)
    }

    private static let widthMax = 40

    private func setWidth(_ width: Int, of column: Int) {
        worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(width), nil)
    }

    /// A note that shows where somebody points at the heading.
    private func note(_ text: String, at column: Int) {
        worksheet_write_comment(sheet, 0, UInt16(column), text)
    }

    /// A4 across, all columns on one page, the header on each.
    private func setPrint() {
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_repeat_rows(sheet, 0, 0)
    }
}
