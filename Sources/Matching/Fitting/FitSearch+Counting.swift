import Records
import SearchIndex

extension FitSearch {
    /// How many suppliers come to which verdict.
    func summary() -> Ranking.Summary {
        var counts = [Int](repeating: 0, count: Verdict.allCases.count)
        let judged = JudgedSuppliers(self)
        forEachSegment { segment in
            for number in 0..<segment.windowCount {
                forEachVerdict(segment, number, judged) { verdict, more in
                    counts[Verdict.allCases.firstIndex(of: verdict) ?? 0] += more
                }
            }
        }
        return Ranking.Summary(
            fits: counts[0], likely: counts[1], nearMiss: counts[2], unproven: counts[3],
            noFit: counts[4])
    }

    /// Calls `body` with verdicts, and how many suppliers of a window come to each.
    private func forEachVerdict(
        _ segment: FitSegment, _ number: Int, _ judged: JudgedSuppliers,
        _ body: (_ verdict: Verdict, _ more: Int) -> Void
    ) {
        window.judge(segment, number)
        let doubtful = window.doubtful
        if plan.musts == 0 {
            gather(segment, number, judged)
            sinkIrrelevant(judged)
            for position in doubtful.positions { body(judged[position].verdict, 1) }
        } else {
            forEachJudged(doubtful, segment, number) { body($0.verdict, 1) }
        }
        for verdict in Verdict.allCases {
            let sure = window[verdict]
            sure.subtract(doubtful)
            body(verdict, sure.count)
        }
    }

    /// Adds up the words of a window that was judged, and what they add to its sums.
    func gather(_ segment: FitSegment, _ number: Int, _ judged: JudgedSuppliers) {
        words.gather(window: number)
        words.addKeys(to: window.sums)
        judged.begin(segment, window: number)
    }

    /// Without musts whoever states anything has to come to a relevant score: the others of a
    /// window fit nothing.
    ///
    /// - Precondition: the window is judged without pruning, and its words are in its sums.
    func sinkIrrelevant(_ judged: JudgedSuppliers) {
        let weak = window.fourth
        weak.copy(window.stated)
        weak.intersect(window.all)
        weak.subtract(window.doubtful)
        let parts = part(weak, at: Priors.relevant)
        weak.subtract(parts.above)
        for position in parts.near.positions
        where judged[position].score.expected >= Priors.relevant {
            weak.remove(position)
        }
        for verdict in Verdict.allCases where verdict != .noFit {
            window[verdict].subtract(weak)
        }
        window[.noFit].unite(weak)
    }

    /// Parts some suppliers of a window by an expected score, as far as sets tell.
    ///
    /// - Precondition: the words of the window are in its sums.
    /// - Returns: those who surely have a higher one, and those who have to be judged; the others
    ///   have a lower one. Both hold until the window is parted again.
    func part(
        _ members: WindowBits, at expected: Score
    ) -> (above: WindowBits, near: WindowBits) {
        let (low, high) = (plan.scale.keyMin(of: expected), plan.scale.keyAbove(expected))
        let (near, above, sure) = (window.second, window.third, window.scratch)
        window.sums.setAtLeast(low, of: members, near)
        sure.copy(near)
        sure.subtract(window.loose)
        window.sums.setAtLeast(high, of: sure, above)
        near.subtract(above)
        return (above, near)
    }
}
