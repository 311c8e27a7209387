/// A number of each document of a segment, or none, as its rank among the segment's numbers.
///
/// Ranks are stored twice: one after the other, and as planes of one binary digit each, window
/// by window, so that 64 documents are compared with a bound in two steps a digit.
///
/// - Source: the vertical form of Li and Patel 2013, "BitWeaving: fast scans for main memory
///   data processing", doi:10.1145/2463676.2465322.
package final class RankColumn: Sendable {
    /// The different numbers, ascending; the rank of the first is 1, and 0 stands for none.
    private let numbers: Column<Int64>
    private let ranks: Column<UInt16>
    private let planes: Column<UInt64>
    private let planeCount: Int
    private let count: Int

    /// - Precondition: at most `Segment.documentsMax` documents, so that a rank has 16 digits.
    package init(_ values: [Int64?]) {
        precondition(values.count <= SegmentSize.documentsMax, "a segment is not too large")
        let numbers = Set(values.compactMap { $0 }).sorted()
        self.numbers = Column(numbers)
        count = values.count
        planeCount = Self.planeCount(of: numbers.count)
        let ranks = Slab<UInt16>(count, of: 0)
        let windows = DocumentWindow.count(documents: count)
        let planes = Slab<UInt64>(windows * planeCount * WindowBits.wordCount, of: 0)
        var rankOf: [Int64: UInt16] = [:]
        for (place, number) in numbers.enumerated() { rankOf[number] = UInt16(place + 1) }
        for (document, value) in values.enumerated() {
            guard let rank = value.flatMap({ rankOf[$0] }) else { continue }
            ranks[document] = rank
            let (window, position) = (
                document >> DocumentWindow.bits, document % DocumentWindow.size
            )
            for plane in 0..<planeCount where rank >> UInt16(plane) & 1 == 1 {
                let first = (window * planeCount + plane) * WindowBits.wordCount
                planes[first + position >> 6] |= 1 << UInt64(position & 63)
            }
        }
        self.ranks = Column(ranks)
        self.planes = Column(planes)
    }

    private init(
        _ numbers: Column<Int64>, _ ranks: Column<UInt16>, _ planes: Column<UInt64>
    ) {
        self.numbers = numbers
        self.ranks = ranks
        self.planes = planes
        planeCount = Self.planeCount(of: numbers.count)
        count = ranks.count
    }

    /// How many binary digits ranks of so many numbers have.
    private static func planeCount(of numbers: Int) -> Int {
        Int.bitWidth - numbers.leadingZeroBitCount
    }

    /// How many different numbers there are.
    package var numberCount: Int { numbers.count }

    /// The number of a rank.
    ///
    /// - Precondition: `rank` is in 1 ... `numberCount`.
    package func number(ofRank rank: Int) -> Int64 { numbers.sound(rank - 1) ?? 1 }

    package func rank(of document: Int) -> Int { Int(ranks.sound(document) ?? 0) }

    package func number(of document: Int) -> Int64? {
        let rank = rank(of: document)
        return rank == 0 ? nil : number(ofRank: rank)
    }

    /// Leaves of some documents of a window those whose rank is in a range.
    ///
    /// - Precondition: all of them are documents there are.
    /// - Complexity: O(documents): for few of them quicker than comparing all.
    package func keep(_ range: Range<Int>, window: Int, _ bits: WindowBits) {
        let base = window << DocumentWindow.bits
        guard ranks.isSound(base..<min(base + DocumentWindow.size, count)) else {
            return bits.clear()
        }
        let ranks = ranks.start + base
        let (first, length) = (UInt(range.lowerBound), UInt(range.count))
        for word in 0..<WindowBits.wordCount {
            var (rest, kept) = (bits.words[word], UInt64(0))
            while rest != 0 {
                let bit = rest & (0 &- rest)
                rest ^= bit
                let rank = UInt(ranks[word << 6 | bit.trailingZeroBitCount])
                kept |= rank &- first < length ? bit : 0
            }
            bits.words[word] = kept
        }
    }

    /// Sets `bits` to the documents of a window whose rank is at least `rank`.
    package func setAtLeast(_ rank: Int, window: Int, _ bits: WindowBits) {
        if rank <= 0 {
            return bits.fill(min(count - window << DocumentWindow.bits, DocumentWindow.size))
        }
        if rank > numbers.count { return bits.clear() }
        let first = window * planeCount * WindowBits.wordCount
        let end = first + planeCount * WindowBits.wordCount
        guard planes.isSound(first..<end) else { return bits.clear() }
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: WindowBits.wordCount) { equal in
            guard let equal = equal.baseAddress else { return }
            compare(planes.start + first, rank - 1, above: bits.words, equal)
        }
    }

    /// Sets `above` to those whose rank is above `bound`, digit by digit from the highest.
    ///
    /// - Parameter equal: room for those whose digits so far are the bound's.
    private func compare(
        _ first: UnsafePointer<UInt64>, _ bound: Int,
        above: UnsafeMutablePointer<UInt64>, _ equal: UnsafeMutablePointer<UInt64>
    ) {
        above.update(repeating: 0, count: WindowBits.wordCount)
        equal.initialize(repeating: .max, count: WindowBits.wordCount)
        for plane in stride(from: planeCount - 1, through: 0, by: -1) {
            let digits = first + plane * WindowBits.wordCount
            if bound >> plane & 1 == 1 {
                for word in 0..<WindowBits.wordCount { equal[word] &= digits[word] }
                continue
            }
            for word in 0..<WindowBits.wordCount {
                above[word] |= equal[word] & digits[word]
                equal[word] &= ~digits[word]
            }
        }
    }
}

extension RankColumn {
    /// Adds the numbers to a file, as columns of a field.
    package func add(to image: inout ColumnImage, _ name: (_ column: Int) -> ColumnName) {
        image.add(numbers, as: name(0))
        image.add(ranks, as: name(1))
        image.add(planes, as: name(2))
    }

    /// Reads the numbers of some documents in place.
    package convenience init(
        _ file: ColumnFile, documents: Int, _ name: (_ column: Int) -> ColumnName
    ) throws(ColumnFileError) {
        let numbers: Column<Int64> = try file.column(name(0))
        guard numbers.count <= documents else { throw .inconsistent(name(0)) }
        let words = DocumentWindow.count(documents: documents) * WindowBits.wordCount
        self.init(
            numbers, try file.column(name(1), count: documents),
            try file.column(name(2), count: words * Self.planeCount(of: numbers.count)))
    }
}

/// How many documents a segment of columns holds.
package enum SegmentSize {
    /// One window less than 2^16 documents: positions, and ranks with one more for none, have 16
    /// binary digits.
    package static let windowsMax = 15
    package static let documentsMax = windowsMax * DocumentWindow.size
}
