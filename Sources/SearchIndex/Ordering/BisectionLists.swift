/// The documents of one node of the bisection, each with those of its words that can tell the
/// node's halves apart.
struct BisectionLists: ~Copyable, @unchecked Sendable {
    /// Words are numbered in sixteen bits.
    static let wordsMax = 1 << 16

    /// The documents, as numbered at the root.
    let documents: Slab<UInt32>
    /// Where each document's words begin, and the end of the last.
    let starts: Slab<UInt32>
    let words: Slab<UInt16>
    let wordCount: Int

    var count: Int { documents.count }

    /// The documents of `members` (positions here), with words that at least two and not all of
    /// them use, numbered anew so that the counts of a small node fit a small cache.
    borrowing func part(_ members: UnsafeBufferPointer<UInt32>) -> BisectionLists {
        let used = Slab<UInt32>(wordCount, of: 0)
        var total = 0
        for member in members {
            let (low, high) = (Int(starts[Int(member)]), Int(starts[Int(member) + 1]))
            for place in low..<high { used[Int(words[place])] += 1 }
        }
        var kept = 0
        for word in 0..<wordCount {
            let users = Int(used[word])
            let isTelling = users > 1 && users < members.count
            used[word] = isTelling ? UInt32(kept) : .max
            if isTelling {
                kept += 1
                total += users
            }
        }
        return copy(members, numbers: used, kept: kept, total: total)
    }

    private borrowing func copy(
        _ members: UnsafeBufferPointer<UInt32>, numbers: borrowing Slab<UInt32>, kept: Int,
        total: Int
    ) -> BisectionLists {
        let newDocuments = Slab<UInt32>(members.count, of: 0)
        let newStarts = Slab<UInt32>(members.count + 1, of: 0)
        let newWords = Slab<UInt16>(total, of: 0)
        var end = 0
        for (position, member) in members.enumerated() {
            newDocuments[position] = documents[Int(member)]
            let (low, high) = (Int(starts[Int(member)]), Int(starts[Int(member) + 1]))
            for place in low..<high {
                let number = numbers[Int(words[place])]
                if number == .max { continue }
                newWords[end] = UInt16(truncatingIfNeeded: number)
                end += 1
            }
            newStarts[position + 1] = UInt32(end)
        }
        return BisectionLists(
            documents: newDocuments, starts: newStarts, words: newWords, wordCount: kept)
    }
}
