import SearchIndex
import TextAnalysis

/// A word as it is spelled, with the number of its term.
struct SpelledWord: Hashable, Sendable {
    let word: String
    let term: Int32
}

/// The words that suppliers use as they are spelled, in which those one slip of the hand away
/// from a given one are found: `NearWords` in place.
///
/// - Complexity: finding O(words), about a nanosecond each.
struct SpelledWords: Sendable {
    private let letters: Column<UInt8>
    /// Where the letters of each word end.
    private let ends: Column<UInt32>
    private let signs: Column<UInt32>
    private let terms: Column<Int32>

    /// Takes in words, each once.
    struct Builder {
        private var letters: [UInt8] = []
        private var ends: [UInt32] = []
        private var signs: [UInt32] = []
        private var terms: [Int32] = []
        private var known: Set<String> = []

        /// Whether a word is of those that are kept, and comes for the first time.
        mutating func isNew(_ word: String) -> Bool {
            NearWords.isKept(word) && known.insert(word).inserted
        }

        mutating func add(_ word: String, term: Int32) {
            letters.append(contentsOf: word.utf8)
            ends.append(UInt32(letters.count))
            signs.append(NearWords.sign(of: word))
            terms.append(term)
        }

        var count: Int { ends.count }

        subscript(_ place: Int) -> (word: String, term: Int32) {
            let first = place == 0 ? 0 : Int(ends[place - 1])
            let own = letters[first..<Int(ends[place])]
            return (String(decoding: own, as: UTF8.self), terms[place])
        }

        var words: SpelledWords {
            SpelledWords(
                letters: Column(letters), ends: Column(ends), signs: Column(signs),
                terms: Column(terms))
        }
    }

    private func word(at place: Int) -> String {
        let first = place == 0 ? 0 : ends.sound(place - 1)
        guard let first, let end = ends.sound(place) else { return "" }
        let range = Int(first)..<Int(end)
        guard letters.isSound(range) else { return "" }
        let own = UnsafeBufferPointer(start: letters.start + range.lowerBound, count: range.count)
        return String(decoding: own, as: UTF8.self)
    }

    /// The words that one edit separates from `word`, as they came.
    func words(near word: String) -> [SpelledWord] {
        guard NearWords.mayBeTypo(word), signs.isSound else { return [] }
        let sign = NearWords.sign(of: word)
        var found: [SpelledWord] = []
        for place in 0..<signs.count where NearWords.mayBeNear(sign, signs[place]) {
            let other = self.word(at: place)
            if OneEdit.separates(word, other) {
                found.append(SpelledWord(word: other, term: terms.sound(place) ?? 0))
            }
        }
        return found
    }
}

extension SpelledWords {
    private enum Kind {
        static let letters: UInt16 = 24
        static let ends: UInt16 = 25
        static let signs: UInt16 = 26
        static let terms: UInt16 = 27
    }

    func add(to image: inout ColumnImage) {
        image.add(letters, as: ColumnName(kind: Kind.letters))
        image.add(ends, as: ColumnName(kind: Kind.ends))
        image.add(signs, as: ColumnName(kind: Kind.signs))
        image.add(terms, as: ColumnName(kind: Kind.terms))
    }

    init(_ file: ColumnFile) throws(ColumnFileError) {
        let ends: Column<UInt32> = try file.column(ColumnName(kind: Kind.ends))
        self.init(
            letters: try file.column(ColumnName(kind: Kind.letters)), ends: ends,
            signs: try file.column(ColumnName(kind: Kind.signs), count: ends.count),
            terms: try file.column(ColumnName(kind: Kind.terms), count: ends.count))
    }
}
