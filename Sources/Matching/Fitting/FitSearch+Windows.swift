import Records
import SearchIndex

extension FitSearch {
    /// Up to so many suppliers are bounded one by one; for more, all sums of the window are added
    /// up. Both take some microseconds there.
    private static let listedMax = 48

    /// Offers those of a window that may enter the list, the most promising first.
    func search(_ segment: FitSegment, _ number: Int, isWithoutFitting: Bool) {
        let isPruned = plan.musts > 0 && top.last.map { $0.verdict <= .nearMiss } ?? false
        let base = number << DocumentWindow.bits
        guard window.judge(segment, number, isPruned: isPruned) else {
            return searchFew(segment, base, isWithoutFitting: isWithoutFitting)
        }
        var isGathered = false
        for verdict in Verdict.allCases where verdict != .fits || !isWithoutFitting {
            guard mayEnter(verdict, key: .max) else { return }
            let members = window.fourth
            members.copy(window[verdict])
            if let only, verdict > only { return }
            // Better sets hold who comes to a verdict only where they are in doubt.
            if let only, verdict < only, plan.musts > 0 { members.intersect(window.doubtful) }
            // Nobody of a worse verdict than the last one's enters.
            if let last = top.last, last.verdict == verdict, !isGathered,
                searchUngathered(members, last, segment, base)
            {
                return
            }
            if !isGathered { words.gather(window: number) }
            isGathered = true
            if let last = top.last, last.verdict == verdict,
                searchGathered(members, last, segment, base)
            {
                return
            }
            let rest = window.first
            rest.copy(members)
            rest.subtract(words.touched)
            searchUnrelated(rest, verdict, segment, base)
            rest.copy(members)
            rest.intersect(words.touched)
            searchRelated(rest, verdict, segment, base)
        }
    }

    /// Offers those whom pruning left of a window.
    private func searchFew(_ segment: FitSegment, _ base: Int, isWithoutFitting: Bool) {
        for position in window.all.positions {
            let supplier = base + position
            if let last = top.last, !judge(segment, supplier, words: nil).precedes(last) {
                continue
            }
            // Whoever may fit was offered before.
            if isWithoutFitting, top.holds(segment.first + supplier) { continue }
            top.offer(judge(segment, supplier, words: words.sum(of: supplier)))
        }
    }

    /// Leaves of those who come to the verdict of the list's last line whom the best words may
    /// bring into the list, and offers them if they are few enough to look up their words.
    ///
    /// - Returns: whether they were offered.
    private func searchUngathered(
        _ members: WindowBits, _ last: FitTop.Entry, _ segment: FitSegment, _ base: Int
    ) -> Bool {
        let keyMin = plan.scale.keyMin(of: last.score.expected)
        window.keep(members, from: keyMin, words: words.keyBound)
        guard words.isCheaperOneByOne(members.count, of: segment.windowCount) else {
            return false
        }
        searchListed(members, last.verdict, segment, base, words.keyBound) {
            words.sum(of: base + $0)
        }
        return true
    }

    /// The same with the words of the window gathered.
    private func searchGathered(
        _ members: WindowBits, _ last: FitTop.Entry, _ segment: FitSegment, _ base: Int
    ) -> Bool {
        let keyMin = plan.scale.keyMin(of: last.score.expected)
        window.keep(members, from: keyMin, words: words.keyMax)
        guard members.count <= Self.listedMax else { return false }
        searchListed(members, last.verdict, segment, base, words.keyMax) { words.sum($0) }
        return true
    }

    /// Offers few suppliers one by one.
    ///
    /// - Parameters:
    ///   - bound: no words add more to a key.
    ///   - sum: what the words of the supplier at a position contribute; asked in ascending order.
    private func searchListed(
        _ members: WindowBits, _ verdict: Verdict, _ segment: FitSegment, _ base: Int,
        _ bound: Int, sum: (Int) -> Int
    ) {
        for position in members.positions {
            let key = window.key(position)
            guard mayEnter(verdict, key: key + bound) else { continue }
            let sum = sum(position)
            let added = sum > 0 ? plan.text?.key(ofSum: sum) ?? 0 : 0
            if mayEnter(verdict, key: key + added) {
                top.offer(judge(segment, base + position, words: sum))
            }
        }
    }

    /// Offers suppliers that share no word with the first text.
    private func searchUnrelated(
        _ rest: WindowBits, _ verdict: Verdict, _ segment: FitSegment, _ base: Int
    ) {
        let best = window.second
        while !rest.isEmpty {
            let key = window.sums.highest(of: rest, best)
            rest.subtract(best)
            while let position = best.first {
                guard mayEnter(verdict, key: key) else { return }
                if top.offer(judge(segment, base + position, words: 0)) {
                    best.remove(position)
                } else {
                    removeEquals(of: position, from: best)
                }
            }
        }
    }

    /// Removes a supplier that did not enter, and all with the very same readings: they follow it
    /// in the list.
    private func removeEquals(of position: Int, from best: WindowBits) {
        let equals = window.third
        equals.copy(best)
        for cells in window.cells {
            guard let own = cells.first(where: { $0.bits.contains(position) }),
                own.level.isConstant
            else { return best.remove(position) }
            equals.intersect(own.bits)
        }
        best.subtract(equals)
    }

    /// Offers suppliers that share words with the first text.
    private func searchRelated(
        _ rest: WindowBits, _ verdict: Verdict, _ segment: FitSegment, _ base: Int
    ) {
        guard let text = plan.text, !rest.isEmpty else { return }
        let best = window.second
        while !rest.isEmpty {
            let key = window.sums.highest(of: rest, best)
            guard mayEnter(verdict, key: key + words.keyMax) else { return }
            rest.subtract(best)
            for position in best.positions {
                let sum = words.sum(position)
                if mayEnter(verdict, key: key + text.key(ofSum: sum)) {
                    top.offer(judge(segment, base + position, words: sum))
                }
            }
        }
    }
}
