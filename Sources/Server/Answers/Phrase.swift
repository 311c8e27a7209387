import Records

/// A sentence for people in the languages the server speaks.
struct Phrase: Hashable, Sendable {
    let english: String
    let vietnamese: String

    init(en english: String, vi vietnamese: String) {
        self.english = english
        self.vietnamese = vietnamese
    }

    /// The sentence for a reader; one of another language gets English.
    subscript(language: Language) -> String {
        language == .vietnamese ? vietnamese : english
    }
}
