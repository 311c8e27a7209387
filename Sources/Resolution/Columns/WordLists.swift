import Foundation

/// The words of a column's values, each word with what sharing it is worth.
struct WordLists: Sendable {
    /// Further words of a value are not compared: no name or street has more.
    static let wordsMax = 30
    /// What the commonest word is worth, in bits; nothing at all would make two names of such
    /// words incomparable.
    private static let worthMin: Float = 0.3

    /// Per value and one behind the last, where its words begin and what they are together.
    private let heads: Slab<ValueWords>
    private let uses: Slab<WordUse>
    let letters: Letters
    /// Per word, a number that is the same in every list.
    let hashes: Slab<UInt64>
    /// Per word of Hangul or kana, its letters as foreigners write it; of other words, none.
    let romanised: Letters
    /// Per word where any is of Hangul or kana, how it sounds in Latin letters.
    let softened: Letters
    /// Per word, in how many records it stands.
    let counts: Slab<UInt32>

    /// - Parameters:
    ///   - texts: the values, the missing one first.
    ///   - uses: in how many records each value stands.
    ///   - counted: how often words were counted elsewhere; nil = they are counted here.
    init(texts: TextNumbers, uses: Slab<UInt32>, counted: TermFrequencies.OfColumn? = nil) {
        var vocabulary = TextNumbers()
        var starts: [Int] = [0]
        starts.reserveCapacity(texts.count + 1)
        var words: [UInt32] = []
        var counts: [UInt32] = []
        var records = 0
        for value in 0..<texts.count {
            if value > 0 { records += Int(uses[value]) }
            let first = words.count
            texts.withBytes(value) { text in
                Self.append(text, to: &words, &vocabulary)
            }
            while counts.count < vocabulary.count { counts.append(0) }
            for place in first..<words.count where !words[first..<place].contains(words[place]) {
                counts[Int(words[place])] += uses[value]
            }
            starts.append(words.count)
        }
        letters = Letters(vocabulary)
        let romanised = (0..<vocabulary.count).map { Self.romanised(vocabulary, $0) }
        self.romanised = Letters(romanised)
        let isSyllabic = romanised.contains { !$0.isEmpty }
        softened = Letters(
            romanised.indices.map { word in
                guard isSyllabic else { return "" }
                let letters = romanised[word].isEmpty ? vocabulary[word] : romanised[word]
                return Romanisation.softened(letters)
            })
        if let counted {
            records = counted.known
            counts = vocabulary.hashes.map(counted.count(ofWord:))
        }
        hashes = Slab(vocabulary.hashes)
        self.counts = Slab(counts)
        let worths = counts.map {
            max(Self.worthMin, log2(Float(records) / Float(max(1, $0))))
        }
        let forms = (0..<vocabulary.count).map { [letters] word in
            WordUse(UInt32(word), letters, worth: worths[word])
        }
        self.uses = Slab(words.map { forms[Int($0)] })
        // Added up, so that the order of the words does not show.
        let marks = vocabulary.hashes.map { Mixing.mixed($0) }
        heads = Slab(
            (0...texts.count).map { value in
                let own = value < texts.count ? words[starts[value]..<starts[value + 1]] : []
                return ValueWords(
                    fingerprint: own.reduce(Self.seed) { $0 &+ marks[Int($1)] },
                    total: own.reduce(0) { $0 + worths[Int($1)] }, first: UInt32(starts[value]))
            })
    }

    /// Cuts a text at its blanks.
    private static func append(
        _ text: UnsafeBufferPointer<UInt8>, to words: inout [UInt32],
        _ vocabulary: inout TextNumbers
    ) {
        let first = words.count
        var start = 0
        for place in 0...text.count where place == text.count || text[place] == 0x20 {
            if place > start, words.count - first < wordsMax {
                let word = UnsafeBufferPointer(rebasing: text[start..<place])
                words.append(vocabulary.number(of: word))
            }
            start = place + 1
        }
    }

    private static func romanised(_ vocabulary: TextNumbers, _ word: Int) -> String {
        let mayBe = vocabulary.withBytes(word) { text in
            text.first.map { $0 >= Romanisation.syllabicLead } ?? false
        }
        return mayBe ? Romanisation.letters(of: vocabulary[word]) ?? "" : ""
    }

    /// Marks words that do not tell which firm a firm is, while nobody else reads them.
    func markVague(_ isVague: (_ word: Int) -> Bool) {
        let marks = (0..<count).map(isVague)
        for place in 0..<uses.count where marks[Int(uses[place].word)] {
            uses[place].isVague = true
        }
    }

    /// Marks words that tell what a firm makes, while nobody else reads them.
    ///
    /// - Parameter trades: what stands for these words in every list.
    func markTrades(_ trades: Set<UInt64>) {
        for place in 0..<uses.count where trades.contains(hashes[Int(uses[place].word)]) {
            uses[place].markTrade()
        }
    }

    /// How many words there are, the empty one among them.
    var count: Int { hashes.count }

    /// The words of a value, in the order of the text.
    subscript(_ value: Int) -> UnsafeBufferPointer<WordUse> { runs[value] }

    /// A number that values of the same words share, whatever their order.
    func fingerprint(_ value: Int) -> UInt64 { heads[value].fingerprint }

    /// The same of a text that may be no value.
    static func fingerprint(of text: String) -> UInt64 {
        text.split(separator: " ").prefix(wordsMax).reduce(seed) { sum, word in
            sum &+ Mixing.mixed(TextNumbers.hash(of: String(word)))
        }
    }

    private static let seed: UInt64 = 0x9E37

    /// The same for loops over millions of pairs.
    var runs: WordRuns {
        WordRuns(
            heads: UnsafePointer(heads.start), uses: UnsafePointer(uses.start),
            letters: letters.runs, romanised: romanised.runs, softened: softened.runs)
    }
}
