import Catalog
import TextAnalysis

/// Words beside numbers that are no units.
enum AmountWords {
    /// After these comes no unit any more: `0.05 or better`, `45 kể từ khi đặt cọc`.
    private static let closing: Set<String> = [
        "or", "and", "to", "max", "maximum", "min", "minimum", "up", "at", "with", "for", "on",
        "typical", "typ", "depending", "after", "from", "x", "den", "tro", "hoac", "va", "toi",
        "tuy", "theo", "cho", "voi", "khi", "ke", "sau", "tu", "moi", "per",
    ]
    /// The same in scripts that write without blanks.
    private static let closingSyllables = [
        "이하", "이내", "이상", "정도", "까지", "以下", "以内", "以上", "程度", "まで",
    ]
    /// Words between a number and its unit that leave the unit what it is.
    private static let skippable: Set<String> = ["working", "business", "calendar", "full"]
    /// Length, width, height, depth, thickness behind a figure: `200Lx100Wx50H`.
    private static let dimensions: Set<String> = [
        "l", "w", "h", "d", "t", "b", "dai", "rong", "cao",
    ]
    private static let joints: Set<String> = ["to", "den", "x", "or", "hoac"]

    /// How many characters to pass over at the beginning of a text; nil for none.
    static func skipped(_ text: Substring) -> Int? {
        let word = firstWord(text)
        return skippable.contains(Fold.search(String(word))) ? word.count : nil
    }

    /// Whether the first word says that no unit follows.
    static func endsAmount(_ text: Substring) -> Bool {
        if closingSyllables.contains(where: { text.hasPrefix($0) }) { return true }
        return closing.contains(Fold.search(String(firstWord(text))))
    }

    /// The first word, where it names a side of a size, alone or run together with the sign of
    /// the next one (`100Wx50H`).
    static func side(_ text: Substring) -> String? {
        let word = Fold.search(String(firstWord(text)))
        if dimensions.contains(word) { return word }
        let letter = String(word.dropLast())
        return word.last == "x" && dimensions.contains(letter) ? letter : nil
    }

    /// A unit without the sign it is run together with: the `mm` of `20mmx30mm`.
    static func withoutTimesSign(_ text: Substring) -> Substring {
        let word = firstWord(text)
        guard word.last?.lowercased() == "x",
            shortUnits.contains(Fold.search(String(word.dropLast())))
        else { return text }
        return word.dropLast()
    }

    /// What stands between two amounts of a text.
    enum Joint {
        /// A sign between the sides of one size.
        case size
        case range
        /// The beginning of something else.
        case end
        /// Nothing that says.
        case open
    }

    private static let sizeSigns: Set<Character> = ["×", "*", "✕", "∗", "х"]
    private static let rangeSigns: Set<Character> = ["-", "–", "—", "~", "∼", "～", "〜", "…"]
    private static let rangeWords: Set<String> = ["to", "den", "toi"]
    private static let sizeWords: Set<String> = ["x", "by"]

    /// Units that lists run together with the sign behind them: `20mmx30mm`.
    private static let shortUnits: Set<String> = ["mm", "cm", "m", "in", "inch", "ft"]

    private static func isSide(_ word: String) -> Bool {
        dimensions.contains(word) || shortUnits.contains(word)
    }

    static func joint(_ gap: String) -> Joint {
        let words = gap.split { !$0.isLetter }.map { Fold.search(String($0)) }
        if gap.contains(where: sizeSigns.contains) { return .size }
        let isSize = words.contains { word in
            sizeWords.contains(word) || (word.last == "x" && isSide(String(word.dropLast())))
        }
        if isSize { return .size }
        if gap.contains(where: { "(;\n|[".contains($0) }) { return .end }
        if words.contains(where: dimensions.contains) { return .open }
        let isRange =
            gap.contains(where: rangeSigns.contains)
            || words.contains(where: rangeWords.contains)
        return isRange ? .range : .open
    }

    /// Whether what stands between two numbers makes them one range or size, so that both are
    /// in the unit of the later one.
    static func isJoint(_ gap: String) -> Bool {
        let words = gap.split { !$0.isLetter }.map { Fold.search(String($0)) }
        return words.allSatisfy { joints.contains($0) || dimensions.contains($0) }
            && !gap.contains { "(;\n|[/".contains($0) }
    }

    /// Scripts whose words are not set apart by blanks.
    static func isSyllabic(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { $0.value >= 0x1100 && $0.properties.isAlphabetic }
            .map { $0 && !isVietnamese(character) } ?? false
    }

    private static func isVietnamese(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x1E00..<0x1F00).contains($0.value) } ?? false
    }

    private static func firstWord(_ text: Substring) -> Substring { text.prefix(while: \.isLetter) }
}
