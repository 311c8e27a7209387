/// A set of small whole numbers that tells at once where each stands among the others.
///
/// A bit for each number up to the highest, in blocks of 64 bytes: the first word of a block is how
/// many numbers come before it, the others hold 448 bits. So a look reads one cache line.
///
/// - Source: the directory of Jacobson 1989, "Space-efficient static trees and graphs",
///   doi:10.1109/SFCS.1989.63533, with its two levels in one line.
struct NumberPlaces: Sendable {
    private static let blockWords = 8
    private static let blockBits = 64 * (blockWords - 1)

    let blocks: Column<UInt64>

    /// - Parameter numbers: ascending, each once.
    init(ascending numbers: borrowing Slab<UInt32>) {
        let highest = numbers.count > 0 ? Int(numbers[numbers.count - 1]) : -1
        let blockCount = (highest + Self.blockBits) / Self.blockBits
        let blocks = Slab<UInt64>(blockCount * Self.blockWords, of: 0)
        var open = 0
        for place in 0..<numbers.count {
            let (block, bit) = Int(numbers[place]).quotientAndRemainder(dividingBy: Self.blockBits)
            while open < block {
                open += 1
                blocks[open * Self.blockWords] = UInt64(place)
            }
            blocks[block * Self.blockWords + 1 + bit >> 6] |= 1 << UInt64(bit & 63)
        }
        self.blocks = Column(blocks)
    }

    init(_ blocks: Column<UInt64>) { self.blocks = blocks }

    /// How many lower numbers are in the set; nil if the number is not.
    ///
    /// - Complexity: O(1).
    func place(of number: UInt32) -> Int? {
        let (block, bit) = Int(number).quotientAndRemainder(dividingBy: Self.blockBits)
        let first = block * Self.blockWords
        guard first < blocks.count, blocks.isSound(first..<first + Self.blockWords) else {
            return nil
        }
        let own = first + 1 + bit >> 6
        let mask: UInt64 = 1 << UInt64(bit & 63)
        guard blocks[own] & mask != 0 else { return nil }
        var place = Int(blocks[first]) + (blocks[own] & (mask - 1)).nonzeroBitCount
        for word in first + 1..<own { place += blocks[word].nonzeroBitCount }
        return place
    }

    /// Calls `body` with each number, ascending.
    ///
    /// - Complexity: O(highest number).
    func forEachNumber(_ body: (_ number: UInt32) -> Void) {
        guard blocks.isSound else { return }
        for word in 0..<blocks.count where word % Self.blockWords != 0 {
            let block = word / Self.blockWords
            let base = block * Self.blockBits + (word % Self.blockWords - 1) * 64
            var rest = blocks[word]
            while rest != 0 {
                body(UInt32(base + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
    }
}
