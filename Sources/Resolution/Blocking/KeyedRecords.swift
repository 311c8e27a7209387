/// The keys of some records, cut into shelves by their highest bits so that shelves can be sorted
/// one by one.
struct KeyedRecords: Sendable {
    struct Entry: Sendable {
        let key: UInt64
        let record: UInt32
    }

    /// The blocks of one shelf.
    struct Shelf: Sendable {
        var members: [UInt32] = []
        /// Where each block ends in `members`.
        var ends: [UInt32] = []
        var report = BlockingReport()

        mutating func take(_ block: ArraySlice<UInt32>) {
            members += block
            ends.append(UInt32(members.count))
            report.blocks += 1
        }
    }

    static let shelves = 64

    /// Per shelf, its entries.
    let shelved: [[Entry]]

    init(_ keys: BlockingKeys, _ records: Range<Int>) {
        var shelved = [[Entry]](repeating: [], count: Self.shelves)
        var written: [UInt64] = []
        for record in records {
            written.removeAll(keepingCapacity: true)
            keys.append(record, to: &written)
            for key in written {
                let entry = Entry(key: key, record: UInt32(record))
                shelved[Int(key >> UInt64(Self.shelfShift))].append(entry)
            }
        }
        self.shelved = shelved
    }

    /// The blocks of one shelf: every key that two records or more share.
    static func blocks(_ parts: [[Entry]]) -> Shelf {
        var entries = parts.flatMap { $0 }
        sort(&entries)
        var shelf = Shelf()
        var first = 0
        while first < entries.count {
            var end = first + 1
            while end < entries.count, entries[end].key == entries[first].key { end += 1 }
            take(entries[first..<end], into: &shelf)
            first = end
        }
        return shelf
    }

    /// Sorts by key; what comes first of one key stays first.
    ///
    /// Keys are spread evenly, so after two passes over their highest bits few are out of place.
    ///
    /// - Complexity: O(entries).
    private static func sort(_ entries: inout [Entry]) {
        var sorted = entries
        for shift in [shelfShift - 2 * digitBits, shelfShift - digitBits] {
            var ends = [Int](repeating: 0, count: 1 << digitBits + 1)
            for entry in entries { ends[digit(entry.key, shift) + 1] += 1 }
            for digit in 1..<ends.count { ends[digit] += ends[digit - 1] }
            for entry in entries {
                let digit = digit(entry.key, shift)
                sorted[ends[digit]] = entry
                ends[digit] += 1
            }
            swap(&entries, &sorted)
        }
        for next in entries.indices.dropFirst() {
            let entry = entries[next]
            var place = next
            while place > 0, entries[place - 1].key > entry.key {
                entries[place] = entries[place - 1]
                place -= 1
            }
            entries[place] = entry
        }
    }

    /// What is above it tells the shelf.
    private static let shelfShift = 58
    private static let digitBits = 11

    @inline(__always)
    private static func digit(_ key: UInt64, _ shift: Int) -> Int {
        Int(truncatingIfNeeded: key >> UInt64(shift)) & (1 << digitBits - 1)
    }

    private static func take(_ entries: ArraySlice<Entry>, into shelf: inout Shelf) {
        guard entries.count > 1 else { return }
        let start = shelf.members.count
        for entry in entries {
            let isAgain = shelf.members.count > start && shelf.members.last == entry.record
            if !isAgain { shelf.members.append(entry.record) }
        }
        let count = shelf.members.count - start
        if count > Blocks.recordsMax, let first = entries.first, BlockingKeys.isSure(first.key) {
            let members = Array(shelf.members[start...])
            shelf.members.removeLast(count)
            for window in Blocks.windows(of: count) { shelf.take(members[window]) }
        } else if count > 1, count <= Blocks.recordsMax {
            shelf.ends.append(UInt32(shelf.members.count))
            shelf.report.blocks += 1
        } else {
            shelf.members.removeLast(count)
            if count > 1 {
                shelf.report.blocksDropped += 1
                shelf.report.largestDropped = max(shelf.report.largestDropped, count)
            }
        }
    }
}
