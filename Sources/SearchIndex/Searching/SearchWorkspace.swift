/// What a search needs beside the snapshot: kept from search to search, so that none allocates.
///
/// One thread uses it at a time.
package final class SearchWorkspace {
    private var state: SearchState

    package init(_ snapshot: Snapshot) { state = SearchState(snapshot) }

    package var documentCount: Int { state.snapshot.count }

    /// The best documents that meet all conditions and have at least one of the words.
    ///
    /// - Parameter limit: how many at most.
    /// - Returns: by descending score, of equal scores by ascending identifier: exactly what
    ///   scoring every document would give.
    package func search(_ query: IndexQuery, limit: Int) throws(QueryError) -> [Hit] {
        try state.search(query, limit: limit)
    }
}

/// The buffers of a search and what is known of the words in hand.
struct SearchState: ~Copyable {
    /// What one word can do in one window.
    struct WindowBound: BitwiseCopyable {
        /// No document of the window scores more by the word; 0 if none has it.
        var scoreMax: UInt32
        /// The first block that may have documents there.
        var block: UInt32
    }

    let snapshot: Snapshot
    private(set) var cursors: UnsafeMutablePointer<DocumentCursor> = .allocate(capacity: 1)
    private(set) var wordCount = 0
    var filter = FilterPlan()
    var top = TopList()
    /// For each window the words' bounds, `wordCount` of them.
    private(set) var bounds: Slab<WindowBound>
    /// For each window the sum of its words' bounds.
    let windowMax: Slab<UInt32>
    let sums = Slab<UInt32>(DocumentWindow.size, of: 0)
    let touched = Slab<UInt64>(DocumentWindow.words, of: 0)
    let candidates = Slab<Candidate>(
        DocumentWindow.size, of: Candidate(document: 0, score: 0))
    /// Words by ascending bound in the current window.
    private(set) var byBound: Slab<Int32>
    private var documents: Slab<Int32>
    private var rows: Slab<UInt8>
    private var room = 0

    init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
        windowMax = Slab(snapshot.windowCount, of: 0)
        bounds = Slab(0, of: WindowBound(scoreMax: 0, block: 0))
        byBound = Slab(0, of: 0)
        documents = Slab(0, of: 0)
        rows = Slab(0, of: 0)
    }

    deinit { cursors.deallocate() }

    /// Looks up the words of a query and bounds what they can score, window by window.
    mutating func prepare(_ query: IndexQuery) throws(QueryError) {
        guard query.words.count <= IndexQuery.wordsMax else { throw .tooManyWords }
        makeRoom(query.words.count)
        wordCount = 0
        var seen: [Int] = []
        var most = 0
        for word in query.words {
            let number = word.withUnsafeBytes { snapshot.words.number(of: $0) }
            guard let number, !seen.contains(number) else { continue }
            seen.append(number)
            let place = wordCount * PostingBlock.postingsMax
            let cursor = DocumentCursor(
                snapshot.words.entry(number), snapshot, documents: documents.start + place,
                rows: rows.start + place)
            (cursors + wordCount).initialize(to: cursor)
            wordCount += 1
            most += Int(cursor.scoreMax)
        }
        guard most <= Int(UInt32.max) else { throw .tooManyWords }
        setBounds()
    }

    private mutating func makeRoom(_ words: Int) {
        guard words > room else { return }
        room = words
        cursors.deallocate()
        cursors = .allocate(capacity: words)
        documents = Slab(words * PostingBlock.postingsMax, of: 0)
        rows = Slab(words * PostingBlock.postingsMax, of: 0)
        byBound = Slab(words, of: 0)
        bounds = Slab(
            words * snapshot.windowCount, of: WindowBound(scoreMax: 0, block: 0))
    }

    private func setBounds() {
        let count = wordCount
        for place in 0..<count * snapshot.windowCount {
            bounds[place] = WindowBound(scoreMax: 0, block: 0)
        }
        for word in 0..<count {
            byBound[word] = Int32(word)
            setBounds(cursors[word], bounds.start + word, count)
        }
        for window in 0..<snapshot.windowCount {
            var sum: UInt32 = 0
            for word in 0..<count { sum &+= bounds[window * count + word].scoreMax }
            windowMax[window] = sum
        }
    }

    private func setBounds(
        _ cursor: DocumentCursor, _ out: UnsafeMutablePointer<WindowBound>, _ stride: Int
    ) {
        var first = Int(cursor.start) + 1
        for block in 0..<cursor.blockCount {
            let last = Int(cursor.lasts[block])
            let scoreMax = cursor.scoreMax(block: block)
            for window in first >> DocumentWindow.bits...last >> DocumentWindow.bits {
                let place = out + window * stride
                if place.pointee.scoreMax == 0 { place.pointee.block = UInt32(block) }
                if place.pointee.scoreMax < scoreMax { place.pointee.scoreMax = scoreMax }
            }
            first = last + 1
        }
    }
}
