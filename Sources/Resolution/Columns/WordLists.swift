import Foundation

/// The words of a column's values, each word with what sharing it is worth.
struct WordLists: Sendable {
    /// Further words of a value are not compared: no name or street has more.
    static let wordsMax = 30
    /// What the commonest word is worth, in bits; nothing at all would make two names of such
    /// words incomparable.
    private static let worthMin: Float = 0.3

    /// Per value, its words in the order of the text.
    let values: SlabLists<UInt32>
    /// Per value, a number that values of the same words share, whatever their order.
    let fingerprints: Slab<UInt64>
    /// Per value, the worth of all its words together.
    let totals: Slab<Float>
    let letters: Letters
    /// Per word, a number that is the same in every list.
    let hashes: Slab<UInt64>
    /// Per word, log2 of how many records there are for each one that has it.
    let worths: Slab<Float>
    let isNumber: Slab<Bool>
    /// Per word of Hangul or kana, its letters as foreigners write it; of other words, none.
    let romanised: Letters
    /// Per word, in how many records it stands.
    let counts: Slab<UInt32>

    /// - Parameters:
    ///   - texts: the values, the missing one first.
    ///   - uses: in how many records each value stands.
    ///   - counted: how often words were counted elsewhere; nil = they are counted here.
    init(texts: [String], uses: Slab<UInt32>, counted: TermFrequencies.OfColumn? = nil) {
        var places: [Substring: UInt32] = [:]
        var vocabulary: [String] = []
        var starts: [UInt32] = [0]
        var words: [UInt32] = []
        var counts: [UInt32] = []
        var records = 0
        for (value, text) in texts.enumerated() {
            if value > 0 { records += Int(uses[value]) }
            let first = words.count
            for part in text.utf8.split(separator: 0x20).prefix(Self.wordsMax) {
                let part = Substring(part)
                let word = places[part] ?? UInt32(vocabulary.count)
                if word == vocabulary.count {
                    places[part] = word
                    vocabulary.append(String(part))
                    counts.append(0)
                }
                if !words[first...].contains(word) { counts[Int(word)] += uses[value] }
                words.append(word)
            }
            starts.append(UInt32(words.count))
        }
        values = SlabLists(starts: starts, elements: words)
        letters = Letters(vocabulary)
        romanised = Letters(vocabulary.map { Romanisation.letters(of: $0) ?? "" })
        isNumber = Slab(vocabulary.map(WordCutter.isNumber))
        let hashes = vocabulary.map { Mixing.mixed(Mixing.mixed($0)) }
        if let counted {
            records = counted.known
            counts = hashes.map(counted.count(ofWord:))
        }
        self.hashes = Slab(hashes)
        worths = Slab(
            counts.map { max(Self.worthMin, log2(Float(records) / Float(max(1, $0)))) })
        self.counts = Slab(counts)
        fingerprints = Slab(texts.count, of: 0)
        totals = Slab(texts.count, of: 0)
        for value in texts.indices { measure(value) }
    }

    private func measure(_ value: Int) {
        let sorted = values[value].map { hashes[Int($0)] }.sorted()
        fingerprints[value] = sorted.reduce(0x9E37) { Mixing.mixed($0, $1) }
        totals[value] = values[value].reduce(0) { $0 + worths[Int($1)] }
    }
}

/// The words of a column's values as plain pointers, whose reading counts no references; good as
/// long as somebody holds the `WordLists` they are of.
struct WordRuns {
    private let starts: UnsafePointer<UInt32>
    private let words: UnsafePointer<UInt32>
    let fingerprints: UnsafePointer<UInt64>
    let totals: UnsafePointer<Float>
    let worths: UnsafePointer<Float>
    let isNumber: UnsafePointer<Bool>
    let letters: LetterRuns
    let romanised: LetterRuns

    init(_ lists: WordLists) {
        starts = UnsafePointer(lists.values.starts.start)
        words = UnsafePointer(lists.values.elements.start)
        fingerprints = UnsafePointer(lists.fingerprints.start)
        totals = UnsafePointer(lists.totals.start)
        worths = UnsafePointer(lists.worths.start)
        isNumber = UnsafePointer(lists.isNumber.start)
        letters = lists.letters.runs
        romanised = lists.romanised.runs
    }

    /// The words of a value.
    @inline(__always)
    subscript(_ value: Int) -> UnsafeBufferPointer<UInt32> {
        let first = Int(starts[value])
        return UnsafeBufferPointer(start: words + first, count: Int(starts[value + 1]) - first)
    }
}
