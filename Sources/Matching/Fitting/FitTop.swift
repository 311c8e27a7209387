import Records

/// The best suppliers so far in the order of a need's list.
struct FitTop {
    struct Entry {
        let verdict: Verdict
        let score: GradeInterval
        /// By number, which stands for the identifier: numbers ascend with identifiers.
        let supplier: Int

        func precedes(_ other: Entry) -> Bool {
            if verdict != other.verdict { return verdict < other.verdict }
            if score != other.score { return score.isBetter(than: other.score) }
            return supplier < other.supplier
        }
    }

    private(set) var entries: [Entry] = []
    private let limit: Int
    private let only: Verdict?

    /// - Parameter only: the one verdict that counts; nil for all.
    init(limit: Int, only: Verdict?) {
        self.limit = limit
        self.only = only
        entries.reserveCapacity(limit + 1)
    }

    /// The entry that the next one has to precede; nil while there is room.
    var last: Entry? { entries.count == limit ? entries.last : nil }

    /// Whether a supplier is among the best.
    ///
    /// - Complexity: O(limit).
    func holds(_ supplier: Int) -> Bool { entries.contains { $0.supplier == supplier } }

    /// - Returns: whether the entry is among the best now.
    ///
    /// - Complexity: O(limit).
    @discardableResult
    mutating func offer(_ entry: Entry) -> Bool {
        if let only, entry.verdict != only { return false }
        if let last, !entry.precedes(last) { return false }
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].precedes(entry) { low = middle + 1 } else { high = middle }
        }
        entries.insert(entry, at: low)
        if entries.count > limit { entries.removeLast() }
        return true
    }
}
