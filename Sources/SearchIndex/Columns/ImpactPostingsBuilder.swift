/// Which documents use which terms.
struct PostingPlaces: Sendable {
    let terms: NumberPlaces
    /// Where the postings of each term begin; one more at the end.
    let starts: Column<UInt32>
    let positions: Column<UInt16>

    init(_ terms: NumberPlaces, _ starts: Column<UInt32>, _ positions: Column<UInt16>) {
        self.terms = terms
        self.starts = starts
        self.positions = positions
    }
}

/// The postings of a whole segment, of which it is not known yet what they say: four bytes each,
/// or six where there are more codes than 2^16.
package struct GatheredPostings {
    enum Codes {
        case short([UInt16])
        case long([UInt32])
    }

    private let places: PostingPlaces
    private let codes: Codes

    init(_ places: PostingPlaces, _ codes: Codes) {
        self.places = places
        self.codes = codes
    }

    /// - Parameter posting: impact and tag of a code in a document, by its position.
    /// - Complexity: O(postings).
    package func finish(
        _ posting: (_ code: UInt32, _ position: Int) -> (impact: UInt16, tag: UInt8)
    ) -> ImpactPostings {
        switch codes {
        case .short(let codes): ImpactPostings(places, codes, posting)
        case .long(let codes): ImpactPostings(places, codes, posting)
        }
    }
}

/// Takes in the terms of a segment's documents; what a posting says is a code for the time being.
package struct ImpactPostingsBuilder {
    private var terms: [UInt32] = []
    private var codes: [UInt32] = []
    private var ends: [UInt32] = []

    package init() {}

    /// Adds a term of the open document, once a document.
    package mutating func add(_ term: UInt32, code: UInt32) {
        terms.append(term)
        codes.append(code)
    }

    /// Ends a document.
    package mutating func end() { ends.append(UInt32(terms.count)) }

    /// Orders the postings by term, and is empty again.
    ///
    /// - Complexity: O(postings + the highest term).
    package mutating func gather() -> GatheredPostings {
        defer {
            terms.removeAll(keepingCapacity: true)
            codes.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
        }
        let (places, order) = ordered()
        let isShort = codes.allSatisfy { $0 <= UInt32(UInt16.max) }
        return GatheredPostings(
            places, isShort ? .short(codes(in: order)) : .long(codes(in: order)))
    }

    /// - Returns: what uses which term, and for each posting as it came its place there.
    private func ordered() -> (places: PostingPlaces, order: [UInt32]) {
        let next = Slab<UInt32>(terms.max().map { Int($0) + 1 } ?? 0, of: 0)
        for term in terms { next[Int(term)] += 1 }
        var usedCount = 0
        for term in 0..<next.count where next[term] > 0 { usedCount += 1 }
        let starts = Slab<UInt32>(usedCount + 1, of: 0)
        let used = Slab<UInt32>(usedCount, of: 0)
        var (sum, number) = (UInt32(0), 0)
        for term in 0..<next.count where next[term] > 0 {
            let count = next[term]
            used[number] = UInt32(term)
            starts[number] = sum
            next[term] = sum
            sum += count
            number += 1
        }
        starts[usedCount] = sum
        let positions = Slab<UInt16>(terms.count, of: 0)
        var order = [UInt32](repeating: 0, count: terms.count)
        var first = 0
        for (position, end) in ends.enumerated() {
            for index in first..<Int(end) {
                let place = next[Int(terms[index])]
                next[Int(terms[index])] = place + 1
                positions[Int(place)] = UInt16(position)
                order[index] = place
            }
            first = Int(end)
        }
        let places = PostingPlaces(
            NumberPlaces(ascending: used), Column(starts), Column(positions))
        return (places, order)
    }

    private func codes<Code: FixedWidthInteger & UnsignedInteger>(in order: [UInt32]) -> [Code] {
        var ordered = [Code](repeating: 0, count: codes.count)
        for (index, place) in order.enumerated() {
            ordered[Int(place)] = Code(truncatingIfNeeded: codes[index])
        }
        return ordered
    }
}
