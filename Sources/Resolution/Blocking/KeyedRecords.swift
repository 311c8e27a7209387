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
                shelved[Int(key >> 58)].append(entry)
            }
        }
        self.shelved = shelved
    }

    /// The blocks of one shelf: every key that two records or more share.
    static func blocks(_ parts: [[Entry]]) -> Shelf {
        var entries = parts.flatMap { $0 }
        entries.sort { $0.key == $1.key ? $0.record < $1.record : $0.key < $1.key }
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

    private static func take(_ entries: ArraySlice<Entry>, into shelf: inout Shelf) {
        guard entries.count > 1 else { return }
        let start = shelf.members.count
        for entry in entries {
            let isAgain = shelf.members.count > start && shelf.members.last == entry.record
            if !isAgain { shelf.members.append(entry.record) }
        }
        let count = shelf.members.count - start
        if count > 1, count <= Blocks.recordsMax {
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
