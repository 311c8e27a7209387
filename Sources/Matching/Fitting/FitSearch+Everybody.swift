import Records
import SearchIndex

extension FitSearch {
    /// Everybody who comes to this verdict or a better one with at least this expected score, by
    /// number.
    ///
    /// - Complexity: O(windows · requirements + those whom no bound leaves out · requirements).
    func everybody(to verdict: Verdict, from expected: Score) -> [FitTop.Entry] {
        var found: [FitTop.Entry] = []
        forEachSegment { segment in
            for number in 0..<segment.windowCount {
                found += everybody(of: segment, number, to: verdict, from: expected)
            }
        }
        return found
    }

    private func everybody(
        of segment: FitSegment, _ number: Int, to verdict: Verdict, from expected: Score
    ) -> [FitTop.Entry] {
        var found: [FitTop.Entry] = []
        forEachJudged(
            possible(segment, number, to: verdict, from: expected), segment, number
        ) { entry in
            if entry.verdict <= verdict, entry.score.expected >= expected { found.append(entry) }
        }
        return found
    }

    /// Those of a window who may come to a verdict or a better one with an expected score.
    private func possible(
        _ segment: FitSegment, _ number: Int, to verdict: Verdict, from expected: Score
    ) -> WindowBits {
        let isPruned = plan.musts > 0 && verdict <= .nearMiss
        guard window.judge(segment, number, isPruned: isPruned) else { return window.all }
        let members = window.fourth
        if plan.musts == 0 {
            members.copy(window.all)
        } else {
            members.clear()
            for better in Verdict.allCases where better <= verdict { members.unite(window[better]) }
        }
        let keyMin = plan.scale.keyMin(of: expected)
        window.keep(members, from: keyMin, words: words.keyBound)
        return members
    }
}
