/// The rarest words of a value, rarest first; words as rare as each other stand in an order that is
/// the same in every list.
struct RareWords {
    /// More keys than these bring few further pairs together.
    static let countMax = 3

    private var words = SIMD4<UInt32>()
    private var uses = SIMD4<UInt32>()
    private var hashes = SIMD4<UInt64>()
    private(set) var count = 0

    /// - Complexity: O(words), no allocation.
    init(_ lists: WordLists, value: Int) {
        for word in lists[value].lazy.map(\.word) where !contains(word) {
            insert(word, uses: lists.counts[Int(word)], hash: lists.hashes[Int(word)])
        }
    }

    private func contains(_ word: UInt32) -> Bool {
        (0..<count).contains { words[$0] == word }
    }

    private mutating func insert(_ word: UInt32, uses own: UInt32, hash: UInt64) {
        var place = count
        while place > 0, (own, hash) < (uses[place - 1], hashes[place - 1]) {
            words[place] = words[place - 1]
            uses[place] = uses[place - 1]
            hashes[place] = hashes[place - 1]
            place -= 1
        }
        words[place] = word
        uses[place] = own
        hashes[place] = hash
        count = min(count + 1, Self.countMax)
    }

    /// The number of a word in its lists.
    func word(_ place: Int) -> Int { Int(words[place]) }

    /// What stands for a word in keys.
    subscript(_ place: Int) -> UInt64 { hashes[place] }
}
