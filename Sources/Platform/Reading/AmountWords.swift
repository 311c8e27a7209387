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
    static func endsAmount(_ text: Substring, of quantity: Unit.Quantity) -> Bool {
        if closingSyllables.contains(where: { text.hasPrefix($0) }) { return true }
        let word = Fold.search(String(firstWord(text)))
        return closing.contains(word) || (quantity == .length && dimensions.contains(word))
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
