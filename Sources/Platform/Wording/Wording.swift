package import Catalog
package import Records

/// Puts facts into sentences for people, in Vietnamese or English.
///
/// Judgements, problems and questions carry facts; every surface (terminal, pages, files) words
/// them here, so that they read the same everywhere.
package struct Wording: Sendable {
    package let language: Language
    let catalogue: Catalogue

    package init(language: Language, catalogue: Catalogue) {
        self.language = language
        self.catalogue = catalogue
    }

    /// The same facts worded in English, as files for programs have them whoever asks.
    package var inEnglish: Wording { Wording(language: .english, catalogue: catalogue) }

    /// The text in the reader's language; Korean and Japanese readers get English.
    func say(en: @autoclosure () -> String, vi: @autoclosure () -> String) -> String {
        language == .vietnamese ? vi() : en()
    }

    /// The name of a concept; a standard goes by its number, as people call it.
    package func label(_ concept: ConceptID) -> String {
        let number =
            concept.scheme == .standard
            ? catalogue.concepts[concept]?.spellings.first : nil
        guard let number else { return catalogue.label(of: concept, in: language) }
        let certification = " certification"
        return language == .vietnamese && number.hasSuffix(certification)
            ? String(number.dropLast(certification.count)) : number
    }

    /// The name as it stands inside a sentence: a common noun without its capital.
    func inline(_ concept: ConceptID) -> String {
        let label = label(concept)
        let word = label.prefix { $0 != " " }
        let isCommon =
            concept.scheme != .standard && concept.scheme != .region
            && word.dropFirst().allSatisfy { $0.isLowercase || $0 == "-" }
            && !Self.names.contains(String(word))
        return isCommon ? label.prefix(1).lowercased() + label.dropFirst() : label
    }

    /// First words of labels that are names whatever they look like.
    private static let names: Set<String> = ["Invar", "Oxford", "Swiss-type"]

    /// The country's name, or the code where it is not known.
    package func country(_ code: String) -> String {
        let country = catalogue.countries[code]
        return country?.names[language] ?? country?.names[.english] ?? code
    }

    func joined(_ parts: [String]) -> String { parts.joined(separator: ", ") }
}
