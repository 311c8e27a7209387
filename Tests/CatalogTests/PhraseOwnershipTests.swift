import Catalog
import Records
import Testing
import TextAnalysis

/// A phrase that is spotted in free text has to point to one thing.
@Suite struct PhraseOwnershipTests {
    /// English words that stand in any sentence.
    private static let functionWords: Set<String> = [
        "a", "an", "and", "at", "be", "by", "can", "do", "for", "from", "he", "in", "it", "may",
        "me", "my", "no", "not", "of", "on", "or", "our", "so", "the", "to", "us", "we", "with",
    ]

    private let catalogue: Catalogue

    init() throws { catalogue = try EmbeddedCatalogue.loaded.get() }

    @Test(arguments: [ConceptScheme.process, .material, .standard, .product])
    func noPhraseBelongsToTwoConceptsUnlessOneIsBroader(scheme: ConceptScheme) {
        var owners: [[String]: [ConceptID]] = [:]
        for concept in concepts(of: scheme) {
            for phrase in Set(phrases(of: concept).map(folded)) {
                owners[phrase, default: []].append(concept.id)
            }
        }
        for (phrase, ids) in owners where ids.count > 1 {
            for (index, id) in ids.enumerated() {
                for other in ids[..<index] {
                    #expect(isAbove(id, other) || isAbove(other, id), "\(phrase): \(id), \(other)")
                }
            }
        }
    }

    @Test func noPhraseIsMadeOfEnglishFunctionWordsAlone() {
        let schemes: [ConceptScheme] = [.process, .material, .standard, .product]
        for concept in schemes.flatMap(concepts(of:)) {
            for phrase in phrases(of: concept) {
                let words = folded(phrase)
                #expect(!words.isEmpty, "\(concept.id): \(phrase)")
                let isGuess = words.count == 1 && AnalysedText(phrase).isMarked
                let saysNothing = words.allSatisfy { Self.functionWords.contains($0) }
                #expect(isGuess || !saysNothing, "\(concept.id): \(phrase)")
            }
        }
    }

    /// In their own field bare words stand beside the phrases that count anywhere.
    @Test func aBareWordOfAProcessBelongsToNoOtherProcess() {
        var owners: [String: ConceptID] = [:]
        for concept in concepts(of: .process) {
            for phrase in phrases(of: concept) { owners[ToneKey.key(of: phrase)] = concept.id }
        }
        var count = 0
        for concept in concepts(of: .process) {
            for word in concept.bareSpellings {
                let owner = owners[ToneKey.key(of: word)]
                #expect(owner == nil, "\(word): \(concept.id), \(String(describing: owner))")
                owners[ToneKey.key(of: word)] = concept.id
                count += 1
            }
        }
        #expect(count > 150)
    }

    /// Classifications are looked up by their codes; their labels are not spotted.
    private func concepts(of scheme: ConceptScheme) -> [Concept] {
        catalogue.order.compactMap { catalogue.concepts[$0] }
            .filter { $0.id.scheme == scheme && !$0.id.code.hasPrefix("hs-") }
    }

    private func phrases(of concept: Concept) -> [String] {
        Array(concept.labels.values) + Array(concept.synonyms.values.joined()) + concept.spellings
    }

    private func folded(_ phrase: String) -> [String] {
        AnalysedText(phrase).tokens.map(\.folded)
    }

    private func isAbove(_ id: ConceptID, _ other: ConceptID) -> Bool {
        catalogue.ancestors(of: other)[id] != nil
    }
}
