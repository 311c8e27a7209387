/// The apostrophe that keeps a spreadsheet from taking a text for a formula.
///
/// Tables are written with it and read without it, so that an exported list comes back as it was:
///
///     FormulaGuard.guarded("+84 24 3826 4567")     // "'+84 24 3826 4567"
///     FormulaGuard.unguarded("'+84 24 3826 4567")  // "+84 24 3826 4567"
///     FormulaGuard.unguarded("'s-Hertogenbosch")   // "'s-Hertogenbosch"
///
/// - Source: OWASP, "CSV Injection": cells that begin with = + - @ TAB or CR.
package enum FormulaGuard {
    private static let mark = UInt8(ascii: "'")

    package static func guarded(_ text: String) -> String {
        text.utf8.first.map(opensFormula) ?? false ? "'" + text : text
    }

    package static func unguarded(_ text: String) -> String {
        let bytes = text.utf8
        guard bytes.first == mark, let second = bytes.dropFirst().first, opensFormula(second)
        else { return text }
        return String(text.dropFirst())
    }

    private static func opensFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
            true
        default: false
        }
    }
}
