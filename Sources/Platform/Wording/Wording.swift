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

    /// The text in the reader's language; Korean and Japanese readers get English.
    func say(en: @autoclosure () -> String, vi: @autoclosure () -> String) -> String {
        language == .vietnamese ? vi() : en()
    }

    /// The name of a concept; a standard goes by its number, as people call it.
    package func label(_ concept: ConceptID) -> String {
        let number =
            concept.scheme == .standard
            ? catalogue.concepts[concept]?.spellings.first : nil
        return number ?? catalogue.label(of: concept, in: language)
    }

    /// The country's name, or the code where it is not known.
    package func country(_ code: String) -> String {
        let country = catalogue.countries[code]
        return country?.names[language] ?? country?.names[.english] ?? code
    }

    func joined(_ parts: [String]) -> String { parts.joined(separator: ", ") }
}
