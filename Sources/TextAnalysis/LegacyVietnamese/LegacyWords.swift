/// Cuts text into the words that can tell a legacy encoding.
enum LegacyWords {
    /// The words with letters beyond ASCII of a cell that has no proper Vietnamese letter.
    ///
    /// Latin-1 signs count as letters, since legacy fonts show them as such.
    static func of(_ text: some Sequence<Unicode.Scalar>) -> [[Unicode.Scalar]] {
        var found: [[Unicode.Scalar]] = []
        var word: [Unicode.Scalar] = []
        var isPlain = true
        for scalar in text {
            if isPart(scalar) {
                if scalar.value > 0x7F { isPlain = false }
                if scalar.value > 0xFF, VietnameseLetter(scalar) != nil { return [] }
                word.append(scalar)
                continue
            }
            if !isPlain { found.append(word) }
            word.removeAll(keepingCapacity: true)
            isPlain = true
        }
        if !isPlain { found.append(word) }
        return found
    }

    /// Whether a sign that no European word contains stands beside a letter.
    static func holdsSign(_ word: [Unicode.Scalar]) -> Bool {
        word.count > 1 && word.contains { (0x80...0xBE).contains($0.value) || $0.value == 0xD7 }
    }

    /// The controls from U+0080 are letters in VISCII, and stand in no proper text.
    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x80...0x9F, 0xA1...0xFF: true
        case 0x100...0x1FFF: scalar.properties.isAlphabetic
        default: false
        }
    }
}
