/// The letters of many words, each letter in 16 bits.
///
/// Letters beyond the basic plane are folded onto it; two that meet there count as equal, which
/// only happens among rare Han characters.
struct Letters: Sendable {
    private let lists: SlabLists<UInt16>

    init(_ words: [String]) {
        var starts: [UInt32] = [0]
        starts.reserveCapacity(words.count + 1)
        var letters: [UInt16] = []
        for word in words {
            for scalar in word.unicodeScalars where scalar != " " {
                letters.append(UInt16(truncatingIfNeeded: scalar.value))
            }
            starts.append(UInt32(letters.count))
        }
        lists = SlabLists(starts: starts, elements: letters)
    }

    @inline(__always)
    subscript(_ word: Int) -> UnsafeBufferPointer<UInt16> { lists[word] }
}
