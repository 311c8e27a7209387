import Records
import TextAnalysis

/// Cuts a text into the terms by which texts are compared.
///
/// Words of any alphabet are terms. Two neighbours that both look like Vietnamese syllables are
/// a term together, because Vietnamese words are mostly two syllables with a blank between.
/// Korean and Japanese letters, which have no blanks to go by, are terms in overlapping pairs,
/// and alone only where they stand alone.
///
///     TextTerms.terms(of: "dập kim loại")   // dap, kim, dap kim, loai, kim loai
///     TextTerms.terms(of: "프레스")           // 프레, 레스
///
/// - Complexity: O(*n*).
/// - Source: bigrams for scripts without blanks: Nie and Ren 1999,
///   doi:10.1016/S0306-4573(98)00051-5.
enum TextTerms {
    static func terms(of text: String) -> [String] {
        let tokens = AnalysedText(text).tokens
        var terms: [String] = []
        terms.reserveCapacity(tokens.count * 2)
        var previous: Kind = .other
        for (position, token) in tokens.enumerated() {
            let kind = Kind(of: token.folded)
            let isJoined = position > 0 && areNeighbours(tokens[position - 1], token)
            switch kind {
            case .syllabic:
                if isJoined, previous == .syllabic {
                    terms.append(tokens[position - 1].folded + token.folded)
                } else if !isFollowed(position, tokens) {
                    terms.append(token.folded)
                }
            case .vietnamese:
                terms.append(token.folded)
                if isJoined, previous == .vietnamese {
                    terms.append(tokens[position - 1].folded + " " + token.folded)
                }
            case .other:
                terms.append(token.folded)
            }
            previous = kind
        }
        return terms
    }

    private enum Kind {
        case syllabic, vietnamese, other

        init(of folded: String) {
            if let first = folded.unicodeScalars.first, Script.isSyllabic(first) {
                self = .syllabic
            } else {
                self = VietnameseSyllable.isShaped(folded) ? .vietnamese : .other
            }
        }
    }

    private static func isFollowed(_ position: Int, _ tokens: [Token]) -> Bool {
        guard position + 1 < tokens.count, areNeighbours(tokens[position], tokens[position + 1])
        else { return false }
        if case .syllabic = Kind(of: tokens[position + 1].folded) { return true }
        return false
    }

    /// Whether no more than a blank stands between two tokens.
    private static func areNeighbours(_ left: Token, _ right: Token) -> Bool {
        right.range.lowerBound - left.range.upperBound <= 1
    }
}
