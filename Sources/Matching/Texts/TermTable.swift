import SearchIndex

/// The terms of a corpus, numbered as they come.
///
/// A term of two words is kept as the numbers of its words: there are many times more pairs of
/// syllables than syllables, and so each takes some 20 bytes, whatever its length.
///
/// - Complexity: finding and adding O(*n*) of a term's bytes, O(1) of two known words.
struct TermTable: Sendable {
    static let empty = Int32(-1)
    /// Stands where a term has no second word.
    private static let none = UInt32.max

    private var words = WordNumbers()
    /// For each term the numbers of its words.
    private var keys: [UInt64] = []
    private var slots = [Int32](repeating: empty, count: 1 << 10)

    var count: Int { keys.count }

    /// The number of a term; nil if it did not come yet.
    subscript(term: String) -> Int32? {
        guard let key = key(of: term) else { return nil }
        let found = slots[slot(of: key)]
        return found == Self.empty ? nil : found
    }

    /// The number of a term, which is new if it did not come before.
    mutating func number(adding term: String) -> Int32 {
        let parts = Self.parts(of: term)
        let first = word(String(parts.first))
        return number(adding: first, parts.second.map { word(String($0)) })
    }

    /// The number of a word of terms.
    mutating func word(_ word: String) -> UInt32 { UInt32(words.number(adding: word)) }

    /// The number of the term of one word or two, which is new if it did not come before.
    mutating func number(adding first: UInt32, _ second: UInt32? = nil) -> Int32 {
        let key = Self.key(first, second)
        let slot = slot(of: key)
        if slots[slot] != Self.empty { return slots[slot] }
        let number = Int32(keys.count)
        keys.append(key)
        slots[slot] = number
        if 4 * keys.count > 3 * slots.count { grow() }
        return number
    }

    static func parts(of term: String) -> (first: Substring, second: Substring?) {
        guard let blank = term.utf8.firstIndex(of: 0x20) else { return (term[...], nil) }
        return (term[..<blank], term[term.utf8.index(after: blank)...])
    }

    private func key(of term: String) -> UInt64? {
        let parts = Self.parts(of: term)
        guard let first = words.number(of: String(parts.first)) else { return nil }
        guard let second = parts.second else { return Self.key(UInt32(first), nil) }
        return words.number(of: String(second)).map { Self.key(UInt32(first), UInt32($0)) }
    }

    /// - Parameter second: nil of a term of one word.
    static func key(_ first: UInt32, _ second: UInt32?) -> UInt64 {
        UInt64(first) << 32 | UInt64(second ?? none)
    }

    /// Where a term stands, or is to stand.
    private func slot(of key: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: ByteHash.hash(key)) & mask
        while slots[slot] != Self.empty, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
        return slot
    }

    /// The terms as they are now, to be looked up.
    var list: TermList {
        let (letters, ends, wordSlots) = words.columns
        return TermList(
            letters: letters, ends: ends, wordSlots: wordSlots, keys: Column(keys),
            slots: Column(slots))
    }

    /// A place in the order in which words and terms came.
    struct Mark: Sendable {
        fileprivate var words = 0
        fileprivate var terms = 0

        init() {}
    }

    /// What came since a mark.
    struct Additions: Sendable {
        fileprivate let letters: [UInt8]
        fileprivate let ends: [Int]
        fileprivate let keys: [UInt64]
    }

    /// What came since a mark, which moves to the end.
    func additions(since mark: inout Mark) -> Additions {
        var (letters, ends): ([UInt8], [Int]) = ([], [])
        words.forEachWord(from: mark.words) { word in
            letters.append(contentsOf: word)
            ends.append(letters.count)
        }
        let keys = Array(keys[mark.terms...])
        (mark.words, mark.terms) = (words.count, self.keys.count)
        return Additions(letters: letters, ends: ends, keys: keys)
    }

    /// The numbers here of what another table numbered.
    struct Renumbering: Sendable {
        fileprivate var words: [UInt32] = []
        fileprivate(set) var terms: [Int32] = []

        init() {}
    }

    /// Adds what came to another table.
    mutating func add(_ additions: Additions, _ numbers: inout Renumbering) {
        additions.letters.withUnsafeBytes { letters in
            var first = 0
            for end in additions.ends {
                let word = UnsafeRawBufferPointer(rebasing: letters[first..<end])
                numbers.words.append(UInt32(words.number(adding: word)))
                first = end
            }
        }
        for key in additions.keys {
            let (first, second) = (UInt32(key >> 32), UInt32(truncatingIfNeeded: key))
            numbers.terms.append(
                number(
                    adding: numbers.words[Int(first)],
                    second == Self.none ? nil : numbers.words[Int(second)]))
        }
    }

    private mutating func grow() {
        slots = [Int32](repeating: Self.empty, count: 2 * slots.count)
        for (number, key) in keys.enumerated() { slots[slot(of: key)] = Int32(number) }
    }
}
