/// In how many addresses words stand: a name's word that stands in as many addresses as names tells
/// where a firm is, and not which.
struct PlaceWords {
    private let counts: [UInt64: UInt32]
    /// Counted elsewhere, by column of addresses.
    private let counted: [TermFrequencies.OfColumn]

    /// - Parameters:
    ///   - columns: all columns.
    ///   - counted: how often terms were counted elsewhere, by column; nil = they are counted here.
    /// - Complexity: O(distinct values and words of addresses).
    init(_ columns: [ColumnValues], counted: [TermFrequencies.OfColumn?]) {
        // Columns that share their values are counted once.
        let places = columns.indices.filter { place in
            Self.isCounted(columns[place].plan.kind)
                && !columns[..<place].contains { $0 === columns[place] }
        }
        self.counted = places.compactMap { counted[$0] }
        var counts: [UInt64: UInt32] = [:]
        for values in places.filter({ counted[$0] == nil }).map({ columns[$0] }) {
            let hashes = values.words?.hashes ?? values.hashes
            let uses = values.words?.counts ?? values.uses
            // What stands in one record alone is not kept of a list, so it counts for nothing.
            for term in 1..<max(1, hashes.count) where uses[term] > 1 {
                counts[hashes[term], default: 0] += uses[term]
            }
        }
        self.counts = counts
    }

    /// Marks the words of names that tell places.
    ///
    /// - Complexity: O(words of names).
    func mark(_ columns: [ColumnValues]) {
        if counts.isEmpty, counted.isEmpty { return }
        for words in columns.filter({ $0.plan.kind == .name }).compactMap(\.words) {
            words.markVague { areMore(words.hashes[$0], than: words.counts[$0]) }
        }
    }

    /// Whether a word stands in as many addresses as names, and in two at least.
    private func areMore(_ hash: UInt64, than names: UInt32) -> Bool {
        let count = counted.reduce(counts[hash] ?? 0) { $0 + $1.count(ofTerm: hash) }
        return count >= max(2, names)
    }

    /// Whether values of a kind are parts of addresses.
    static func isCounted(_ kind: ColumnKind) -> Bool {
        switch kind {
        case .street, .park, .ward, .district, .province: true
        default: false
        }
    }
}
