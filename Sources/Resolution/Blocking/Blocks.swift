/// Records brought together by shared keys, and the pairs of them, each once.
struct Blocks: Sendable {
    /// A key that more records share is no evidence that any two are one, and its pairs would grow
    /// with the square. They still meet by rarer keys.
    package static let recordsMax = 32
    /// A key that as a rule one firm alone has brings its records together however many they are:
    /// so many neighbours at a time, in the order of their ids, of which some are of the next lot
    /// too. A list may name a firm in a row for each of its goods.
    package static let windowRecords = 64
    static let windowOverlap = 16

    /// Per block, its records, ascending.
    let members: SlabLists<UInt32>
    /// Per record, its blocks, ascending.
    let memberships: SlabLists<UInt32>
    let report: BlockingReport

    /// - Complexity: O(*k* log *k*) for *k* keys in all.
    static func building(_ records: RecordColumns, parts: Int) async -> Blocks {
        let keys = BlockingKeys(records)
        let written = await Parts.map(parts) { part in
            KeyedRecords(keys, Parts.range(part, of: parts, count: records.count))
        }
        let shelves = await Parts.map(KeyedRecords.shelves) { shelf in
            KeyedRecords.blocks(written.map { $0.shelved[shelf] })
        }
        return Blocks(shelves, records: records.count)
    }

    private init(_ shelves: [KeyedRecords.Shelf], records: Int) {
        var starts: [UInt32] = [0]
        var members: [UInt32] = []
        var report = BlockingReport()
        for shelf in shelves {
            let base = UInt32(members.count)
            members += shelf.members
            starts += shelf.ends.map { base + $0 }
            report.add(shelf.report)
        }
        self.members = SlabLists(starts: starts, elements: members)
        memberships = Self.inverted(self.members, records: records)
        self.report = report
    }

    private static func inverted(
        _ members: SlabLists<UInt32>, records: Int
    ) -> SlabLists<UInt32> {
        var starts = [UInt32](repeating: 0, count: records + 1)
        for place in 0..<members.elements.count { starts[Int(members.elements[place]) + 1] += 1 }
        for record in 0..<records { starts[record + 1] += starts[record] }
        var next = starts
        var blocks = [UInt32](repeating: 0, count: members.elements.count)
        for block in 0..<members.count {
            for record in members[block] {
                blocks[Int(next[Int(record)])] = UInt32(block)
                next[Int(record)] += 1
            }
        }
        return SlabLists(starts: starts, elements: blocks)
    }

    var count: Int { members.count }

    /// Windows over so many records of a sure key: each begins with the last records of the one
    /// before it.
    package static func windows(of count: Int) -> [Range<Int>] {
        let step = windowRecords - windowOverlap
        let last = max(0, count - windowOverlap - 1)
        return stride(from: 0, through: last, by: step).map {
            $0..<min($0 + windowRecords, count)
        }
    }

    /// The first records that have so many pairs as the lesser of the two, those of several blocks
    /// counted as often, and the share of all pairs that these are.
    ///
    /// - Complexity: O(records of all blocks).
    func sample(pairs wanted: Int) -> (records: Int, share: Double) {
        let records = memberships.count
        var pairs = [Int](repeating: 0, count: records)
        for block in 0..<count {
            let members = members[block]
            for (place, record) in members.enumerated() {
                pairs[Int(record)] += members.count - 1 - place
            }
        }
        var taken = 0
        var first = 0
        while first < records, taken < wanted {
            taken += pairs[first]
            first += 1
        }
        let all = pairs[first...].reduce(taken, +)
        return (first, all == 0 ? 1 : Double(taken) / Double(all))
    }

    /// Gives every pair of records that share a block once, by the lesser of the two.
    ///
    /// - Parameters:
    ///   - records: the lesser ones.
    ///   - body: takes the lesser first.
    /// - Complexity: O(pairs, those of several blocks as often); room for a number per record.
    @inline(__always)
    func forEachPair(of records: Range<Int>, _ body: (Int, Int) -> Void) {
        forEachRun(of: records) { one, others in
            for other in others { body(one, Int(other)) }
        }
    }

    /// The same, all greater ones of a lesser one together: whoever compares many with one reads
    /// the one once.
    ///
    /// - Complexity: as `forEachPair`.
    @inline(__always)
    func forEachRun(
        of records: Range<Int>, _ body: (Int, UnsafeBufferPointer<UInt32>) -> Void
    ) {
        // Per record, the last one it was given with.
        let met = Slab<UInt32>(memberships.count, of: .max)
        var others: [UInt32] = []
        for one in records {
            others.removeAll(keepingCapacity: true)
            for block in memberships[one] {
                Self.append(members[Int(block)], than: UInt32(one), met, to: &others)
            }
            if !others.isEmpty { others.withUnsafeBufferPointer { body(one, $0) } }
        }
    }

    /// Appends the greater records of a block that were not met yet.
    @inline(__always)
    private static func append(
        _ members: UnsafeBufferPointer<UInt32>, than one: UInt32, _ met: Slab<UInt32>,
        to others: inout [UInt32]
    ) {
        var place = members.count - 1
        while place >= 0, members[place] > one {
            let other = members[place]
            place -= 1
            if met[Int(other)] == one { continue }
            met[Int(other)] = one
            others.append(other)
        }
    }

    /// Whether two records meet in any block.
    func meet(_ one: Int, _ other: Int) -> Bool {
        let (left, right) = (memberships[one], memberships[other])
        var (place, otherPlace) = (0, 0)
        while place < left.count, otherPlace < right.count {
            if left[place] == right[otherPlace] { return true }
            if left[place] < right[otherPlace] { place += 1 } else { otherPlace += 1 }
        }
        return false
    }
}

/// What blocking did, for people to judge its limit by.
package struct BlockingReport: Hashable, Sendable {
    /// Keys that two records or more share, up to the limit; a key of which records are compared
    /// in windows counts once for each.
    package var blocks = 0
    /// Keys that more records share than the limit allows; their pairs are not made.
    package var blocksDropped = 0
    /// How many records share the commonest of those.
    package var largestDropped = 0
    /// Pairs that were compared.
    package var pairs = 0
    /// The limit.
    package var recordsMax: Int { Blocks.recordsMax }

    package init() {}

    mutating func add(_ other: BlockingReport) {
        blocks += other.blocks
        blocksDropped += other.blocksDropped
        largestDropped = max(largestDropped, other.largestDropped)
        pairs += other.pairs
    }
}
