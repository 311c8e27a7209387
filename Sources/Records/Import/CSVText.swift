/// Rows as comma-separated values.
///
/// Whoever reads them may open them in a spreadsheet, so no text can be taken for a formula.
///
/// - Source: RFC 4180; the byte-order mark is what Excel needs to read UTF-8.
package struct CSVText: Sendable {
    /// On standard output: no byte-order mark, one line feed a row.
    package static let plain = CSVText(beginsWithMark: false, lineEnd: "\n")

    /// For spreadsheets: CRLF, and the mark by which they know UTF-8.
    package static func spreadsheet(mark: Bool) -> CSVText {
        CSVText(beginsWithMark: mark, lineEnd: "\r\n")
    }

    /// A cell: texts may need guarding, numbers never do.
    package enum Cell: Hashable, Sendable {
        case text(String)
        case number(String)

        package static func count(_ value: Int?) -> Cell { .number(value.map(String.init) ?? "") }
    }

    private let beginsWithMark: Bool
    private let lineEnd: String

    /// What a table begins with: the mark, if any, and its header.
    package func head(_ columns: [String]) -> String {
        (beginsWithMark ? "\u{FEFF}" : "") + row(columns.map { .text($0) })
    }

    package func row(_ cells: [Cell]) -> String {
        cells.map(written).joined(separator: ",") + lineEnd
    }

    private func written(_ cell: Cell) -> String {
        switch cell {
        case .number(let number): number
        case .text(let text): quoted(FormulaGuard.guarded(text))
        }
    }

    private func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
