import SearchIndex

extension FitSearch {
    /// The first `limit` of those who satisfy all musts, by number, from a number on.
    ///
    /// - Complexity: O(windows looked through · conditions + those who meet these), and no window
    ///   beyond the last that is needed.
    func satisfying(from first: Int, limit: Int) -> [Int] {
        let isSettled = plan.entries.allSatisfy(\.source.isSettled)
        var found: [Int] = []
        for (place, segment) in index.segments.enumerated()
        where segment.first + segment.count > first {
            window.leaveOut(index.withdrawn[place])
            let conditions = conditions(segment)
            let begin = max(0, first - segment.first) >> DocumentWindow.bits
            for number in begin..<segment.windowCount
            where isAnyFitting(segment, number, conditions) {
                let base = number << DocumentWindow.bits
                for supplier in window.first.positions.lazy.map({ base + $0 })
                where segment.first + supplier >= first {
                    guard isSettled || judge(segment, supplier, words: 0).verdict == .fits else {
                        continue
                    }
                    if found.count == limit { return found }
                    found.append(segment.first + supplier)
                }
            }
        }
        return found
    }
}
