import Records
import SearchIndex

/// What the words of a need's text contribute to suppliers, window by window: each word as much
/// as the best of the terms that answer it.
final class FitWords {
    /// A term that answers an asked word.
    private struct Term {
        let list: ImpactPostings.List
        let alternative: TextQuery.Alternative
        /// The place of the first posting that was not passed.
        var place = 0
    }

    /// An asked word.
    private struct Word {
        /// Which of the terms answer it.
        let terms: Range<Int>
        /// In how many postings of the segment.
        let postings: Int
        /// It contributes no more.
        let most: Int

        init(_ range: Range<Int>, of terms: [Term]) {
            self.terms = range
            postings = terms[range].reduce(0) { $0 + $1.list.count }
            most = terms[range].reduce(0) { most, term in
                max(most, term.alternative.contribution(Int(term.list.peak)))
            }
        }
    }

    private let source: TextSource?
    private var terms: [Term] = []
    /// Words that few use come first.
    private var words: [Word] = []
    /// How many words are rare; those behind are common.
    private var rareCount = 0
    /// No common words contribute more together.
    private(set) var commonMax = 0
    private let sums: UnsafeMutablePointer<UInt32>
    /// What a word's terms have added so far.
    private let best: UnsafeMutablePointer<UInt32>
    private let touchedRow = WindowBitsRow(1)
    private var isTouched = false
    /// No words of the segment contribute more together.
    private(set) var most = 0
    /// No words of the segment add more to a key.
    private(set) var keyBound = 0
    /// No words that `gather` added up last add more to a key.
    private(set) var keyMax = 0

    init(_ source: TextSource?) {
        self.source = source
        sums = .allocate(capacity: DocumentWindow.size)
        sums.initialize(repeating: 0, count: DocumentWindow.size)
        best = .allocate(capacity: DocumentWindow.size)
        best.initialize(repeating: 0, count: DocumentWindow.size)
    }

    deinit {
        sums.deallocate()
        best.deallocate()
    }

    /// Who uses any of the words that were added up last.
    var touched: WindowBits { touchedRow[0] }

    func begin(_ segment: FitSegment) {
        terms.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        for word in source?.query.asked ?? [] {
            let first = terms.count
            for alternative in word.alternatives {
                guard let list = segment.text.list(of: UInt32(alternative.term)) else { continue }
                terms.append(Term(list: list, alternative: alternative))
            }
            if terms.count > first { words.append(Word(first..<terms.count, of: terms)) }
        }
        words.sort { $0.postings < $1.postings }
        let commonMin = segment.count / Self.commonShare
        rareCount = words.count { $0.postings < commonMin }
        commonMax = words[rareCount...].reduce(0) { $0 + $1.most }
        most = words.reduce(0) { $0 + $1.most }
        keyBound = source.map { $0.key(ofSum: most) } ?? 0
    }

    /// A word that one supplier of so many uses is common: adding it up for a window often takes
    /// longer than looking up the few who still may enter (estimate).
    private static let commonShare = 24

    /// Adds up the words of a window's suppliers.
    ///
    /// - Precondition: windows come in ascending order, each gathered once; nobody of it or
    ///   behind it was looked up before.
    /// - Parameter isRareOnly: whether common words are left out, to be looked up by `common` or
    ///   added up by `gatherCommon`.
    func gather(window: Int, isRareOnly: Bool = false) {
        if isTouched {
            sums.update(repeating: 0, count: DocumentWindow.size)
            touched.clear()
        }
        isTouched = false
        var most: UInt32 = 0
        for word in words[..<(isRareOnly ? rareCount : words.count)] {
            add(word, window, &most)
        }
        keyMax = source.map { $0.key(ofSum: Int(most)) } ?? 0
    }

    /// Adds up the common words too of a window whose rare ones were gathered last; `keyMax` stays
    /// that of the rare ones.
    func gatherCommon(window: Int) {
        var most: UInt32 = 0
        for word in words[rareCount...] { add(word, window, &most) }
    }

    private func add(_ word: Word, _ window: Int, _ most: inout UInt32) {
        if word.terms.count == 1 {
            add(word.terms.lowerBound, window, &most)
        } else {
            addBest(word.terms, window, &most)
        }
    }

    private func add(_ number: Int, _ window: Int, _ most: inout UInt32) {
        let (list, weight) = (terms[number].list, terms[number].alternative.weight)
        let base = window << DocumentWindow.bits
        let from = list.advance(from: terms[number].place, to: base)
        let next = list.add(weight, from: from, base: base, to: sums, touched, most: &most)
        if next > from { isTouched = true }
        terms[number].place = next
    }

    private func addBest(_ word: Range<Int>, _ window: Int, _ most: inout UInt32) {
        let base = window << DocumentWindow.bits
        for number in word {
            let (list, weight) = (terms[number].list, terms[number].alternative.weight)
            terms[number].place = list.advance(from: terms[number].place, to: base)
            let next = list.addBest(
                weight, from: terms[number].place, base: base, to: sums, best: best, touched,
                most: &most)
            if next > terms[number].place { isTouched = true }
        }
        for number in word {
            let from = terms[number].place
            terms[number].place = terms[number].list.clear(best, from: from, base: base)
        }
    }

    /// Adds to the sums of keys what the words that `gather` added up stand for.
    func addKeys(to keys: SlicedSums) {
        guard let source, isTouched else { return }
        keys.beginEach()
        for position in touched.positions {
            keys.set(source.key(ofSum: Int(sums[position])), at: position)
        }
        keys.add()
    }

    /// What `gather` added up for the supplier at a position of the window.
    func sum(_ position: Int) -> Int { Int(sums[position]) }

    /// Looking a supplier up in one list costs as much as adding up so many postings (estimate).
    private static let lookUpPostings = 16

    /// Whether it costs less to look so many suppliers of a window up than to gather its words.
    func isCheaperOneByOne(_ suppliers: Int, of windows: Int) -> Bool {
        isCheaperOneByOne(suppliers, of: windows, words[...])
    }

    /// The same of its common words.
    func isCommonCheaperOneByOne(_ suppliers: Int, of windows: Int) -> Bool {
        isCheaperOneByOne(suppliers, of: windows, words[rareCount...])
    }

    private func isCheaperOneByOne(
        _ suppliers: Int, of windows: Int, _ words: ArraySlice<Word>
    ) -> Bool {
        let postings = words.reduce(0) { $0 + $1.postings } / max(windows, 1)
        let terms = words.reduce(0) { $0 + $1.terms.count }
        return suppliers * terms * Self.lookUpPostings < postings
    }

    /// The words of one supplier.
    ///
    /// - Precondition: suppliers come in ascending order, none of a window that was gathered.
    func sum(of supplier: Int) -> Int { sum(of: supplier, words.indices) }

    /// The common words of one supplier.
    ///
    /// - Precondition: suppliers come in ascending order, none of a window of which the common
    ///   words were gathered.
    func common(of supplier: Int) -> Int { sum(of: supplier, rareCount..<words.count) }

    private func sum(of supplier: Int, _ numbers: Range<Int>) -> Int {
        words[numbers].reduce(0) { $0 + share(of: supplier, $1.terms) }
    }

    private func share(of supplier: Int, _ word: Range<Int>) -> Int {
        var best = 0
        for number in word {
            let list = terms[number].list
            let place = list.advance(from: terms[number].place, to: supplier)
            terms[number].place = place
            guard place < list.count, Int(list.positions[place]) == supplier else { continue }
            best = max(best, terms[number].alternative.contribution(Int(list.impacts[place])))
        }
        return best
    }
}
