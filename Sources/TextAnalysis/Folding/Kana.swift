/// The two syllabaries of Japanese, in which a word of the trade may be written either way.
package enum Kana {
    /// The text with hiragana as katakana: ねじ as ネジ.
    ///
    /// - Source: the Unicode Standard, blocks Hiragana and Katakana, which stand 0x60 apart.
    package static func katakana(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHiragana) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let raised = isHiragana(scalar) ? Unicode.Scalar(scalar.value + 0x60) : nil
            scalars.append(raised ?? scalar)
        }
        return String(scalars)
    }

    private static func isHiragana(_ scalar: Unicode.Scalar) -> Bool {
        (0x3041...0x3096).contains(scalar.value)
    }
}
