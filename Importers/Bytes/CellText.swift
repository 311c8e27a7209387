import Foundation
import Records

/// What every format does to the text of a cell, and looks for in it.
enum CellText {
    /// The text with letters and marks composed (NFC), as stores compare bytes.
    static func composed(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }

    /// What is wrong with a cell, given what its row's bytes may contain.
    static func reasons(_ cell: String, traits: ByteTraits) -> [RowProblem.Reason] {
        var reasons: [RowProblem.Reason] = []
        if traits.contains(.control), cell.utf8.contains(where: isControl) {
            reasons.append(.controlCharacters)
        }
        if !traits.isDisjoint(with: [.questionMark, .lost]), LostLetters.areIn(cell) {
            reasons.append(.lettersLost)
        }
        return reasons
    }

    /// Tabs, line breaks, and the page and line feeds of word processors are no harm.
    static func isControl(_ byte: UInt8) -> Bool {
        byte == 0x7F || (byte < 0x20 && !(0x09...0x0D).contains(byte))
    }

    /// The text without blanks and line breaks at its ends.
    static func trimmed(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            isBlank(first) || isBlank(last)
        else { return text }
        let kept = text.unicodeScalars.drop(while: isBlank)
        guard let end = kept.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(kept[...end])
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || (0x09...0x0D).contains(scalar.value) || scalar == "\u{A0}"
    }
}
