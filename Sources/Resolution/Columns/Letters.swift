/// The letters of many words, each letter in 16 bits.
///
/// Letters beyond the basic plane are folded onto it; two that meet there count as equal, which
/// only happens among rare Han characters.
struct Letters: Sendable {
    private let lists: SlabLists<UInt16>
    /// Per word, the set of its letters, folded onto 64 bits.
    private let sets: Slab<UInt64>

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
        sets = Slab(words.count, of: 0)
        for word in words.indices {
            sets[word] = lists[word].reduce(0) { $0 | 1 << UInt64($1 & 63) }
        }
    }

    @inline(__always)
    subscript(_ word: Int) -> UnsafeBufferPointer<UInt16> { lists[word] }

    /// The same for loops over millions of pairs.
    var runs: LetterRuns {
        LetterRuns(
            starts: UnsafePointer(lists.starts.start), letters: UnsafePointer(lists.elements.start),
            sets: UnsafePointer(sets.start))
    }
}

/// Letters as plain pointers, whose reading counts no references; good as long as somebody holds
/// the `Letters` they are of.
struct LetterRuns {
    fileprivate let starts: UnsafePointer<UInt32>
    fileprivate let letters: UnsafePointer<UInt16>
    fileprivate let sets: UnsafePointer<UInt64>

    @inline(__always)
    subscript(_ word: Int) -> UnsafeBufferPointer<UInt16> {
        UnsafeBufferPointer(start: letters + Int(starts[word]), count: count(word))
    }

    @inline(__always)
    func count(_ word: Int) -> Int { Int(starts[word + 1] - starts[word]) }

    /// Whether so few slips may lie between two words: each changes two letters of the set and one
    /// of the length at most.
    @inline(__always)
    func mayBeNear(_ one: Int, _ other: Int, limit: Int) -> Bool {
        (sets[one] ^ sets[other]).nonzeroBitCount <= 2 * limit
            && abs(count(one) - count(other)) <= limit
    }
}
