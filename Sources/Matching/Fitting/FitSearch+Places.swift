import Records
import SearchIndex

extension FitSearch {
    /// How many suppliers stand before each of some lines, which need not be anybody's.
    ///
    /// Whole sets are counted where their bounds decide; who is in doubt is judged once for all
    /// lines.
    func placesBefore(_ lines: [FitTop.Entry]) -> [Int] {
        var counts = [Int](repeating: 0, count: lines.count)
        guard !lines.isEmpty else { return counts }
        let judged = JudgedSuppliers(self)
        forEachSegment { segment in
            for number in 0..<segment.windowCount {
                window.judge(segment, number)
                gather(segment, number, judged)
                if plan.musts == 0 { sinkIrrelevant(judged) }
                for place in lines.indices {
                    counts[place] += count(before: lines[place], judged)
                }
            }
        }
        return counts
    }

    private func count(before line: FitTop.Entry, _ judged: JudgedSuppliers) -> Int {
        var count = judged.count(window.doubtful, before: line)
        let members = window.first
        for verdict in Verdict.allCases where verdict <= line.verdict {
            members.copy(window[verdict])
            members.subtract(window.doubtful)
            guard verdict == line.verdict else {
                count += members.count
                continue
            }
            let parts = part(members, at: line.score.expected)
            count += parts.above.count + judged.count(parts.near, before: line)
        }
        return count
    }
}
