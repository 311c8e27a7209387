import CFreeXL

/// An old workbook opened by libfreexl, which keeps all of its sheets in memory.
final class FreeXLWorkbook {
    /// A value as libfreexl gives it.
    enum Value {
        case nothing
        case number(Double)
        case text(String)
        /// A date, a time or both, already as text.
        case date(String)
    }

    private let path: String
    private var handle: UnsafeRawPointer?

    init(path: String) throws(ImportError) {
        self.path = path
        let answer = freexl_open(path, &handle)
        guard answer == FREEXL_OK else {
            freexl_close(handle)
            throw .workbookDamaged(file: path, part: "Workbook", fact: .notWellFormed)
        }
    }

    deinit { freexl_close(handle) }

    /// The names of the sheets that hold cells.
    func sheetNames() -> [String] {
        var count: UInt32 = 0
        freexl_get_info(handle, UInt16(FREEXL_BIFF_SHEET_COUNT), &count)
        return (0..<UInt16(clamping: count)).map { index in
            var name: UnsafePointer<CChar>?
            freexl_get_worksheet_name(handle, index, &name)
            return name.map { String(cString: $0) } ?? ""
        }
    }

    /// Makes a sheet the one that is read, and tells its size.
    func select(_ sheet: Int) throws(ImportError) -> (rows: Int, columns: Int) {
        var rows: UInt32 = 0
        var columns: UInt16 = 0
        guard freexl_select_active_worksheet(handle, UInt16(sheet)) == FREEXL_OK,
            freexl_worksheet_dimensions(handle, &rows, &columns) == FREEXL_OK
        else { throw .workbookDamaged(file: path, part: "sheet", fact: .notWellFormed) }
        return (Int(rows), Int(columns))
    }

    func value(row: Int, column: Int) -> Value {
        var cell = FreeXL_CellValue()
        guard
            freexl_get_cell_value(handle, UInt32(row), UInt16(column), &cell) == FREEXL_OK
        else { return .nothing }
        switch Int32(cell.type) {
        case FREEXL_CELL_INT: return .number(Double(cell.value.int_value))
        case FREEXL_CELL_DOUBLE: return .number(cell.value.double_value)
        case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT:
            return cell.value.text_value.map { .text(String(cString: $0)) } ?? .nothing
        case FREEXL_CELL_DATE, FREEXL_CELL_DATETIME, FREEXL_CELL_TIME:
            return cell.value.text_value.map { .date(String(cString: $0)) } ?? .nothing
        default: return .nothing
        }
    }
}
