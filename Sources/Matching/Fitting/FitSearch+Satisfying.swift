import SearchIndex

extension FitSearch {
    /// The first `limit` of those who satisfy all musts, by number, from a number on.
    ///
    /// - Complexity: O(windows looked through · conditions + those who meet these), and no window
    ///   beyond the last that is needed.
    func satisfying(from first: Int, limit: Int) -> [Int] {
        var found: [Int] = []
        for (place, segment) in index.segments.enumerated()
        where segment.first + segment.count > first {
            window.leaveOut(index.withdrawn[place])
            let conditions = conditions(segment)
            let begin = max(0, first - segment.first) >> DocumentWindow.bits
            for number in begin..<segment.windowCount
            where found.count < limit && isAnyFitting(segment, number, conditions) {
                found += satisfying(of: segment, number).filter { $0 >= first }
            }
        }
        return Array(found.prefix(limit))
    }

    /// Those in `window.first` who satisfy all musts.
    private func satisfying(of segment: FitSegment, _ number: Int) -> [Int] {
        let isSettled = plan.entries.allSatisfy(\.source.isSettled)
        let base = number << DocumentWindow.bits
        return window.first.positions.map { base + $0 }.filter {
            isSettled || judge(segment, $0, words: 0).verdict == .fits
        }.map { segment.first + $0 }
    }
}
