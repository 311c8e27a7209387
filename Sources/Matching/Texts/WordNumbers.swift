import SearchIndex

/// Different words, numbered as they come.
///
/// The letters of all lie in one array; open addressing, where a slot holds the upper half of the
/// hash beside the number, so that a word is compared only where it is almost certainly the one.
///
/// - Complexity: finding and adding O(*n*) of the word's bytes; some 20 bytes a word beside its
///   own.
struct WordNumbers: Sendable {
    static let empty = UInt64.max

    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private var slots = [UInt64](repeating: empty, count: 1 << 10)

    var count: Int { ends.count }

    /// The number of a word; nil if it did not come yet.
    func number(of word: UnsafeRawBufferPointer) -> Int? {
        slot(of: word, ByteHash.hash(word)).number
    }

    func number(of word: String) -> Int? {
        var word = word
        return word.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
    }

    /// The number of a word, which is new if it did not come before.
    ///
    /// - Precondition: all words together have less than 4 GiB.
    mutating func number(adding word: UnsafeRawBufferPointer) -> Int {
        let hash = ByteHash.hash(word)
        let (slot, known) = slot(of: word, hash)
        if let known { return known }
        let number = ends.count
        slots[slot] = Self.entry(hash, number)
        bytes.append(contentsOf: word)
        ends.append(UInt32(bytes.count))
        if 4 * ends.count > 3 * slots.count { grow() }
        return number
    }

    mutating func number(adding word: String) -> Int {
        var word = word
        return word.withUTF8 { number(adding: UnsafeRawBufferPointer($0)) }
    }

    /// Letters, where those of each word end, and slots.
    var columns: (letters: Column<UInt8>, ends: Column<UInt32>, slots: Column<UInt64>) {
        (Column(bytes), Column(ends), Column(slots))
    }

    /// The letters of the words from a number on.
    func forEachWord(from number: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
        bytes.withUnsafeBytes { bytes in
            for number in number..<ends.count {
                body(UnsafeRawBufferPointer(rebasing: bytes[range(number)]))
            }
        }
    }

    mutating func removeAll() { self = WordNumbers() }

    private static func entry(_ hash: UInt64, _ number: Int) -> UInt64 {
        (hash >> 32) << 32 | UInt64(number)
    }

    /// Where a word stands, or is to stand.
    private func slot(
        of word: UnsafeRawBufferPointer, _ hash: UInt64
    ) -> (slot: Int, number: Int?) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != Self.empty {
            let number = Int(slots[slot] & 0xFFFF_FFFF)
            if slots[slot] >> 32 == hash >> 32, isWord(number, word) { return (slot, number) }
            slot = (slot + 1) & mask
        }
        return (slot, nil)
    }

    private func range(_ number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }

    private func isWord(_ number: Int, _ word: UnsafeRawBufferPointer) -> Bool {
        let range = range(number)
        return range.count == word.count && bytes[range].elementsEqual(word)
    }

    private mutating func grow() {
        var larger = [UInt64](repeating: Self.empty, count: 2 * slots.count)
        let mask = larger.count - 1
        bytes.withUnsafeBytes { bytes in
            for number in 0..<ends.count {
                let hash = ByteHash.hash(UnsafeRawBufferPointer(rebasing: bytes[range(number)]))
                var slot = Int(truncatingIfNeeded: hash) & mask
                while larger[slot] != Self.empty { slot = (slot + 1) & mask }
                larger[slot] = Self.entry(hash, number)
            }
        }
        slots = larger
    }
}
