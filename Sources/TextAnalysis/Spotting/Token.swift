/// A word of a text, or a single letter of a script that writes without blanks.
package struct Token: Hashable, Sendable {
    /// The form in which words are compared: folded, English plurals reduced, y read as i where
    /// Vietnamese spells both.
    package let folded: String
    /// Where it stands in `AnalysedText.text`, in UTF-8 bytes.
    package let range: Range<Int>
    /// Whether it was written with marks that folding removed.
    package let isMarked: Bool
    /// Whether a sign that divides a list stands between it and the token before.
    package let isSeparated: Bool

    package init(folded: String, range: Range<Int>, isMarked: Bool, isSeparated: Bool = false) {
        self.folded = folded
        self.range = range
        self.isMarked = isMarked
        self.isSeparated = isSeparated
    }

    /// Whether it is written in the digits 0 to 9 alone.
    package var isNumber: Bool { folded.utf8.allSatisfy(NumberReader.isDigit) }
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

    /// The signs and blanks between a token and the one before it.
    package func gap(before token: Int) -> Substring {
        let bytes = text.utf8
        let start = token > 0 ? tokens[token - 1].range.upperBound : 0
        let first = bytes.index(bytes.startIndex, offsetBy: start)
        let end = bytes.index(bytes.startIndex, offsetBy: tokens[token].range.lowerBound)
        return text[first..<end]
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

/// The signs that divide the items of a list, in any of the four languages; a hyphen joins.
enum ListSeparator {
    static func isASCII(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2C, 0x3B, 0x7C, 0x2F, 0x09, 0x0A, 0x0D: true  // , ; | / tab and line ends
        default: false
        }
    }

    static func isOther(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xB7, 0x2022, 0x3001, 0x30FB, 0xFF0C, 0xFF1B, 0xFF0F, 0xFF5C, 0xFF64, 0xFF65: true
        default: false  // above: · • 、 ・ ， ； ／ ｜ and the half-width forms of 、 and ・
        }
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
    private var isSeparated = false

    mutating func take(_ scalar: Unicode.Scalar) {
        if scalar.isASCII { return takeASCII(UInt8(truncatingIfNeeded: scalar.value)) }
        let width = UTF8.width(scalar)
        defer { offset += width }
        if FoldTable.isMark(scalar) {
            if wordClass != nil { isMarked = true }
            return
        }
        if ListSeparator.isOther(scalar) { return separate() }
        guard let folded = FoldTable.shared.folded(scalar) else { return finishWord() }
        if Script.isSyllabic(scalar) {
            finishWord()
            append(folded, offset..<(offset + width), isMarked: false)
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
        default: ListSeparator.isASCII(byte) ? separate() : finishWord()
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
        append(WordForm.compared(word), wordStart..<offset, isMarked: isMarked)
        word = ""
        wordClass = nil
        isMarked = false
    }

    private mutating func separate() {
        finishWord()
        isSeparated = !tokens.isEmpty
    }

    private mutating func append(_ folded: String, _ range: Range<Int>, isMarked: Bool) {
        tokens.append(
            Token(folded: folded, range: range, isMarked: isMarked, isSeparated: isSeparated))
        isSeparated = false
    }
}
