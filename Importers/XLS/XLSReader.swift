package import Records

/// Rows of one sheet of an old workbook (BIFF8, Excel 97 to 2003), read through libfreexl.
///
/// The whole workbook is held in memory, which `CompoundFile.bytesMax` bounds; what libfreexl
/// does not tell (formulas, hidden sheets, merged cells, fonts) is read beside it. Everything
/// else is as with `XLSXReader`.
package final class XLSReader: RowReader {
    private var rows: SheetRows

    package init(
        path: String, overrides: ReadingOverrides = ReadingOverrides()
    ) throws(ImportError) {
        let head = try FileBytes.head(of: path, count: FileKind.headBytes)
        guard let kind = FileKind(head: head) else { throw .empty(file: path) }
        guard kind == .xls else {
            throw .formatMismatch(file: path, claimed: .xls, actual: kind)
        }
        let book = try XLSBook(path: path)
        let chosen = try Self.choose(overrides.sheet, of: book)
        let source = try XLSRows(book.cells, sheet: chosen.index, extras: chosen.extras)
        rows = try SheetRows(
            source,
            at: SheetRows.Place(
                file: path, sheet: book.sheets[chosen.index].name,
                columnCount: chosen.survey.columnCount, merges: chosen.extras.merges),
            headerRow: overrides.headerRow,
            report: ReadingReport(
                format: .xls, sheets: book.sheets.filter { !$0.isHidden }.map(\.name),
                otherSheets: chosen.others))
    }

    package var columns: [String] { rows.columns }
    package var reading: ReadingReport { rows.report }
    package func next() throws(ImportError) -> TableRow? { try rows.next() }

    private struct Choice {
        let index: Int
        let extras: BIFFSheet
        let survey: XLSRows.Survey
        let others: [OtherSheet]
    }

    /// The sheet with most filled cells, of those that may be the list.
    private static func choose(
        _ name: String?, of book: XLSBook
    ) throws(ImportError) -> Choice {
        let sheets = SheetChoice(book.sheets)
        let candidates = try sheets.candidates(named: name, file: book.path)
        var surveys: [Int: XLSRows.Survey] = [:]
        for index in candidates {
            surveys[index] = try XLSRows(book.cells, sheet: index, extras: book.extras(of: index))
                .survey()
        }
        let chosen = try sheets.fullest(of: candidates, file: book.path) {
            surveys[$0]?.filledCells ?? 0
        }
        return Choice(
            index: chosen, extras: book.extras(of: chosen), survey: surveys[chosen] ?? .init(),
            others: sheets.others(than: chosen) { surveys[$0]?.filledRows })
    }
}
