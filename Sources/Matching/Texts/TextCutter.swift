import Records
import TextAnalysis

/// Cuts texts into the units by which they are compared, each language in its own way.
///
/// Vietnamese words are mostly two syllables with a blank between, so syllables are units and so
/// are pairs of neighbours; each is found by its marks, and by its bare letters at a cost. Korean
/// and Japanese letters, which have no blanks to go by, are units in overlapping pairs, and alone
/// only where they stand alone; hiragana counts as katakana (ねじ is ネジ). Words of other
/// alphabets are units by their stems.
///
///     cutter.units(of: "dập kim loại").map(\.reading)   // dap, kim, dap kim, loai, kim loai
///     cutter.units(of: "프레스").map(\.exact)             // 프레, 레스
///
/// Not to be shared between threads; a query makes its own.
///
/// - Complexity: O(*n*) for a text of *n* letters.
/// - Source: pairs for scripts without blanks: Nie and Ren 1999,
///   doi:10.1016/S0306-4573(98)00051-5.
final class TextCutter {
    private let names: ConceptNames
    private let stemmer = EnglishStemmer()

    init(_ names: ConceptNames) { self.names = names }

    /// The units of a text, in its order.
    func units(of text: AnalysedText) -> [TextUnit] {
        let tokens = text.tokens
        var units: [TextUnit] = []
        units.reserveCapacity(tokens.count * 2)
        let kinds = tokens.map { WordKind(of: $0.folded) }
        var keys = (before: "", own: "")
        WordKind.forEachUnit(kinds) { position in
            position > 0 && Self.areNeighbours(tokens[position - 1], tokens[position])
        } unit: { kind, range in
            switch kind {
            case .syllabic: units.append(letters(tokens, range))
            case .word: units.append(word(tokens[range.lowerBound].folded, range))
            case .vietnamese where range.count == 1:
                keys = (keys.own, Self.key(of: range.lowerBound, in: text))
                units.append(
                    syllables(tokens[range.lowerBound].folded, keys.own, range, text.isMarked))
            case .vietnamese:
                units.append(
                    syllables(
                        tokens[range].map(\.folded).joined(separator: " "),
                        keys.before + " " + keys.own, range, text.isMarked))
            }
        }
        return units
    }

    /// Every term under which a text of a profile is found: those of its units, and of the
    /// concepts it names, with all wider ones.
    func terms(of text: AnalysedText, in field: Field) -> [String] {
        units(of: text).flatMap(\.terms) + names.terms(of: text, in: field)
    }

    func terms(of text: FieldText) -> [String] {
        terms(of: AnalysedText(text.text), in: text.field)
    }

    /// The term of a word that stands alone.
    func term(of word: String) -> String {
        VietnameseSyllable.isShaped(word) ? word : stemmer.stem(word)
    }

    private func word(_ folded: String, _ tokens: Range<Int>) -> TextUnit {
        TextUnit(reading: folded, exact: stemmer.stem(folded), loose: nil, tokens: tokens)
    }

    private func syllables(
        _ folded: String, _ key: String, _ tokens: Range<Int>, _ isMarked: Bool
    ) -> TextUnit {
        let unmarked = TermForm.unmarked(folded)
        return TextUnit(
            reading: folded, exact: isMarked ? TermForm.marked(key) : unmarked,
            loose: LooseForms(unmarked: unmarked, folded: folded, isMarked: isMarked),
            tokens: tokens)
    }

    private func letters(_ tokens: [Token], _ range: Range<Int>) -> TextUnit {
        let written = tokens[range].map(\.folded).joined()
        return TextUnit(
            reading: written, exact: Kana.katakana(written), loose: nil, tokens: range)
    }

    /// What a syllable is compared by where its marks are known.
    private static func key(of position: Int, in text: AnalysedText) -> String {
        guard text.isMarked else { return "" }
        let token = text.tokens[position]
        return token.isMarked
            ? ToneKey.key(of: text.written(position..<(position + 1))) : token.folded
    }

    /// Whether no more than a blank stands between two tokens.
    private static func areNeighbours(_ left: Token, _ right: Token) -> Bool {
        right.range.lowerBound - left.range.upperBound <= 1
    }
}
