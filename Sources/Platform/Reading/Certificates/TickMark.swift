/// The ticks, crosses and empty boxes by which a list says yes or no.
enum TickMark {
    private static let ticked = Set("☑☒✓✔✅■◼⬛√●○◯◎〇")
    private static let crossed = Set("☐✗✘❌×✕✖☓╳")
    /// Empty squares also open the items of Korean lists; they deny where others are ticked.
    private static let squares = Set("□▢⬜❏❑")
    private static let brackets: [Character: Character] = ["[": "]", "(": ")", "［": "］", "（": "）"]
    private static let inBrackets: Set<String> = ["x", "v", "✓", "✔", "√"]

    /// Which marks of a whole text speak.
    struct Custom {
        /// Whether squares deny.
        let squaresDeny: Bool
        /// Whether the letters O and X are yes and no, as in Korea and Japan.
        let lettersAnswer: Bool

        init(of text: String) {
            squaresDeny = text.contains(where: ticked.contains)
            let letters = TickMark.loneLetters(of: text[...]).map(\.value)
            lettersAnswer = letters.contains(true) && letters.contains(false)
        }
    }

    /// The marks of a part of a text, from left to right: true for yes.
    static func marks(in text: Substring, _ custom: Custom) -> [Bool] {
        var marks: [(position: Substring.Index, value: Bool)] = []
        for position in text.indices {
            let character = text[position]
            if ticked.contains(character) { marks.append((position, true)) }
            let isNo =
                crossed.contains(character)
                || custom.squaresDeny && squares.contains(character)
            if isNo { marks.append((position, false)) }
            if let value = bracketed(text[position...]) { marks.append((position, value)) }
        }
        if custom.lettersAnswer { marks += loneLetters(of: text) }
        return marks.sorted { $0.position < $1.position }.map(\.value)
    }

    /// Whether a text holds anything that could be a mark; most hold none, and looking closer at
    /// every certificate of a long list would take its time.
    static func mayStand(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.indices.contains { index in
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
                switch bytes[index] {
                case 0x5B, 0xEF: return true
                case 0x28: return bytes[index...].prefix(4).contains(0x29)
                case 0x4F, 0x58, 0x6F, 0x78:
                    return !isLetterByte(next) && (index == 0 || !isLetterByte(bytes[index - 1]))
                // Signs from U+2000 on, without dashes and quotation marks; ×; 〇.
                case 0xE2: return next != 0x80
                case 0xC3: return next == 0x97
                case 0xE3: return next == 0x80
                default: return false
                }
            }
        }
    }

    private static func isLetterByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || byte >= 0x61
    }

    /// What the first mark of a cell says; nil where there is none.
    static func answer(in cell: String) -> Bool? {
        guard mayStand(in: cell) else { return nil }
        return marks(in: cell[...], Custom(of: cell)).first
    }

    /// `[ ]` is no, `[x]` is yes; a tick in brackets counts by itself.
    private static func bracketed(_ text: Substring) -> Bool? {
        guard let first = text.first, let closing = brackets[first],
            let end = text.firstIndex(of: closing)
        else { return nil }
        let inner = text[text.index(after: text.startIndex)..<end]
            .filter { $0 != " " && $0 != "\u{3000}" }.lowercased()
        if inner.isEmpty { return false }
        return inBrackets.contains(inner) && inner.first?.isLetter == true ? true : nil
    }

    private static func loneLetters(
        of text: Substring
    ) -> [(position: Substring.Index, value: Bool)] {
        text.indices.compactMap { position in
            let letter = text[position]
            guard "OXoxＯＸ".contains(letter) else { return nil }
            let before = position > text.startIndex ? text[text.index(before: position)] : " "
            let next = text.index(after: position)
            let after = next < text.endIndex ? text[next] : " "
            guard !isWordPart(before), !isWordPart(after) else { return nil }
            return (position, "OoＯ".contains(letter))
        }
    }

    private static func isWordPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }
}
