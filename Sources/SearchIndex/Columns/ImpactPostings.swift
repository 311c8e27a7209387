/// Which documents of a segment use a term, and how much it says of each: its impact, a number
/// of 16 binary digits that the caller knows how to weigh, and a tag of 8 that it knows how to
/// read.
///
/// Terms are numbers that the caller gives out. Positions are those in the segment.
package final class ImpactPostings: Sendable {
    /// Which terms are used here.
    private let terms: NumberPlaces
    private let positions: Column<UInt16>
    private let impacts: Column<UInt16>
    private let tags: Column<UInt8>
    /// For each term where its postings begin, and in the lowest 16 digits its highest impact; one
    /// more at the end, with none.
    private let heads: Column<UInt64>

    /// The postings of one term, ascending by position.
    package struct List: BitwiseCopyable {
        package let positions: UnsafePointer<UInt16>
        package let impacts: UnsafePointer<UInt16>
        package let tags: UnsafePointer<UInt8>
        package let count: Int
        /// The highest impact.
        package let peak: UInt16

        /// The place of the first posting from `place` on whose position is not below `position`.
        ///
        /// - Complexity: O(log of the postings passed).
        package func advance(from place: Int, to position: Int) -> Int {
            var (low, step) = (place, 1)
            while low + step < count, Int(positions[low + step]) < position {
                low += step
                step *= 2
            }
            var high = min(low + step, count)
            while low < high {
                let middle = (low + high) / 2
                if Int(positions[middle]) < position { low = middle + 1 } else { high = middle }
            }
            return low
        }

        /// The place of a document's posting; nil if it does not use the term.
        ///
        /// - Complexity: O(log postings).
        package func place(of document: Int) -> Int? {
            let place = advance(from: 0, to: document)
            return place < count && Int(positions[place]) == document ? place : nil
        }

        /// Adds weight · impact / 2^16, rounded down, to the sums of a window's documents.
        ///
        /// - Parameters:
        ///   - sums: of the window's documents.
        ///   - touched: where to note the documents.
        ///   - most: raised to the highest sum met.
        /// - Returns: the place behind the window.
        package func add(
            _ weight: Int, from place: Int, base: Int, to sums: UnsafeMutablePointer<UInt32>,
            _ touched: WindowBits, most: inout UInt32
        ) -> Int {
            var highest = most
            let next = forEach(from: place, base: base) { position, impact in
                let sum = sums[position] &+ Self.share(weight, impact)
                sums[position] = sum
                highest = max(highest, sum)
                touched.set(position)
            }
            most = highest
            return next
        }

        /// Adds to the sums of a window's documents by how much weight · impact / 2^16, rounded
        /// down, is above what the best of other lists has added already.
        ///
        /// - Parameter best: what these have added; 0 of all documents before the first list, and
        ///   to be cleared after the last.
        package func addBest(
            _ weight: Int, from place: Int, base: Int, to sums: UnsafeMutablePointer<UInt32>,
            best: UnsafeMutablePointer<UInt32>, _ touched: WindowBits, most: inout UInt32
        ) -> Int {
            var highest = most
            let next = forEach(from: place, base: base) { position, impact in
                touched.set(position)
                let share = Self.share(weight, impact)
                let known = best[position]
                if share <= known { return }
                best[position] = share
                let sum = sums[position] &+ (share &- known)
                sums[position] = sum
                highest = max(highest, sum)
            }
            most = highest
            return next
        }

        /// Sets `best` to 0 for the documents of a window that use the term.
        ///
        /// - Returns: the place behind the window.
        package func clear(
            _ best: UnsafeMutablePointer<UInt32>, from place: Int, base: Int
        ) -> Int {
            forEach(from: place, base: base) { position, _ in best[position] = 0 }
        }

        @inline(__always)
        private static func share(_ weight: Int, _ impact: UInt16) -> UInt32 {
            UInt32(truncatingIfNeeded: (weight &* Int(impact)) &>> 16)
        }

        /// - Returns: the place behind the window.
        @inline(__always)
        private func forEach(
            from place: Int, base: Int, _ body: (_ position: Int, _ impact: UInt16) -> Void
        ) -> Int {
            var next = place
            let end = base + DocumentWindow.size
            while next < count, Int(positions[next]) < end {
                body(Int(positions[next]) &- base, impacts[next])
                next &+= 1
            }
            return next
        }
    }

    /// - Parameter posting: impact and tag of a code in a document, by its position.
    init<Code: FixedWidthInteger & UnsignedInteger>(
        _ places: PostingPlaces, _ codes: [Code],
        _ posting: (_ code: UInt32, _ position: Int) -> (impact: UInt16, tag: UInt8)
    ) {
        (terms, positions) = (places.terms, places.positions)
        let impacts = Slab<UInt16>(codes.count, of: 0)
        let tags = Slab<UInt8>(codes.count, of: 0)
        let termCount = places.starts.count - 1
        let heads = Slab<UInt64>(termCount + 1, of: 0)
        for term in 0..<termCount {
            var peak: UInt16 = 0
            for place in Int(places.starts[term])..<Int(places.starts[term + 1]) {
                let (impact, tag) = posting(
                    UInt32(truncatingIfNeeded: codes[place]), Int(places.positions[place]))
                impacts[place] = impact
                tags[place] = tag
                peak = max(peak, impact)
            }
            heads[term] = UInt64(places.starts[term]) << 16 | UInt64(peak)
        }
        heads[termCount] = UInt64(places.starts[termCount]) << 16
        self.impacts = Column(impacts)
        self.tags = Column(tags)
        self.heads = Column(heads)
    }

    private init(
        _ terms: NumberPlaces, _ heads: Column<UInt64>, _ positions: Column<UInt16>,
        _ impacts: Column<UInt16>, _ tags: Column<UInt8>
    ) {
        self.terms = terms
        self.heads = heads
        self.positions = positions
        self.impacts = impacts
        self.tags = tags
    }

    /// The postings of a term; nil if no document here uses it.
    ///
    /// - Complexity: O(1).
    package func list(of term: UInt32) -> List? {
        terms.place(of: term).flatMap { list(at: $0) }
    }

    private func list(at place: Int) -> List? {
        guard place + 1 < heads.count, heads.isSound(place..<place + 2) else { return nil }
        let peak = UInt16(truncatingIfNeeded: heads[place])
        let (start, end) = (Int(heads[place] >> 16), Int(heads[place + 1] >> 16))
        guard start <= end, end <= positions.count, positions.isSound(start..<end),
            impacts.isSound(start..<end), tags.isSound(start..<end)
        else { return nil }
        return List(
            positions: positions.start + start, impacts: impacts.start + start,
            tags: tags.start + start, count: end - start, peak: peak)
    }

    /// Calls `body` with every term that is used here, ascending, and its postings.
    package func forEachList(_ body: (_ term: UInt32, _ list: List) -> Void) {
        var place = 0
        terms.forEachNumber { term in
            if let list = list(at: place) { body(term, list) }
            place += 1
        }
    }
}

extension ImpactPostings {
    /// Adds the postings to a file, as columns of a field.
    package func add(to image: inout ColumnImage, _ name: (_ column: Int) -> ColumnName) {
        image.add(terms.blocks, as: name(0))
        image.add(heads, as: name(1))
        image.add(positions, as: name(2))
        image.add(impacts, as: name(3))
        image.add(tags, as: name(4))
    }

    /// Reads postings in place.
    package convenience init(
        _ file: ColumnFile, _ name: (_ column: Int) -> ColumnName
    ) throws(ColumnFileError) {
        let positions: Column<UInt16> = try file.column(name(2))
        self.init(
            NumberPlaces(try file.column(name(0))), try file.column(name(1)), positions,
            try file.column(name(3), count: positions.count),
            try file.column(name(4), count: positions.count))
    }
}
