/// A word where it stands in a value, with what most comparisons look at: whatever is not alike in
/// that is not looked up.
struct WordUse {
    /// The word's number.
    let word: UInt32
    /// log2 of how many records there are for each one that has the word.
    let worth: Float
    /// The set of its letters, folded onto 32 bits.
    let set: UInt32
    /// Its first letter.
    let lead: UInt16
    /// How many letters it has, 255 at most.
    let letters: UInt8
    private var marks: UInt8

    private static let numberMark: UInt8 = 1
    private static let vagueMark: UInt8 = 2
    private static let tradeMark: UInt8 = 4

    /// Whether it is made of digits.
    var isNumber: Bool { marks & Self.numberMark != 0 }

    /// Whether it is a number, or a letter by itself.
    @inline(__always)
    var isMark: Bool { isNumber || letters == 1 && (0x61...0x7A).contains(lead) }

    /// Whether it tells a place, a legal form or a part in a bid, and not which firm it is.
    var isVague: Bool {
        get { marks & Self.vagueMark != 0 }
        set { marks = marks & ~Self.vagueMark | (newValue ? Self.vagueMark : 0) }
    }

    /// Whether it tells what a firm makes, by which the firms of a group are told apart.
    var isTrade: Bool { marks & Self.tradeMark != 0 }

    /// Makes it a word that tells what a firm makes.
    mutating func markTrade() { marks |= Self.tradeMark }

    init(_ word: UInt32, _ letters: Letters, worth: Float) {
        let spelled = letters[Int(word)]
        self.word = word
        self.worth = worth
        set = spelled.reduce(0) { $0 | 1 << UInt32($1 & 31) }
        lead = spelled.first ?? 0
        self.letters = UInt8(clamping: spelled.count)
        let isNumber = !spelled.isEmpty && spelled.allSatisfy { (0x30...0x39).contains($0) }
        marks = isNumber ? Self.numberMark : 0
    }

    /// Whether so few slips may lie between two words: each changes two letters of the set and one
    /// of the length at most.
    @inline(__always)
    func mayBeNear(_ other: WordUse, limit: Int) -> Bool {
        (set ^ other.set).nonzeroBitCount <= 2 * limit
            && abs(Int(letters) - Int(other.letters)) <= limit
    }
}

/// What the words of a value are together.
struct ValueWords {
    /// A number that values of the same words share, whatever their order.
    let fingerprint: UInt64
    /// What they are worth.
    let total: Float
    /// Where they begin.
    let first: UInt32
}

/// The words of a column's values as plain pointers, whose reading counts no references; good as
/// long as somebody holds the `WordLists` they are of.
struct WordRuns {
    let heads: UnsafePointer<ValueWords>
    let uses: UnsafePointer<WordUse>
    let letters: LetterRuns
    let romanised: LetterRuns
    let softened: LetterRuns

    /// The words of a value, in the order of the text.
    @inline(__always)
    subscript(_ value: Int) -> UnsafeBufferPointer<WordUse> {
        let first = Int(heads[value].first)
        return UnsafeBufferPointer(
            start: uses + first, count: Int(heads[value + 1].first) - first)
    }
}
