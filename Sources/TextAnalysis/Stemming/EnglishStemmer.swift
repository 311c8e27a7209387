import CStemmer

/// Takes the inflected forms of an English word to one stem: `stamping`, `stamped` and `stamp`.
///
/// Light: an ending is taken off only while no more than three letters go, which are those of
/// inflection. What Porter's algorithm would take off beyond that makes new words, and in the
/// trade they are false friends: `fabrication` is no `fabric`, `automation` no `automat`.
///
///     EnglishStemmer().stem("machined")      // "machin", as "machine" and "machining"
///     EnglishStemmer().stem("fabrication")   // "fabrication"
///
/// Not to be shared between threads: the library keeps its answer in the stemmer.
///
/// - Source: Porter, "Snowball: a language for stemming algorithms", 2001, the English algorithm
///   as libstemmer has it; the limit is our own choice.
package final class EnglishStemmer {
    /// The most letters a stem may have less than its word: `-ing`, `-ies` with its `y`.
    private static let lettersLostMax = 3
    /// Longer words are no English ones, but codes and addresses.
    private static let lengthMax = 40
    /// So many words are remembered before remembering begins anew: some 10 MB.
    private static let knownMax = 100_000

    private let stemmer: OpaquePointer
    private var known: [String: String] = [:]

    package init() {
        guard let stemmer = sb_stemmer_new("english", "UTF_8") else {
            preconditionFailure("libstemmer has no English, or no memory")
        }
        self.stemmer = stemmer
    }

    deinit { sb_stemmer_delete(stemmer) }

    /// The stem of a folded word; words that are not of the letters a to z stay as they are.
    ///
    /// - Complexity: O(*n*); a word met before is looked up.
    package func stem(_ word: String) -> String {
        if let stem = known[word] { return stem }
        let stem = computed(word)
        if known.count == Self.knownMax { known.removeAll(keepingCapacity: true) }
        known[word] = stem
        return stem
    }

    private func computed(_ word: String) -> String {
        let letters = Array(word.utf8)
        guard letters.count <= Self.lengthMax, letters.allSatisfy({ (0x61...0x7A).contains($0) }),
            let stem = sb_stemmer_stem(stemmer, letters, Int32(letters.count))
        else { return word }
        let length = Int(sb_stemmer_length(stemmer))
        guard length > 0, letters.count - length <= Self.lettersLostMax else { return word }
        return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
}
