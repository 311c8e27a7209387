/// One thing a text says that another text can say too: a word, a Vietnamese syllable or a pair
/// of them, a pair of Korean or Japanese letters.
struct TextUnit: Hashable, Sendable {
    /// As it is read back to people: folded, with its ending.
    let reading: String
    /// The term under which it is found by who writes it the same way.
    let exact: String
    /// Of what may be Vietnamese, the terms under which it is found by who writes its marks
    /// differently.
    let loose: LooseForms?
    /// The tokens it covers.
    let tokens: Range<Int>

    /// The terms of a text that is searched.
    var terms: [String] { loose.map { [exact, $0.folded] } ?? [exact] }
}

/// The further spellings of a Vietnamese word.
struct LooseForms: Hashable, Sendable {
    /// In a text typed without any marks.
    let unmarked: String
    /// With whatever marks.
    let folded: String
    /// Whether the word stood in a text with marks, so that others would be another word.
    let isMarked: Bool
}

/// How terms of different kinds are kept apart.
enum TermForm {
    /// A word whose marks are known, by its tone key.
    static func marked(_ key: String) -> String { "=" + key }
    /// A word of a text typed without marks.
    static func unmarked(_ folded: String) -> String { "~" + folded }
    /// A concept of the catalogue, however it was named.
    static func concept(_ id: String) -> String { "#" + id }
}
