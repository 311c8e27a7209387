import SearchIndex

extension FitSearch {
    /// The first `limit` of those who satisfy all musts, by number, from a number on.
    ///
    /// - Complexity: O(windows looked through · conditions + those who meet these), and nothing
    ///   beyond the last that is needed.
    func satisfying(from first: Int, limit: Int) -> [Int] {
        let isSettled = plan.entries.allSatisfy(\.source.isSettled)
        var found: [Int] = []
        for (place, segment) in index.segments.enumerated()
        where found.count < limit && segment.first + segment.count > first {
            window.leaveOut(index.withdrawn[place])
            let conditions = conditions(segment)
            let begin = max(0, first - segment.first) >> DocumentWindow.bits
            for number in begin..<segment.windowCount
            where found.count < limit && isAnyFitting(segment, number, conditions) {
                let base = number << DocumentWindow.bits
                let those = window.first.positions.lazy.map { base + $0 }.filter {
                    segment.first + $0 >= first
                        && (isSettled || self.judge(segment, $0, words: 0).verdict == .fits)
                }
                found += those.prefix(limit - found.count).map { segment.first + $0 }
            }
        }
        return found
    }
}
