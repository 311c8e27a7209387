import Records
import SearchIndex

extension FitSearch {
    /// One must as a condition that all who fit meet.
    enum Condition {
        case features(FeatureSource)
        case number(RankColumn, Range<Int>)
    }

    /// What whoever meets all conditions comes to, without its text.
    private struct Promise {
        let tally: Tally
        /// Whether nobody who meets them comes to less.
        let isKept: Bool
    }

    /// Up to so many suppliers their numbers are looked up one by one; more are compared all at
    /// once. Both take about a microsecond there.
    private static let listedMax = 200

    /// Offers everybody who may satisfy every must and whom no bound leaves out, where nothing but
    /// one text tells them apart.
    func findFitting() {
        var tally = Tally(of: plan.need)
        for entry in plan.entries where entry.decides { tally.add(entry.stake, .satisfied) }
        let promise = Promise(tally: tally, isKept: plan.entries.allSatisfy(\.source.isSettled))
        for (place, segment) in index.segments.enumerated() {
            window.leaveOut(index.withdrawn[place])
            words.begin(segment)
            let conditions = conditions(segment)
            for number in 0..<segment.windowCount {
                let base = number << DocumentWindow.bits
                let most = promised(promise, plan.text?.most.reading, segment.first + base)
                if let last = top.last, !most.precedes(last) { continue }
                guard isAnyFitting(segment, number, conditions) else { continue }
                offerFitting(promise, segment, number)
            }
        }
    }

    /// Sets of few come first, then sets of many, then numbers.
    func conditions(_ segment: FitSegment) -> [Condition] {
        var sets: [(count: Int, source: FeatureSource)] = []
        var numbers: [Condition] = []
        for entry in plan.entries where entry.decides {
            switch entry.source {
            case .features(let source): sets.append((source.completeCount(segment), source))
            case .number(let source):
                numbers.append(.number(segment[source.facet], source.satisfying(segment)))
            case .text: break
            }
        }
        sets.sort { $0.count < $1.count }
        return sets.map { .features($0.source) } + numbers
    }

    /// Sets `window.first` to those of a window who may meet all conditions.
    func isAnyFitting(
        _ segment: FitSegment, _ number: Int, _ conditions: [Condition]
    ) -> Bool {
        let found = window.first
        window.fill(found, segment, number)
        for condition in conditions {
            switch condition {
            case .features(let source):
                let having = window.second
                having.clear()
                for feature in source.features where feature.isComplete {
                    _ = FeatureSource.unite(feature, segment, number, into: having)
                }
                found.intersect(having)
            case .number(let column, let ranks): keep(ranks, column, number)
            }
            if found.isEmpty { return false }
        }
        return true
    }

    private func keep(_ ranks: Range<Int>, _ column: RankColumn, _ number: Int) {
        let found = window.first
        if ranks.isEmpty { return found.clear() }
        if found.count <= Self.listedMax {
            return column.keep(ranks, window: number, found)
        }
        let (having, beyond) = (window.second, window.third)
        column.setAtLeast(ranks.lowerBound, window: number, having)
        column.setAtLeast(ranks.upperBound, window: number, beyond)
        having.subtract(beyond)
        found.intersect(having)
    }

    /// Offers those of a window whose words may bring them into the list.
    private func offerFitting(_ promise: Promise, _ segment: FitSegment, _ number: Int) {
        offerSilent(promise, segment, number)
        if window.first.isEmpty { return }
        let first = segment.first + number << DocumentWindow.bits
        forEachWorded(segment, number, from: wordsMin(promise, first)) { supplier, sum in
            let entry = promised(
                promise, plan.text?.reading(ofSum: sum), segment.first + supplier)
            if top.last.map({ entry.precedes($0) }) ?? true {
                top.offer(promise.isKept ? entry : judge(segment, supplier, words: sum))
            }
            return wordsMin(promise, segment.first + supplier)
        }
    }

    /// Offers those of a window who have no text, and leaves the others in `window.first`.
    private func offerSilent(_ promise: Promise, _ segment: FitSegment, _ number: Int) {
        guard let text = plan.text else { return }
        let (silent, texted) = (window.second, window.third)
        texted.clear()
        _ = segment[.mark].unite(Mark.hasText.rawValue, window: number, into: texted)
        silent.copy(window.first)
        silent.subtract(texted)
        window.first.intersect(texted)
        let first = segment.first + number << DocumentWindow.bits
        for position in silent.positions {
            let entry = promised(promise, text.silent.reading, first + position)
            // Of equals nobody behind enters either.
            if let last = top.last, !entry.precedes(last) { return }
            top.offer(
                promise.isKept
                    ? entry : judge(segment, first - segment.first + position, words: 0))
        }
    }

    /// What words have to contribute so that a supplier from `first` on that has texts and
    /// satisfies all musts may enter; 0 if it may without any.
    private func wordsMin(_ promise: Promise, _ first: Int) -> Int {
        guard let text = plan.text, let last = top.last, last.verdict == .fits,
            !promised(promise, text.unrelated.reading, first).precedes(last)
        else { return 0 }
        return max(1, text.sumMin(of: last.score.expected, plan))
    }

    /// The line of a supplier that satisfies all musts.
    private func promised(
        _ promise: Promise, _ reading: Reading?, _ supplier: Int
    ) -> FitTop.Entry {
        var tally = promise.tally
        if let text = plan.text, let reading { tally.add(text.stake, reading) }
        return FitTop.Entry(verdict: tally.verdict, score: tally.score, supplier: supplier)
    }
}
