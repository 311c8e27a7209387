/// Text laid out in lines no wider than a projector shows.
enum Paragraph {
    /// Fits a terminal of 100 columns and a projected page.
    static let width = 100

    /// The words of a text on as many lines as they need.
    ///
    /// - Parameters:
    ///   - first: what the first line begins with.
    ///   - indent: the blanks the following lines begin with.
    ///   - width: columns of a line.
    static func lines(
        _ text: String, first: String, indent: Int, width: Int = width
    ) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = first
        var used = TextTable.width(first)
        var isEmpty = true
        for word in text.split(whereSeparator: \.isWhitespace) {
            for piece in pieces(of: String(word), room: width - indent) {
                let next = TextTable.width(piece)
                if !isEmpty, used + 1 + next > width {
                    lines.append(line)
                    line = margin
                    used = indent
                    isEmpty = true
                }
                line += (isEmpty ? "" : " ") + piece
                used += next + (isEmpty ? 0 : 1)
                isEmpty = false
            }
        }
        return lines + [line]
    }

    /// A word cut where it is wider than a line, as Korean and Japanese sentences can be.
    private static func pieces(of word: String, room: Int) -> [String] {
        guard TextTable.width(word) > room else { return [word] }
        var pieces: [String] = []
        var piece = ""
        var used = 0
        for character in word {
            let next = TextTable.width(String(character))
            if used + next > room {
                pieces.append(piece)
                (piece, used) = ("", 0)
            }
            piece.append(character)
            used += next
        }
        return pieces + [piece]
    }
}
