/// The sums of the leading words' scores in one window, and the candidates they leave.
extension SearchState {
    /// Up to so many postings in a window, documents are marked in a bitmap as they are met; above,
    /// all sums are looked at.
    private static let markedMax = 512

    /// The candidates of a window without conditions.
    ///
    /// - Parameter rest: the most that the other words can add.
    func harvestAll(
        _ led: Int, _ bounds: UnsafePointer<WindowBound>, _ base: Int, _ rest: UInt32
    ) -> Int {
        var postings = 0
        for place in led..<wordCount {
            let word = Int(byBound[place])
            if bounds[word].scoreMax == 0 { continue }
            forEachRun(word, Int(bounds[word].block), base) { cursor, low, high in
                addRun(cursor, low, high, base)
                if postings <= Self.markedMax { mark(cursor.documents, low, high, base) }
                postings += high - low
            }
        }
        let least = top.threshold > rest ? top.threshold - rest : 1
        return postings <= Self.markedMax ? harvestMarked(base, least) : harvestSums(base, least)
    }

    /// Calls `body` with the decoded documents of a word in a window, block by block.
    @inline(__always)
    private func forEachRun(
        _ word: Int, _ first: Int, _ base: Int, _ body: (DocumentCursor, Int, Int) -> Void
    ) {
        let cursor = cursors + word
        let end = Int32(truncatingIfNeeded: base + DocumentWindow.size)
        let start = Int32(truncatingIfNeeded: base)
        var block = first
        while block < cursor.pointee.blockCount, cursor.pointee.before(block) < end - 1 {
            cursor.pointee.decode(block)
            let size = cursor.pointee.size(block)
            let isFirst = cursor.pointee.before(block) < start - 1
            let isLast = Int32(cursor.pointee.lasts[block]) >= end
            let low = isFirst ? cursor.pointee.lowerBound(start, in: size) : 0
            let high = isLast ? cursor.pointee.lowerBound(end, in: size) : size
            if low < high {
                cursor.pointee.decodeRows(block)
                body(cursor.pointee, low, high)
            }
            if isLast { break }
            block += 1
        }
    }

    @inline(__always)
    private func addRun(_ cursor: DocumentCursor, _ low: Int, _ high: Int, _ base: Int) {
        let (documents, rows, sums) = (cursor.documents, cursor.rows, sums.start - base)
        let (classes, weights) = (snapshot.documentClasses, snapshot.weights.start)
        let rarity = cursor.rarity
        for index in low..<high {
            let document = Int(documents[index])
            let weight = weights[Int(rows[index]) &<< 8 &+ Int(classes[document])]
            sums[document] &+= Relevance.contribution(rarity: rarity, weight: weight)
        }
    }

    @inline(__always)
    private func mark(_ documents: UnsafePointer<Int32>, _ low: Int, _ high: Int, _ base: Int) {
        let touched = touched.start
        for index in low..<high {
            let position = Int(documents[index]) &- base
            touched[position &>> 6] |= 1 &<< UInt64(position & 63)
        }
    }

    private func harvestMarked(_ base: Int, _ least: UInt32) -> Int {
        var found = 0
        for word in 0..<DocumentWindow.words {
            var bits = touched[word]
            if bits == 0 { continue }
            touched[word] = 0
            while bits != 0 {
                let position = word &<< 6 &+ bits.trailingZeroBitCount
                bits &= bits &- 1
                let score = sums[position]
                sums[position] = 0
                if score < least { continue }
                let document = Int32(truncatingIfNeeded: base &+ position)
                candidates[found] = Candidate(document: document, score: score)
                found &+= 1
            }
        }
        return found
    }

    /// Sums are looked at eight at a time; few reach what is asked.
    private func harvestSums(_ base: Int, _ least: UInt32) -> Int {
        touched.start.update(repeating: 0, count: DocumentWindow.words)
        let raw = UnsafeMutableRawPointer(sums.start)
        let floor = SIMD8<UInt32>(repeating: least)
        var found = 0
        for group in 0..<DocumentWindow.size / 8 {
            let scores = raw.loadUnaligned(fromByteOffset: 32 * group, as: SIMD8<UInt32>.self)
            raw.storeBytes(of: .zero, toByteOffset: 32 * group, as: SIMD8<UInt32>.self)
            if !any(scores .>= floor) { continue }
            for lane in 0..<8 where scores[lane] >= least {
                let document = Int32(truncatingIfNeeded: base &+ 8 * group &+ lane)
                candidates[found] = Candidate(document: document, score: scores[lane])
                found &+= 1
            }
        }
        return found
    }

    /// The documents that meet the conditions, all candidates with nothing scored.
    func listLeftover(_ base: Int) -> Int {
        var found = 0
        for word in 0..<DocumentWindow.words {
            var bits = filter.mask[word]
            while bits != 0 {
                let document = base &+ word &<< 6 &+ bits.trailingZeroBitCount
                bits &= bits &- 1
                candidates[found] = Candidate(
                    document: Int32(truncatingIfNeeded: document), score: 0)
                found &+= 1
            }
        }
        return filter.keep(candidates.start, found)
    }

    /// Adds a leading word's scores to the documents that meet the conditions on sets.
    func addMasked(_ word: Int, _ bounds: UnsafePointer<WindowBound>, _ base: Int) {
        if bounds[word].scoreMax == 0 { return }
        let mask = filter.mask.start
        let (classes, weights) = (snapshot.documentClasses, snapshot.weights.start)
        forEachRun(word, Int(bounds[word].block), base) { cursor, low, high in
            for index in low..<high {
                let document = Int(cursor.documents[index])
                let position = document &- base
                if mask[position &>> 6] &>> UInt64(position & 63) & 1 == 0 { continue }
                let weight = weights[Int(cursor.rows[index]) &<< 8 &+ Int(classes[document])]
                sums[position] &+= Relevance.contribution(rarity: cursor.rarity, weight: weight)
            }
        }
    }

    func harvestMasked(_ base: Int, _ rest: UInt32) -> Int {
        let least = top.threshold > rest ? top.threshold - rest : 1
        var found = 0
        for word in 0..<DocumentWindow.words {
            var bits = filter.mask[word]
            while bits != 0 {
                let position = word &<< 6 &+ bits.trailingZeroBitCount
                bits &= bits &- 1
                let score = sums[position]
                sums[position] = 0
                if score < least { continue }
                let document = Int32(truncatingIfNeeded: base &+ position)
                candidates[found] = Candidate(document: document, score: score)
                found &+= 1
            }
        }
        return filter.keep(candidates.start, found)
    }
}
