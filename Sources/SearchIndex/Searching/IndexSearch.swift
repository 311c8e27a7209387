extension SearchState {
    /// Windows that are searched before all others, the most promising first, so that the
    /// threshold is high when the others are looked at.
    private static let promisingMax = 3

    mutating func search(_ query: IndexQuery, limit: Int) throws(QueryError) -> [Hit] {
        try prepare(query)
        filter.prepare(query, snapshot)
        top.reset(limit: limit)
        guard limit > 0, wordCount > 0, !filter.isEmpty else { return [] }
        var isDone = 0
        while isDone < Self.promisingMax, let window = mostPromising() {
            search(window: window)
            windowMax[window] = 0
            isDone += 1
        }
        for window in 0..<snapshot.windowCount where windowMax[window] >= top.threshold {
            search(window: window)
        }
        return top.hits()
    }

    private func mostPromising() -> Int? {
        var (best, most): (Int?, UInt32) = (nil, top.threshold - 1)
        for window in 0..<snapshot.windowCount where windowMax[window] > most {
            most = windowMax[window]
            best = window
        }
        return best
    }

    /// Offers the documents of a window that may enter the list.
    ///
    /// Words are taken by ascending bound while their bounds together stay below the threshold: a
    /// document that has only such words cannot enter, so the others lead (MaxScore).
    ///
    /// - Source: Turtle and Flood 1995, doi:10.1016/0306-4573(95)00020-H; by windows as in
    ///   Mackenzie, Petri and Moffat 2022, "Anytime ranking on document-ordered indexes".
    private mutating func search(window: Int) {
        let bounds = bounds.start + window * wordCount
        var leftover = 0
        if filter.hasConditions {
            leftover = filter.setMask(window: window, documents: snapshot.count)
            if leftover == 0 { return }
        }
        sortByBound(bounds)
        let base = window << DocumentWindow.bits
        var (led, rest) = split(bounds, base)
        if led == wordCount { return }
        let found: Int
        if filter.hasConditions, leftover <= Self.listedMax {
            found = listLeftover(base)
            (led, rest) = (wordCount, windowSum(bounds))
        } else if filter.hasConditions {
            for word in led..<wordCount { addMasked(Int(byBound[word]), bounds, base) }
            found = harvestMasked(base, rest)
        } else {
            found = harvestAll(led, bounds, base, rest)
        }
        complete(found, led, rest, bounds)
    }

    /// Looking a document up in a word costs as much as adding so many postings up. Measured at
    /// 1,000,000 documents: see DESIGN.md.
    private static let lookUpPostings = 1

    /// How many words, by ascending bound, follow the others, and their bounds' sum.
    ///
    /// Words may follow while their bounds together stay below the threshold. Of those the last
    /// leads nevertheless if adding its postings up costs less than looking up in it what the
    /// leading words leave.
    private func split(
        _ bounds: UnsafePointer<WindowBound>, _ base: Int
    ) -> (led: Int, rest: UInt32) {
        let threshold = top.threshold
        var (led, rest) = (0, UInt32(0))
        while led < wordCount, rest &+ bounds[Int(byBound[led])].scoreMax < threshold {
            rest &+= bounds[Int(byBound[led])].scoreMax
            led += 1
        }
        if led == wordCount { return (led, rest) }
        var leading = 0
        for place in led..<wordCount { leading += postings(Int(byBound[place]), bounds, base) }
        while led > 0 {
            let word = Int(byBound[led - 1])
            let own = postings(word, bounds, base)
            if own > Self.lookUpPostings * leading { break }
            leading += own
            rest &-= bounds[word].scoreMax
            led -= 1
        }
        return (led, rest)
    }

    /// About how many documents of a window have a word: as dense as its first block there.
    private func postings(
        _ word: Int, _ bounds: UnsafePointer<WindowBound>, _ base: Int
    ) -> Int {
        if bounds[word].scoreMax == 0 { return 0 }
        let block = Int(bounds[word].block)
        let cursor = cursors + word
        let before = Int(cursor.pointee.before(block))
        let last = Int(cursor.pointee.lasts[block])
        let end = min(
            base + DocumentWindow.size, block + 1 < cursor.pointee.blockCount ? .max : last)
        let size = cursor.pointee.size(block)
        let length = UInt32(truncatingIfNeeded: end - max(base, before))
        return Int(UInt32(size) &* length / UInt32(last - before)) + 1
    }

    /// Up to so many documents that meet the conditions, each is looked up in the words' blocks;
    /// above, the blocks are read through. Measured at 1,000,000 documents: see DESIGN.md.
    private static let listedMax = 48

    private func windowSum(_ bounds: UnsafePointer<WindowBound>) -> UInt32 {
        var sum: UInt32 = 0
        for word in 0..<wordCount { sum &+= bounds[word].scoreMax }
        return sum
    }

    /// Insertion sort, because the order changes little from window to window.
    private func sortByBound(_ bounds: UnsafePointer<WindowBound>) {
        for place in 1..<max(wordCount, 1) {
            let word = byBound[place]
            let bound = bounds[Int(word)].scoreMax
            var hole = place
            while hole > 0, bounds[Int(byBound[hole - 1])].scoreMax > bound {
                byBound[hole] = byBound[hole - 1]
                hole -= 1
            }
            byBound[hole] = word
        }
    }

    /// Adds the scores of the other words to the candidates that can still enter, and offers those
    /// that are left.
    private mutating func complete(
        _ found: Int, _ led: Int, _ bound: UInt32, _ bounds: UnsafePointer<WindowBound>
    ) {
        var (count, rest, word) = (found, bound, led)
        while word > 0, count > 0 {
            word -= 1
            let number = Int(byBound[word])
            let most = bounds[number].scoreMax
            if most > 0 { count = add(number, Int(bounds[number].block), count, rest) }
            rest &-= most
        }
        for index in 0..<count {
            let candidate = candidates[index]
            if candidate.score < top.threshold { continue }
            let id = snapshot.identifier(Int(candidate.document))
            top.offer(TopList.Entry(score: candidate.score, id: id))
        }
    }

    /// Adds one word's scores to candidates, dropping those that cannot enter.
    ///
    /// - Parameter rest: the most that this word and those after it can add.
    /// - Returns: how many are left.
    private func add(_ word: Int, _ block: Int, _ count: Int, _ rest: UInt32) -> Int {
        let threshold = top.threshold
        var kept = 0
        let cursor = cursors + word
        cursor.pointee.block = block
        for index in 0..<count {
            var candidate = candidates[index]
            if candidate.score &+ rest < threshold { continue }
            let row = cursor.pointee.row(of: candidate.document)
            if row >= 0 {
                let place = row << 8 + Int(snapshot.documentClasses[Int(candidate.document)])
                candidate.score &+= Relevance.contribution(
                    rarity: cursor.pointee.rarity, weight: snapshot.weights.start[place])
            }
            candidates[kept] = candidate
            kept += 1
        }
        return kept
    }
}
