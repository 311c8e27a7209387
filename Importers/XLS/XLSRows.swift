/// The rows of one sheet of an old workbook.
final class XLSRows: SheetRowSource {
    private let workbook: FreeXLWorkbook
    private let extras: BIFFSheet
    private let size: (rows: Int, columns: Int)
    private var row = 0

    init(_ workbook: FreeXLWorkbook, sheet: Int, extras: BIFFSheet) throws(ImportError) {
        self.workbook = workbook
        self.extras = extras
        size = try workbook.select(sheet)
    }

    func next() throws(ImportError) -> SheetRow? {
        while row < size.rows {
            let cells = (0..<size.columns).compactMap { cell(row: row, column: $0) }
            row += 1
            if !cells.isEmpty { return SheetRow(number: row, cells: cells) }
        }
        return nil
    }

    /// How much the sheet holds, whatever it claims of its size.
    struct Survey {
        var filledCells = 0
        var filledRows = 0
        /// Columns up to the last filled one.
        var columnCount = 0
    }

    /// Counts the rest of the rows, which are then gone.
    func survey() throws(ImportError) -> Survey {
        var survey = Survey()
        while let row = try next() {
            survey.filledCells += row.cells.count
            survey.filledRows += 1
            survey.columnCount = max(survey.columnCount, (row.cells.last?.column ?? -1) + 1)
        }
        return survey
    }

    private func cell(row: Int, column: Int) -> SheetCell? {
        let place = BIFFSheet.Place(row: row, column: column)
        let style = extras.styles[place]
        var cell = SheetCell(column: column, text: "")
        if let result = extras.results[place] {
            take(result.text, into: &cell)
            cell.isNumber = result.isNumber
            cell.isFormula = result.isFormula
        } else {
            switch workbook.value(row: row, column: column) {
            case .nothing: return nil
            case .number(let number):
                cell.text = NumberText.of(number)
                cell.isNumber = true
                if case .zeros(let digits) = style?.format {
                    cell.text = NumberText.padded(cell.text, to: digits)
                }
            case .date(let text):
                cell.text = Self.iso(text)
                cell.isNumber = true
            case .text(let text): take(text, into: &cell)
            }
        }
        cell.font = style?.font
        return cell.text.isEmpty ? nil : cell
    }

    private func take(_ text: String, into cell: inout SheetCell) {
        let made = SheetText(Array(text.utf8))
        cell.text = made.text
        cell.flags = made.flags
    }

    /// `2025-03-01 13:45:00` as `2025-03-01T13:45:00`, and without its time at midnight.
    private static func iso(_ text: String) -> String {
        let parts = text.split(separator: " ")
        guard parts.count == 2 else { return text }
        return parts[1] == "00:00:00" ? String(parts[0]) : parts.joined(separator: "T")
    }
}
