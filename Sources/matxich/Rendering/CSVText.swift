/// Rows as comma-separated values.
///
/// - Source: RFC 4180; the byte-order mark is what Excel needs to read UTF-8.
struct CSVText {
    /// For programs: no byte-order mark, one line feed a row, texts as they are.
    static let machine = CSVText(beginsWithMark: false, lineEnd: "\n", isGuarded: false)

    /// For spreadsheets: CRLF, and no text that a spreadsheet would run as a formula.
    static func spreadsheet(mark: Bool) -> CSVText {
        CSVText(beginsWithMark: mark, lineEnd: "\r\n", isGuarded: true)
    }

    /// A cell: texts may need guarding, numbers never do.
    enum Cell: Hashable, Sendable {
        case text(String)
        case number(String)

        static func count(_ value: Int?) -> Cell { .number(value.map(String.init) ?? "") }
    }

    private let beginsWithMark: Bool
    private let lineEnd: String
    private let isGuarded: Bool

    /// What a table begins with: the mark, if any, and its header.
    func head(_ columns: [String]) -> String {
        (beginsWithMark ? "\u{FEFF}" : "") + row(columns.map { .text($0) })
    }

    func row(_ cells: [Cell]) -> String {
        cells.map(written).joined(separator: ",") + lineEnd
    }

    private func written(_ cell: Cell) -> String {
        switch cell {
        case .number(let number): number
        case .text(let text): quoted(isGuarded ? Self.guarded(text) : text)
        }
    }

    private func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// A text that no spreadsheet takes for a formula.
    ///
    /// - Source: OWASP, "CSV Injection": cells that begin with = + - @ TAB or CR.
    static func guarded(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first)
        else { return text }
        return "'" + text
    }
}
