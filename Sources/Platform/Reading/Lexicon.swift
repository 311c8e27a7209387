package import Catalog
package import Records
import TextAnalysis

/// What a word of a list can stand for.
package enum LexiconEntry: Hashable, Comparable, Sendable {
    case concept(ConceptID)
    case country(String)
    /// ISO 639-1.
    case language(String)
    /// Nothing in the catalogue: a word that hides the shorter ones in it.
    case ordinary
}

/// The catalogue's words, ready to be found in text.
///
/// Kept for a whole run. Each group of words is made ready when it is first asked for: most
/// commands need few of them, and all together take a fifth of a second.
package struct Lexicon: Sendable {
    package let catalogue: Catalogue
    let quantities: QuantityReader
    private let words: Words

    /// Processes, materials, standards, products, shielded by the names of countries.
    var concepts: PhraseSpotter<LexiconEntry> { words.concepts.value }
    /// The same with the bare grades that count only in a field of their own.
    var materials: PhraseSpotter<LexiconEntry> { words.materials.value }
    /// The same with the bare words that mean a process only where processes are listed.
    var processes: PhraseSpotter<LexiconEntry> { words.processes.value }
    /// Standards alone, by bare names too: in a field of certificates `WRAP` is no film.
    var standards: PhraseSpotter<LexiconEntry> { words.standards.value }
    /// What a buyer's free text names: with the bare words that mean a process there too.
    var needs: PhraseSpotter<LexiconEntry> { words.needs.value }
    var places: PhraseSpotter<LexiconEntry> { words.places.value }
    var languages: PhraseSpotter<LexiconEntry> { words.languages.value }
    var countriesBySpelling: [String: String] { words.countriesBySpelling.value }

    package init(catalogue: Catalogue) {
        self.catalogue = catalogue
        quantities = QuantityReader(units: catalogue.units)
        words = Words(catalogue)
    }

    private final class Words: Sendable {
        let concepts: Deferred<PhraseSpotter<LexiconEntry>>
        let materials: Deferred<PhraseSpotter<LexiconEntry>>
        let processes: Deferred<PhraseSpotter<LexiconEntry>>
        let standards: Deferred<PhraseSpotter<LexiconEntry>>
        let needs: Deferred<PhraseSpotter<LexiconEntry>>
        let places: Deferred<PhraseSpotter<LexiconEntry>>
        let languages: Deferred<PhraseSpotter<LexiconEntry>>
        let countriesBySpelling: Deferred<[String: String]>

        init(_ catalogue: Catalogue) {
            let named = Deferred { PhraseSpotter(conceptPhrases(of: catalogue)) }
            let concepts = Deferred { named.value.adding(countryPhrases(of: catalogue)) }
            self.concepts = concepts
            materials = Deferred { named.value.adding(barePhrases(of: catalogue, .material)) }
            processes = Deferred {
                concepts.value.adding(
                    barePhrases(of: catalogue, .process)
                        + OrdinaryWords.phrases.map { (phrase: $0, tag: .ordinary) })
            }
            needs = Deferred {
                concepts.value.adding(
                    barePhrases(of: catalogue, .process)
                        .filter { !OrdinaryWords.notInNeeds.contains($0.phrase) }
                        + barePhrases(of: catalogue, .standard)
                        + OrdinaryWords.phrases.map { (phrase: $0, tag: .ordinary) })
            }
            standards = Deferred {
                PhraseSpotter(
                    conceptPhrases(of: catalogue).filter { isStandard($0.tag) }
                        + barePhrases(of: catalogue, .standard))
            }
            places = Deferred {
                PhraseSpotter(countryPhrases(of: catalogue) + regionPhrases(of: catalogue))
            }
            languages = Deferred { PhraseSpotter(LanguageNames.phrases) }
            countriesBySpelling = Deferred { countrySpellings(of: catalogue) }
        }
    }

    private typealias Phrase = (phrase: String, tag: LexiconEntry)

    /// Classifications are looked up by code, not spotted: their labels are too general.
    private static func conceptPhrases(of catalogue: Catalogue) -> [Phrase] {
        var phrases: [Phrase] = []
        for concept in catalogue.order.compactMap({ catalogue.concepts[$0] })
        where isSpotted(concept) {
            let names = inOrder(concept.labels) + inOrder(concept.synonyms).flatMap { $0 }
            for name in names + concept.spellings {
                phrases.append((phrase: name, tag: .concept(concept.id)))
            }
        }
        return phrases
    }

    private static func isSpotted(_ concept: Concept) -> Bool {
        switch concept.id.scheme {
        case .process, .material, .standard: true
        case .product: !concept.id.code.hasPrefix("hs-")
        case .industry, .region: false
        }
    }

    private static func isStandard(_ entry: LexiconEntry) -> Bool {
        guard case .concept(let id) = entry else { return false }
        return id.scheme == .standard
    }

    private static func barePhrases(of catalogue: Catalogue, _ scheme: ConceptScheme) -> [Phrase] {
        var phrases: [Phrase] = []
        for concept in catalogue.order.compactMap({ catalogue.concepts[$0] })
        where concept.id.scheme == scheme {
            for spelling in concept.bareSpellings {
                phrases.append((phrase: spelling, tag: .concept(concept.id)))
            }
        }
        return phrases
    }

    private static func countryPhrases(of catalogue: Catalogue) -> [Phrase] {
        var phrases: [Phrase] = []
        for country in catalogue.countries.values.sorted(by: { $0.code < $1.code }) {
            // Two capital letters are words in half the languages: codes count only in a field
            // of their own, which `Lexicon.country(in:)` reads.
            let others = country.synonyms.filter { $0.count > 3 || !$0.allSatisfy(\.isASCII) }
            for name in inOrder(country.names) + others {
                phrases.append((phrase: name, tag: .country(country.code)))
            }
        }
        return phrases
    }

    private static func regionPhrases(of catalogue: Catalogue) -> [Phrase] {
        var phrases: [Phrase] = []
        for region in catalogue.regions.values.sorted(by: { $0.id < $1.id }) {
            for name in inOrder(region.names) + [region.nativeName] + region.synonyms {
                phrases.append((phrase: name, tag: .concept(region.id)))
            }
        }
        return phrases
    }

    /// What a field of countries may hold: codes, and names with their marks (Mỹ is not MY).
    private static func countrySpellings(of catalogue: Catalogue) -> [String: String] {
        var spellings: [String: String] = [:]
        let countries = catalogue.countries.values.sorted { $0.code < $1.code }
        for country in countries {
            spellings[ToneKey.key(of: country.code)] = country.code
            spellings[ToneKey.key(of: country.alpha3)] = country.code
        }
        for country in countries {
            for name in inOrder(country.names) + country.synonyms {
                let key = ToneKey.key(of: name)
                if spellings[key] == nil { spellings[key] = country.code }
            }
        }
        return spellings
    }

    private static func inOrder<Value>(_ byLanguage: [Language: Value]) -> [Value] {
        Language.allCases.compactMap { byLanguage[$0] }
    }
}
