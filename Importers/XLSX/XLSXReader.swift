package import Records

/// Rows of one sheet of an XLSX workbook, read as a stream.
///
/// The sheet with most filled cells is taken unless a person names one; hidden sheets only when
/// named. Every visible sheet is gone through once before the first row is given out, so a broken
/// or hostile workbook yields an error and never half a list.
///
/// Numbers come as their shortest decimal text, dates as ISO text, formulas as the value the
/// workbook kept with a `formulaCell` warning.
package final class XLSXReader: RowReader {
    private var rows: SheetRows

    package init(
        path: String, overrides: ReadingOverrides = ReadingOverrides()
    ) throws(ImportError) {
        try Self.checkKind(path)
        let archive = try ZipArchive(path: path)
        let workbook = try WorkbookPart(archive)
        let chosen = try Self.choose(overrides.sheet, of: workbook, in: archive)
        let strings = try workbook.stringsPart.map { name throws(ImportError) in
            try SharedStrings.read(name, of: archive)
        }
        let styles = try StylesPart(workbook.stylesPart, of: archive)
        let source = try SheetPart(
            chosen.sheet.part, of: archive, strings: strings ?? SharedStrings(), styles: styles,
            epoch: workbook.epoch)
        let report = ReadingReport(
            format: .xlsx, sheets: workbook.sheets.filter { !$0.isHidden }.map(\.name),
            otherSheets: chosen.others)
        rows = try SheetRows(
            source,
            at: SheetRows.Place(
                file: path, sheet: chosen.sheet.name, columnCount: chosen.survey.columnCount,
                merges: chosen.survey.merges),
            headerRow: overrides.headerRow, report: report)
    }

    package var columns: [String] { rows.columns }
    package var reading: ReadingReport { rows.report }
    package func next() throws(ImportError) -> TableRow? { try rows.next() }

    /// Protected workbooks are no ZIP: the encrypted package stands inside a compound file.
    private static func checkKind(_ path: String) throws(ImportError) {
        let head = try FileBytes.head(of: path, count: FileKind.headBytes)
        guard let kind = FileKind(head: head) else { throw .empty(file: path) }
        switch kind {
        case .zip, .xlsx: return
        case .xls where try CompoundFile(path: path).contains("EncryptedPackage"):
            throw .encrypted(file: path)
        default: throw .formatMismatch(file: path, claimed: .xlsx, actual: kind)
        }
    }

    private struct Choice {
        let sheet: WorkbookPart.Sheet
        let survey: SheetSurvey
        let others: [OtherSheet]
    }

    private static func choose(
        _ name: String?, of workbook: WorkbookPart, in archive: ZipArchive
    ) throws(ImportError) -> Choice {
        let sheets = SheetChoice(workbook.sheets.map { ($0.name, $0.isHidden) })
        let candidates = try sheets.candidates(named: name, file: archive.path)
        var surveys: [Int: SheetSurvey] = [:]
        for index in candidates {
            surveys[index] = try SheetSurvey(workbook.sheets[index].part, of: archive)
        }
        let chosen = try sheets.fullest(of: candidates, file: archive.path) {
            surveys[$0]?.filledCells ?? 0
        }
        guard let survey = surveys[chosen] else {
            preconditionFailure("the chosen sheet is one of those that were surveyed")
        }
        return Choice(
            sheet: workbook.sheets[chosen], survey: survey,
            others: sheets.others(than: chosen) { surveys[$0]?.filledRows })
    }
}
