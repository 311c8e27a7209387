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
/// Built once in a run.
package struct Lexicon: Sendable {
    package let catalogue: Catalogue
    /// Processes, materials, standards, products, shielded by the names of countries.
    let concepts: PhraseSpotter<LexiconEntry>
    /// The same with the bare grades that count only in a field of their own.
    let materials: PhraseSpotter<LexiconEntry>
    /// The same with the bare words that mean a process only where processes are listed.
    let processes: PhraseSpotter<LexiconEntry>
    /// Standards alone, by bare names too: in a field of certificates `WRAP` is no film.
    let standards: PhraseSpotter<LexiconEntry>
    /// What a buyer's free text names: with the bare words that mean a process there too.
    let needs: PhraseSpotter<LexiconEntry>
    let places: PhraseSpotter<LexiconEntry>
    let languages: PhraseSpotter<LexiconEntry>
    let quantities: QuantityReader
    let countriesBySpelling: [String: String]

    package init(catalogue: Catalogue) {
        self.catalogue = catalogue
        let countries = Self.countryPhrases(of: catalogue)
        let phrases = Self.conceptPhrases(of: catalogue)
        let named = PhraseSpotter(phrases)
        concepts = named.adding(countries)
        materials = named.adding(Self.barePhrases(of: catalogue, .material))
        processes = concepts.adding(
            Self.barePhrases(of: catalogue, .process)
                + OrdinaryWords.phrases.map { (phrase: $0, tag: .ordinary) })
        needs = concepts.adding(
            Self.barePhrases(of: catalogue, .process)
                .filter { !OrdinaryWords.notInNeeds.contains($0.phrase) }
                + Self.barePhrases(of: catalogue, .standard)
                + OrdinaryWords.phrases.map { (phrase: $0, tag: .ordinary) })
        standards = PhraseSpotter(
            phrases.filter { Self.isStandard($0.tag) }
                + Self.barePhrases(of: catalogue, .standard))
        places = PhraseSpotter(countries + Self.regionPhrases(of: catalogue))
        languages = PhraseSpotter(LanguageNames.phrases)
        quantities = QuantityReader(units: catalogue.units)
        countriesBySpelling = Self.countrySpellings(of: catalogue)
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
