package import Records

/// A process, material, standard, product or industry as the reference facts know it.
package struct Concept: Hashable, Sendable {
    package let id: ConceptID
    package let labels: [Language: String]
    /// Other names by language, distinctive enough to be found in free text.
    package let synonyms: [Language: [String]]
    /// Spellings that belong to no language: grades, standard numbers, abbreviations.
    package let spellings: [String]
    /// Spellings so short (`304`, `PP`) that they count only in a field of their own kind.
    package let bareSpellings: [String]
    /// The wider concepts directly above it.
    package let broader: [ConceptID]
    /// What somebody who offers this certainly offers too.
    package let implies: [ConceptID]
    /// What this can often stand in for.
    package let substitutes: [ConceptID]
    /// The edition of the list it stands in, such as `decree-111-2015`; nil where there is but one.
    package let edition: String?
    /// When that edition holds.
    package let validity: Validity

    package init(
        id: ConceptID, labels: [Language: String], synonyms: [Language: [String]] = [:],
        spellings: [String] = [], bareSpellings: [String] = [], broader: [ConceptID] = [],
        implies: [ConceptID] = [], substitutes: [ConceptID] = [], edition: String? = nil,
        validity: Validity = .always
    ) {
        self.id = id
        self.labels = labels
        self.synonyms = synonyms
        self.spellings = spellings
        self.bareSpellings = bareSpellings
        self.broader = broader
        self.implies = implies
        self.substitutes = substitutes
        self.edition = edition
        self.validity = validity
    }

    /// The name to show a reader of `language`, falling back to English, then to the code.
    package func label(in language: Language) -> String {
        labels[language] ?? labels[.english] ?? id.code
    }
}
