/// The letters of many texts, each letter in 16 bits.
///
/// Letters beyond the basic plane are folded onto it; two that meet there count as equal, which
/// only happens among rare Han characters.
struct Letters: Sendable {
    /// Further letters of a text are not compared.
    static let lettersMax = Int(UInt16.max)

    /// What is looked at of most texts, in a quarter of a line of the processor's cache.
    fileprivate struct Head {
        /// The set of the text's letters, folded onto 64 bits.
        let set: UInt64
        let first: UInt32
        let count: UInt16
    }

    private let heads: Slab<Head>
    private let letters: Slab<UInt16>

    init(_ texts: TextNumbers) {
        self.init(count: texts.count) { number, body in texts.withBytes(number, body) }
    }

    init(_ texts: [String]) {
        self.init(count: texts.count) { number, body in
            var text = texts[number]
            text.withUTF8(body)
        }
    }

    private init(count: Int, _ read: (Int, (UnsafeBufferPointer<UInt8>) -> Void) -> Void) {
        var heads: [Head] = []
        heads.reserveCapacity(count)
        var letters: [UInt16] = []
        for text in 0..<count {
            let first = letters.count
            read(text) { Self.append($0, to: &letters) }
            if letters.count - first > Self.lettersMax {
                letters.removeLast(letters.count - first - Self.lettersMax)
            }
            let set = letters[first...].reduce(UInt64(0)) { $0 | 1 << UInt64($1 & 63) }
            heads.append(
                Head(set: set, first: UInt32(first), count: UInt16(letters.count - first)))
        }
        self.heads = Slab(heads)
        self.letters = Slab(letters)
    }

    private static func append(_ text: UnsafeBufferPointer<UInt8>, to letters: inout [UInt16]) {
        if text.allSatisfy({ $0 < 0x80 }) {
            for byte in text where byte != 0x20 { letters.append(UInt16(byte)) }
            return
        }
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar != " " {
            letters.append(UInt16(truncatingIfNeeded: scalar.value))
        }
    }

    @inline(__always)
    subscript(_ text: Int) -> UnsafeBufferPointer<UInt16> { runs[text] }

    /// The same for loops over millions of pairs.
    var runs: LetterRuns {
        LetterRuns(
            heads: UnsafePointer(heads.start), letters: UnsafePointer(letters.start))
    }
}

/// Letters as plain pointers, whose reading counts no references; good as long as somebody holds
/// the `Letters` they are of.
struct LetterRuns {
    fileprivate let heads: UnsafePointer<Letters.Head>
    fileprivate let letters: UnsafePointer<UInt16>

    @inline(__always)
    subscript(_ text: Int) -> UnsafeBufferPointer<UInt16> {
        let head = heads[text]
        return UnsafeBufferPointer(start: letters + Int(head.first), count: Int(head.count))
    }

    @inline(__always)
    func count(_ text: Int) -> Int { Int(heads[text].count) }

    /// The set of a text's letters, folded onto 64 bits.
    @inline(__always)
    func set(_ text: Int) -> UInt64 { heads[text].set }

    /// Whether so few slips may lie between two texts: each changes two letters of the set and one
    /// of the length at most.
    @inline(__always)
    func mayBeNear(_ one: Int, _ other: Int, limit: Int) -> Bool {
        let (left, right) = (heads[one], heads[other])
        return (left.set ^ right.set).nonzeroBitCount <= 2 * limit
            && abs(Int(left.count) - Int(right.count)) <= limit
    }
}
