import Foundation

/// A table for a terminal, its columns as wide as what is in them.
///
/// Widths are counted in cells: Korean and Japanese letters take two, combining marks none.
struct TextTable {
    let header: [String]
    var rows: [[String]] = []
    /// The columns set flush right, by index.
    var flushRight: Set<Int> = []
    /// The most cells a column may take; longer texts are cut with an ellipsis.
    var widthMax = 48

    func lines(paint: Paint) -> [String] {
        let widths = header.indices.map { column in
            min(widthMax, ([header] + rows).map { Self.width($0[column]) }.max() ?? 0)
        }
        let head = line(header, widths).map { paint.bold($0) }
        return head + rows.flatMap { line($0, widths) }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> [String] {
        let padded = zip(cells.indices, cells).map { column, cell in
            let text = Self.cut(cell, to: widths[column])
            let blanks = String(repeating: " ", count: max(0, widths[column] - Self.width(text)))
            return flushRight.contains(column) ? blanks + text : text + blanks
        }
        let joined = padded.joined(separator: "  ")
        return [String(joined.reversed().drop { $0 == " " }.reversed())]
    }

    static func cut(_ text: String, to width: Int) -> String {
        guard Self.width(text) > width else { return text }
        var kept = ""
        var used = 0
        for character in text {
            let next = Self.width(String(character))
            if used + next > width - 1 { break }
            kept.append(character)
            used += next
        }
        return kept + "…"
    }

    /// The terminal cells a text takes.
    static func width(_ text: String) -> Int {
        text.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
    }

    /// - Source: Unicode Standard Annex 11, East Asian Width W and F.
    private static func isWide(_ character: Character) -> Bool {
        guard let value = character.unicodeScalars.first?.value else { return false }
        return (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value)
            || (0xAC00...0xD7A3).contains(value) || (0xF900...0xFAFF).contains(value)
            || (0xFE30...0xFE6F).contains(value) || (0xFF01...0xFF60).contains(value)
            || (0xFFE0...0xFFE6).contains(value) || (0x1F300...0x1FAFF).contains(value)
    }
}
