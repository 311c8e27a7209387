import Records
import SearchIndex

/// Gives the suppliers of an index one by one, with what each states and how its words count.
struct FitPartReader {
    let columns: FitColumns
    /// For each facet the numbers that its values were given elsewhere.
    private var numbers: [[UInt32: UInt32]]
    /// The segment whose words are turned round, and these.
    private var open: (segment: Int, words: SupplierWords)?

    init(_ columns: FitColumns) {
        self.columns = columns
        numbers = Facet.allCases.map { _ in [:] }
    }

    func place(of number: Int) -> (segment: FitSegment, position: Int) {
        let (segment, position) = columns.place(of: number)
        return (columns.segments[segment], position)
    }

    /// The number of a value in another vocabulary.
    mutating func number(
        of value: UInt32, _ facet: Facet, _ other: inout FitVocabularyBuilder
    ) -> UInt32 {
        if facet == .mark { return value }
        if let known = numbers[facet.rawValue][value] { return known }
        let number = other.number(adding: value, of: facet, columns.vocabulary)
        numbers[facet.rawValue][value] = number
        return number
    }

    /// Numbers come in ascending order.
    mutating func forEachTerm(
        of number: Int, _ body: (_ term: UInt32, _ impact: UInt16, _ zones: UInt8) -> Void
    ) {
        let (segment, position) = columns.place(of: number)
        if open?.segment != segment {
            let own = columns.segments[segment]
            open = (segment, SupplierWords(own.text, suppliers: own.count))
        }
        open?.words.forEachTerm(of: position, body)
    }
}

/// The postings of a segment supplier by supplier.
private struct SupplierWords {
    private struct Use {
        let term: UInt32
        let impact: UInt16
        let zones: UInt8
    }

    private var ends: [Int]
    private var uses: [Use]

    /// - Complexity: O(postings).
    init(_ postings: ImpactPostings, suppliers: Int) {
        var ends = [Int](repeating: 0, count: suppliers)
        postings.forEachList { _, list in
            for place in 0..<list.count { ends[Int(list.positions[place])] += 1 }
        }
        var (sum, next) = (0, ends)
        for supplier in ends.indices {
            next[supplier] = sum
            sum += ends[supplier]
            ends[supplier] = sum
        }
        var uses = Array(repeating: Use(term: 0, impact: 0, zones: 0), count: sum)
        postings.forEachList { term, list in
            for place in 0..<list.count {
                let supplier = Int(list.positions[place])
                uses[next[supplier]] = Use(
                    term: term, impact: list.impacts[place], zones: list.tags[place])
                next[supplier] += 1
            }
        }
        self.ends = ends
        self.uses = uses
    }

    func forEachTerm(of supplier: Int, _ body: (UInt32, UInt16, UInt8) -> Void) {
        for use in uses[(supplier == 0 ? 0 : ends[supplier - 1])..<ends[supplier]] {
            body(use.term, use.impact, use.zones)
        }
    }
}
