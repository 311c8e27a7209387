import Records
import SearchIndex

extension FitSearch {
    /// The first `limit` of those who satisfy all musts by what their words contribute to the
    /// first text; nobody whose words contribute nothing.
    func bestByWords(_ limit: Int) -> [WordTop.Entry] {
        var best = WordTop(limit: limit)
        guard limit > 0, plan.text != nil else { return [] }
        let isSettled = plan.entries.allSatisfy(\.source.isSettled)
        for (place, segment) in index.segments.enumerated() {
            window.leaveOut(index.withdrawn[place])
            words.begin(segment)
            if words.most >= best.sumMin { addBest(of: segment, to: &best, isSettled) }
        }
        return best.entries
    }

    /// - Parameter isSettled: whether whoever meets all conditions satisfies all musts.
    private func addBest(of segment: FitSegment, to best: inout WordTop, _ isSettled: Bool) {
        let conditions = conditions(segment)
        for number in 0..<segment.windowCount where isAnyFitting(segment, number, conditions) {
            forEachWorded(segment, number, from: best.sumMin) { supplier, sum in
                if isSettled || judge(segment, supplier, words: sum).verdict == .fits {
                    best.offer(WordTop.Entry(sum: sum, supplier: segment.first + supplier))
                }
                return best.sumMin
            }
        }
    }

    /// Calls `body` with those in `window.first` whose words contribute enough, ascending.
    ///
    /// Rare words are added up for the whole window. Common ones are looked up for those whom they
    /// may bring in, or added up too where these are many.
    ///
    /// - Parameters:
    ///   - sumMin: how much is enough.
    ///   - body: takes a supplier's place in the segment and what its words contribute; returns
    ///     how much is enough from there on.
    func forEachWorded(
        _ segment: FitSegment, _ number: Int, from sumMin: Int,
        _ body: (_ supplier: Int, _ sum: Int) -> Int
    ) {
        let (found, base) = (window.first, number << DocumentWindow.bits)
        func each(_ sum: (_ position: Int) -> Int) {
            var sumMin = sumMin
            for position in found.positions {
                let sum = sum(position)
                if sum >= sumMin { sumMin = body(base + position, sum) }
            }
        }
        if words.isCheaperOneByOne(found.count, of: segment.windowCount) {
            return each { words.sum(of: base + $0) }
        }
        words.gather(window: number, isRareOnly: true)
        // Common words alone lift nobody into the list.
        if words.commonMax < sumMin { found.intersect(words.touched) }
        guard words.commonMax > 0 else { return each { words.sum($0) } }
        for position in found.positions where words.sum(position) + words.commonMax < sumMin {
            found.remove(position)
        }
        if words.isCommonCheaperOneByOne(found.count, of: segment.windowCount) {
            return each { words.sum($0) + words.common(of: base + $0) }
        }
        words.gatherCommon(window: number)
        if sumMin > 0 { found.intersect(words.touched) }
        each { words.sum($0) }
    }
}

/// The suppliers whose words contribute the most so far.
struct WordTop {
    struct Entry {
        let sum: Int
        /// By number; of equals the lower comes first.
        let supplier: Int
    }

    private(set) var entries: [Entry] = []
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Who contributes less does not enter; nor does who comes later with as much as the last.
    var sumMin: Int {
        guard entries.count == limit, let last = entries.last else { return 1 }
        return last.sum + 1
    }

    /// - Precondition: suppliers come in ascending order, each with at least `sumMin`.
    /// - Complexity: O(limit).
    mutating func offer(_ entry: Entry) {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].sum >= entry.sum { low = middle + 1 } else { high = middle }
        }
        entries.insert(entry, at: low)
        if entries.count > limit { entries.removeLast() }
    }
}
