import Records
import SearchIndex

extension FitSearch {
    /// One must as a condition that all who fit meet.
    private enum Condition {
        case features(FeatureSource)
        case number(RankColumn, Range<Int>)
    }

    /// Up to so many suppliers their numbers are looked up one by one; more are compared all at
    /// once. Both take about a microsecond there.
    private static let listedMax = 200

    /// Offers everybody who may satisfy every must, where nothing but one text tells them apart.
    func findFitting() {
        var promise = Tally(of: plan.need)
        for entry in plan.entries where entry.decides { promise.add(entry.stake, .satisfied) }
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
    private func conditions(_ segment: FitSegment) -> [Condition] {
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
    private func isAnyFitting(
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
            let base = number << DocumentWindow.bits
            let having = window.second
            having.copy(found)
            for position in having.positions
            where !ranks.contains(column.rank(of: base + position)) {
                found.remove(position)
            }
            return
        }
        let (having, beyond) = (window.second, window.third)
        column.setAtLeast(ranks.lowerBound, window: number, having)
        column.setAtLeast(ranks.upperBound, window: number, beyond)
        having.subtract(beyond)
        found.intersect(having)
    }

    /// Offers those of a window whose words may bring them into the list.
    private func offerFitting(_ promise: Tally, _ segment: FitSegment, _ number: Int) {
        let base = number << DocumentWindow.bits
        let isListed = words.isCheaperOneByOne(window.first.count, of: segment.windowCount)
        if !isListed { words.gather(window: number, isRareOnly: true) }
        var sumMin = wordsMin(promise, segment.first + base)
        for position in window.first.positions {
            let supplier = base + position
            var sum = isListed ? words.sum(of: supplier) : words.sum(position)
            if sum + (isListed ? 0 : words.commonMax) < sumMin { continue }
            if !isListed { sum += words.common(of: supplier) }
            if sum < sumMin { continue }
            let entry = promised(
                promise, plan.text.map { reading($0, segment, supplier, sum) },
                segment.first + supplier)
            if let last = top.last, !entry.precedes(last) { continue }
            top.offer(judge(segment, supplier, words: sum))
            sumMin = wordsMin(promise, segment.first + supplier)
        }
    }

    /// What words have to contribute so that a supplier from `first` on that satisfies all musts
    /// may enter; 0 if it may without any.
    private func wordsMin(_ promise: Tally, _ first: Int) -> Int {
        guard let text = plan.text, let last = top.last, last.verdict == .fits,
            !promised(promise, text.silent.reading, first).precedes(last)
        else { return 0 }
        return text.sumMin(of: last.score.expected, plan)
    }

    private func reading(
        _ text: TextSource, _ segment: FitSegment, _ supplier: Int, _ sum: Int
    ) -> Reading {
        sum > 0 || segment.isMarked(.hasText, supplier)
            ? text.reading(ofSum: sum) : text.silent.reading
    }

    /// The line of a supplier that satisfies all musts.
    private func promised(
        _ promise: Tally, _ reading: Reading?, _ supplier: Int
    ) -> FitTop.Entry {
        var tally = promise
        if let text = plan.text, let reading { tally.add(text.stake, reading) }
        return FitTop.Entry(verdict: tally.verdict, score: tally.score, supplier: supplier)
    }
}
