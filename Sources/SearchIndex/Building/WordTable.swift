/// Different words, numbered as they come.
///
/// Open addressing; a slot holds the upper half of the hash beside the number, so that a word is
/// compared only where it is almost certainly the one.
struct WordTable: ~Copyable {
    /// Where a word's bytes lie.
    struct Word: BitwiseCopyable {
        let start: UnsafePointer<UInt8>
        let length: Int32
        /// How many documents use it.
        var users: UInt32 = 0
        /// The last document that did, and the word's place there.
        var seenIn: UInt32 = .max
        var place: UInt32 = 0

        var bytes: UnsafeRawBufferPointer { .init(start: start, count: Int(length)) }
    }

    private static let empty: UInt64 = .max
    private var slots: Slab<UInt64>
    private(set) var words: Slab<Word>
    private(set) var count = 0
    private var arena = RecordArena()
    /// What stands where no word stands yet; its letters are never read.
    private nonisolated(unsafe) static let letterless = UnsafePointer(
        UnsafeMutablePointer<UInt8>.allocate(capacity: 1))
    private static var blank: Word { Word(start: letterless, length: 0) }

    init(slots: Int = 1 << 16) {
        self.slots = Slab(slots, of: Self.empty)
        words = Slab(slots, of: Self.blank)
    }

    /// The number of a word, which is new if it did not come before.
    mutating func number(of bytes: UnsafeRawBufferPointer) -> Int {
        let hash = ByteHash.hash(bytes)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = slots[slot]
            if entry == Self.empty { break }
            if entry >> 32 == hash >> 32 {
                let number = Int(entry & 0xFFFF_FFFF)
                if Self.isEqual(words[number].bytes, bytes) { return number }
            }
            slot = (slot + 1) & mask
        }
        slots[slot] = (hash >> 32) << 32 | UInt64(count)
        return insert(bytes)
    }

    private mutating func insert(_ bytes: UnsafeRawBufferPointer) -> Int {
        let (start, _) = arena.reserve(bytes.count)
        UnsafeMutableRawBufferPointer(start: start, count: bytes.count).copyMemory(from: bytes)
        arena.keep(bytes.count)
        words[count] = Word(start: UnsafePointer(start), length: Int32(bytes.count))
        count += 1
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    private mutating func grow() {
        let larger = Slab<UInt64>(slots.count * 4, of: Self.empty)
        let mask = larger.count - 1
        let more = Slab(larger.count, of: Self.blank)
        for number in 0..<count {
            let word = words[number]
            more[number] = word
            let hash = ByteHash.hash(word.bytes)
            var slot = Int(truncatingIfNeeded: hash) & mask
            while larger[slot] != Self.empty { slot = (slot + 1) & mask }
            larger[slot] = (hash >> 32) << 32 | UInt64(number)
        }
        slots = larger
        words = more
    }

    /// Numbers of all words, in the order of their bytes.
    func numbersByBytes() -> [Int] {
        let words = words.start
        return (0..<count).sorted { words[$0].bytes.lexicographicallyPrecedes(words[$1].bytes) }
    }

    @inline(__always)
    private static func isEqual(
        _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
    ) -> Bool {
        guard left.count == right.count, let a = left.baseAddress, let b = right.baseAddress
        else { return left.count == right.count }
        var offset = 0
        while offset + 8 <= left.count {
            let x = a.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            if x != b.loadUnaligned(fromByteOffset: offset, as: UInt64.self) { return false }
            offset += 8
        }
        while offset < left.count {
            if left[offset] != right[offset] { return false }
            offset += 1
        }
        return true
    }
}
