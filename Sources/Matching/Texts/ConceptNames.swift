import Catalog
import Records
import TextAnalysis

/// Finds the concepts of a catalogue in texts by their names in any language, so that a text in
/// one language answers a text in another.
///
/// Bare words (`press`, `tiện`) mean a process in a list or description of work and in a need,
/// not in the name of a firm; bare grades only in a field of materials. Names of countries hide
/// shorter words in them: Hàn Quốc is no welding.
///
/// - Complexity: making one O(length of all names).
struct ConceptNames: Sendable {
    private static let hidden = ""

    private let named: PhraseSpotter<String>
    private let ofWork: PhraseSpotter<String>
    private let ofMaterials: PhraseSpotter<String>
    /// The words of all names, for slips of the hand.
    private let words: NearWords
    private let known: Set<String>
    /// Of the term of each concept, those of all that are wider: who welds by TIG welds.
    private let wider: [String: [String]]

    init(_ catalogue: Catalogue) {
        let concepts = catalogue.order.compactMap { catalogue.concepts[$0] }
            .filter(Self.isNamedInTexts)
        let shields = catalogue.countries.values.sorted { $0.code < $1.code }
            .flatMap { country in Language.allCases.compactMap { country.names[$0] } }
            .map { (phrase: $0, tag: Self.hidden) }
        let names = concepts.flatMap { concept in
            Self.names(of: concept).map { (phrase: $0, tag: Self.term(of: concept)) }
        }
        named = PhraseSpotter(names + shields)
        ofWork = named.adding(Self.barePhrases(of: concepts, .process))
        ofMaterials = named.adding(Self.barePhrases(of: concepts, .material))
        var (words, known) = (NearWords(), Set<String>())
        for (phrase, _) in names + Self.barePhrases(of: concepts, .process) {
            for token in AnalysedText(phrase).tokens where known.insert(token.folded).inserted {
                words.add(token.folded)
            }
        }
        self.words = words
        self.known = known
        wider = Dictionary(
            uniqueKeysWithValues: concepts.map { concept in
                let above = catalogue.ancestors(of: concept.id).keys.sorted()
                return (Self.term(of: concept), above.map { TermForm.concept($0.text) })
            })
    }

    /// The terms of the concepts that a text of a profile names, and of all wider ones.
    func terms(of text: AnalysedText, in field: Field) -> [String] {
        spots(in: text, of: field).flatMap { [$0.term] + (wider[$0.term] ?? []) }
    }

    /// The terms of the concepts that a text names, with the tokens that name them.
    func spots(in text: AnalysedText, of field: Field) -> [(term: String, tokens: Range<Int>)] {
        return spotter(of: NameSet(of: field)).spots(in: text).flatMap { spot in
            spot.tags.filter { $0 != Self.hidden }.map { ($0, spot.tokens) }
        }
    }

    /// The sets of names of which any begins with a folded word, a bit each.
    func sets(beginningWith word: String) -> UInt8 {
        NameSet.allCases.reduce(0) { bits, set in
            spotter(of: set).mayBegin(with: word) ? bits | set.rawValue : bits
        }
    }

    private func spotter(of set: NameSet) -> PhraseSpotter<String> {
        switch set {
        case .full: named
        case .work: ofWork
        case .materials: ofMaterials
        }
    }

    /// The word of a name for which an unknown word may have been meant: one that begins with the
    /// same letter before others, then of equal length, then by the alphabet.
    func meant(by word: String) -> String? {
        guard !known.contains(word) else { return nil }
        func distance(_ other: String) -> (Int, Int) {
            (
                other.utf8.first == word.utf8.first ? 0 : 1,
                abs(other.utf8.count - word.utf8.count)
            )
        }
        return words.places(near: word).map { words[$0] }.min { left, right in
            let (first, second) = (distance(left), distance(right))
            return first == second ? left < right : first < second
        }
    }

    /// Classifications are known by code: their labels are too general for texts.
    private static func isNamedInTexts(_ concept: Concept) -> Bool {
        switch concept.id.scheme {
        case .process, .material, .standard: true
        case .product: !concept.id.code.hasPrefix("hs-")
        case .industry, .region: false
        }
    }

    private static func term(of concept: Concept) -> String {
        TermForm.concept(concept.id.text)
    }

    private static func names(of concept: Concept) -> [String] {
        Language.allCases.compactMap { concept.labels[$0] }
            + Language.allCases.flatMap { concept.synonyms[$0] ?? [] } + concept.spellings
    }

    private static func barePhrases(
        of concepts: [Concept], _ scheme: ConceptScheme
    ) -> [(phrase: String, tag: String)] {
        concepts.filter { $0.id.scheme == scheme }.flatMap { concept in
            concept.bareSpellings.map { (phrase: $0, tag: term(of: concept)) }
        }
    }
}

/// Which names count in a text: all count in full, bare words only in some fields.
enum NameSet: UInt8, CaseIterable {
    case full = 1
    case work = 2
    case materials = 4

    init(of field: Field) {
        switch field {
        case .materials: self = .materials
        case .processes, .machines, .products, .experience, .description, .text, .title:
            self = .work
        default: self = .full
        }
    }
}
