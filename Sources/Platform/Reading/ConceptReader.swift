package import Records
import TextAnalysis

/// What was recognised in a free text, and what was not.
package struct SpottedText: Hashable, Sendable {
    package struct Spot: Hashable, Sendable {
        package let concept: ConceptID
        /// The words that named it, as written.
        package let given: String
    }

    package let text: String
    package let spots: [Spot]
    /// The runs of words that named nothing known.
    package let leftOver: [String]
}

extension Lexicon {
    /// Recognises processes, materials, standards and products in a text of any of the four
    /// languages.
    ///
    /// - Parameter field: in a field of materials, bare grades such as `304` or `PP` count too.
    package func spot(_ text: String, in field: Field) -> SpottedText {
        let analysed = AnalysedText(text)
        let spotter = spotter(for: field)
        var spots: [SpottedText.Spot] = []
        var leftOver: [String] = []
        var position = 0
        for spot in spotter.spots(in: analysed) {
            if position < spot.tokens.lowerBound {
                leftOver.append(analysed.written(position..<spot.tokens.lowerBound))
            }
            position = spot.tokens.upperBound
            for case .concept(let concept) in spot.tags {
                spots.append(
                    SpottedText.Spot(concept: concept, given: analysed.written(spot.tokens)))
            }
        }
        if position < analysed.tokens.count {
            leftOver.append(analysed.written(position..<analysed.tokens.count))
        }
        return SpottedText(text: text, spots: spots, leftOver: leftOver)
    }

    private func spotter(for field: Field) -> PhraseSpotter<LexiconEntry> {
        switch field {
        case .materials: materials
        case .certificates: standards
        default: concepts
        }
    }

    /// The languages named in a text, by ISO 639-1 code, in their order.
    func languages(in text: String) -> [(code: String, given: String)] {
        let analysed = AnalysedText(text)
        return languages.spots(in: analysed).flatMap { spot in
            spot.tags.compactMap { tag in
                guard case .language(let code) = tag else { return nil }
                return (code, analysed.written(spot.tokens))
            }
        }
    }
}
