import TextAnalysis

/// What a word is cut by: a letter of a script without blanks, what may be a Vietnamese syllable,
/// or a word of another language.
enum WordKind: UInt8 {
    case syllabic, vietnamese, word

    init(of folded: String) {
        if let first = folded.unicodeScalars.first, Script.isSyllabic(first) {
            self = .syllabic
        } else {
            self = VietnameseSyllable.isShaped(folded) ? .vietnamese : .word
        }
    }

    /// Tells the units of a text in its order: which words, or pairs of neighbours, are compared.
    ///
    /// A pair of Vietnamese syllables follows the second of the two.
    ///
    /// - Parameters:
    ///   - kinds: of the text's words.
    ///   - isJoined: whether no more than a blank stands before a word.
    ///   - unit: called with one word or two.
    @inline(__always)
    static func forEachUnit(
        _ kinds: [WordKind], isJoined: (Int) -> Bool, unit: (WordKind, Range<Int>) -> Void
    ) {
        for (position, kind) in kinds.enumerated() {
            let pair =
                kind != .word && position > 0 && kinds[position - 1] == kind && isJoined(position)
            let isFollowed =
                position + 1 < kinds.count && kinds[position + 1] == kind
                && isJoined(position + 1)
            let isAlone = kind != .syllabic || !(pair || isFollowed)
            if isAlone { unit(kind, position..<(position + 1)) }
            if pair { unit(kind, (position - 1)..<(position + 1)) }
        }
    }
}
