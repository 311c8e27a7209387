/// A word of a text, or a single letter of a script that writes without blanks.
package struct Token: Hashable, Sendable {
    /// The form in which words are compared: folded, English plurals reduced, y read as i where
    /// Vietnamese spells both.
    package let folded: String
    /// Where it stands in `AnalysedText.text`, in UTF-8 bytes.
    package let range: Range<Int>
    /// Whether it was written with marks that folding removed.
    package let isMarked: Bool

    package init(folded: String, range: Range<Int>, isMarked: Bool) {
        self.folded = folded
        self.range = range
        self.isMarked = isMarked
    }
}

/// A text cut into tokens.
package struct AnalysedText: Hashable, Sendable {
    /// The text the ranges point into: the original, compatibility-normalised where needed.
    package let text: String
    package let tokens: [Token]
    /// Whether any word carries marks; without any, a Vietnamese text was typed without tones.
    package let isMarked: Bool

    /// Cuts a text into tokens: words, numbers, and single syllabic letters.
    ///
    /// A change between letters and digits is a cut, so that `SUS304`, `SUS 304` and `SUS-304`
    /// are the same tokens.
    ///
    /// - Complexity: O(*n*).
    package init(_ original: String) {
        text = Fold.compatible(original)
        var cutter = TokenCutter()
        for scalar in text.unicodeScalars { cutter.take(scalar) }
        cutter.finishWord()
        tokens = cutter.tokens
        isMarked = cutter.tokens.contains { $0.isMarked }
    }

    /// The words between two tokens, as written.
    package func written(_ tokens: Range<Int>) -> String {
        guard let first = tokens.first, let last = tokens.last else { return "" }
        let bytes = text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: self.tokens[first].range.lowerBound)
        let end = bytes.index(bytes.startIndex, offsetBy: self.tokens[last].range.upperBound)
        return String(text[start..<end])
    }
}

/// Collects scalars into tokens.
private struct TokenCutter {
    private enum Class { case letter, digit }

    var tokens: [Token] = []
    private var offset = 0
    private var wordStart = 0
    private var word = ""
    private var wordClass: Class?
    private var isMarked = false

    mutating func take(_ scalar: Unicode.Scalar) {
        if scalar.isASCII { return takeASCII(UInt8(truncatingIfNeeded: scalar.value)) }
        let width = UTF8.width(scalar)
        defer { offset += width }
        if FoldTable.isMark(scalar) {
            if wordClass != nil { isMarked = true }
            return
        }
        guard let folded = FoldTable.shared.folded(scalar) else { return finishWord() }
        if Script.isSyllabic(scalar) {
            finishWord()
            tokens.append(
                Token(folded: folded, range: offset..<(offset + width), isMarked: false))
            return
        }
        begin(scalar.properties.numericType == nil ? .letter : .digit)
        word.append(folded)
        if FoldTable.isMarked(scalar, folded: folded) { isMarked = true }
    }

    /// Most of most texts; the tables are not asked.
    private mutating func takeASCII(_ byte: UInt8) {
        switch byte {
        case 0x30...0x39: begin(.digit)
        case 0x41...0x5A, 0x61...0x7A: begin(.letter)
        default: finishWord()
        }
        if wordClass != nil { word.unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
        offset += 1
    }

    /// Goes on with a word, or begins one where the class changes.
    private mutating func begin(_ found: Class) {
        if found != wordClass { finishWord() }
        if wordClass == nil { wordStart = offset }
        wordClass = found
    }

    mutating func finishWord() {
        guard wordClass != nil else { return }
        tokens.append(
            Token(
                folded: WordForm.compared(word), range: wordStart..<offset, isMarked: isMarked))
        word = ""
        wordClass = nil
        isMarked = false
    }
}
