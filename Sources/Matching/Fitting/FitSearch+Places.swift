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
        forEachSegment { segment in
            for number in 0..<segment.windowCount {
                window.judge(segment, number)
                words.gather(window: number)
                if plan.musts == 0 || plan.texts > 1 { window.doubtful.copy(window.all) }
                var judged = JudgedSuppliers(self, segment, number)
                for place in lines.indices {
                    counts[place] += count(before: lines[place], &judged)
                }
            }
        }
        return counts
    }

    private func count(before line: FitTop.Entry, _ judged: inout JudgedSuppliers) -> Int {
        var count = judged.count(window.doubtful, before: line)
        let members = window.first
        for verdict in Verdict.allCases where verdict <= line.verdict {
            members.copy(window[verdict])
            members.subtract(window.doubtful)
            count +=
                verdict < line.verdict
                ? members.count : self.count(among: members, before: line, &judged)
        }
        return count
    }

    /// Counts among those of the line's own verdict.
    private func count(
        among members: WindowBits, before line: FitTop.Entry, _ judged: inout JudgedSuppliers
    ) -> Int {
        let (low, high) = (
            plan.scale.keyMin(of: line.score.expected), plan.scale.keyAbove(line.score.expected)
        )
        let (near, above) = (window.second, window.third)
        // What words add is not in the sums: of who shares any, these bound from below alone.
        near.copy(members)
        near.intersect(words.touched)
        window.sums.setAtLeast(low - words.keyMax, of: near, above)
        members.subtract(words.touched)
        window.sums.setAtLeast(low, of: members, near)
        near.unite(above)
        members.copy(near)
        members.subtract(window.loose)
        window.sums.setAtLeast(high, of: members, above)
        near.subtract(above)
        return above.count + judged.count(near, before: line)
    }
}

/// Suppliers of one window judged one by one, each once.
struct JudgedSuppliers {
    private let search: FitSearch
    private let segment: FitSegment
    private let base: Int
    private var entries: [Int: FitTop.Entry] = [:]

    init(_ search: FitSearch, _ segment: FitSegment, _ window: Int) {
        self.search = search
        self.segment = segment
        base = window << DocumentWindow.bits
    }

    /// How many of some suppliers stand before a line.
    mutating func count(_ suppliers: WindowBits, before line: FitTop.Entry) -> Int {
        var count = 0
        for position in suppliers.positions where entry(position).precedes(line) { count += 1 }
        return count
    }

    private mutating func entry(_ position: Int) -> FitTop.Entry {
        if let known = entries[position] { return known }
        let entry = search.judge(
            segment, base + position, words: search.words.sum(position))
        entries[position] = entry
        return entry
    }
}
