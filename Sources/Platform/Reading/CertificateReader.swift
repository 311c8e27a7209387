import Catalog
import Records
import TextAnalysis

/// A certificate read from a text, with what in its words was wrong.
struct WrittenCertificate {
    let certificate: Certificate
    let given: String
}

extension Lexicon {
    /// The certificates a free text lists: each standard named, with the edition, number and
    /// dates that follow it before the next standard.
    ///
    ///     certificates(in: "ISO 9001:2015 (exp. 2027-03-31); IATF 16949")
    ///
    /// Two dates are from and until; one date is the last valid day.
    func certificates(in text: String) -> [WrittenCertificate] {
        let analysed = AnalysedText(text)
        let standards = standards.spots(in: analysed).compactMap { spot in
            standard(of: spot).map { (id: $0, tokens: spot.tokens) }
        }
        let dates = DateReader.dates(in: analysed)
        return standards.indices.map { index in
            let (id, tokens) = standards[index]
            let end =
                index + 1 < standards.count
                ? standards[index + 1].tokens.lowerBound : analysed.tokens.count
            let own = dates.filter { tokens.upperBound <= $0.tokens.lowerBound }
                .filter { $0.tokens.upperBound <= end }.compactMap(\.date)
            let certificate = Certificate(
                standard: id, edition: edition(after: tokens.upperBound, in: analysed, of: id),
                validFrom: own.count > 1 ? own.min() : nil, validUntil: own.max())
            let words = analysed.written(tokens.lowerBound..<end)
            return WrittenCertificate(
                certificate: certificate,
                given: index + 1 < standards.count ? Self.entry(words) : words)
        }
    }

    /// The words of one entry of a list, without what begins the next one.
    private static func entry(_ words: String) -> String {
        words.lastIndex { ";\n|".contains($0) }.map { String(words[..<$0]) } ?? words
    }

    private func standard(of spot: PhraseSpotter<LexiconEntry>.Spot) -> ConceptID? {
        for case .concept(let id) in spot.tags where id.scheme == .standard { return id }
        return nil
    }

    /// The edition named directly after a standard (`:2015`), where the standard has it.
    private func edition(after token: Int, in text: AnalysedText, of id: ConceptID) -> String? {
        let editions = catalogue.standards[id]?.editions.map(\.name) ?? []
        // The spelling found may itself end in the edition (`ISO 9001:2015`).
        let words = [token - 1, token].filter(text.tokens.indices.contains)
            .map { text.tokens[$0].folded }
        return words.first(where: editions.contains)
    }
}
