import Records
import SearchIndex

/// One need asked of an index: finds the first lines of its list, or counts the verdicts.
///
/// Suppliers are judged by windows of 4,096, with a bit for each. Whoever is left out is proven to
/// come to a worse verdict than the last of a full list, or to the same with a lower score, or with
/// an equal one behind it. All
/// others are judged one by one by the functions of the judges, so nothing of the list hangs on
/// a bound.
final class FitSearch {
    let index: FitIndex
    let plan: FitPlan
    var top: FitTop
    /// The one verdict that is looked for; nil for all.
    let only: Verdict?
    let window: FitWindow
    let words: FitWords

    init(_ index: FitIndex, _ plan: FitPlan, only: Verdict? = nil, top limit: Int) {
        self.only = only
        self.index = index
        self.plan = plan
        top = FitTop(limit: limit, only: only)
        window = FitWindow(plan)
        words = FitWords(plan.text)
    }

    func best() -> [FitTop.Entry] {
        let isAllByText =
            only == nil && asksOnlyForMusts && plan.musts > 0 && !plan.need.leavesMustUnread
        if isAllByText {
            findFitting()
            if top.last?.verdict == .fits { return top.entries }
        }
        forEachSegment { segment in
            for number in 0..<segment.windowCount {
                search(segment, number, isWithoutFitting: isAllByText)
            }
        }
        return top.entries
    }

    /// Calls `body` with each segment, which windows and words are ready for.
    func forEachSegment(_ body: (FitSegment) -> Void) {
        for (place, segment) in index.segments.enumerated() {
            window.leaveOut(index.withdrawn[place])
            window.begin(segment)
            words.begin(segment)
            body(segment)
        }
    }

    /// Whether whoever fits differs from others who fit in one text alone.
    private var asksOnlyForMusts: Bool {
        plan.texts <= 1 && plan.entries.count { $0.decides } + plan.texts == plan.entries.count
    }

    /// Judges one supplier.
    ///
    /// - Parameter sum: what its words contribute to the first text; nil to judge it as if its
    ///   texts said all that is asked.
    func judge(_ segment: FitSegment, _ supplier: Int, words sum: Int?) -> FitTop.Entry {
        var tally = Tally(of: plan.need)
        for entry in plan.entries {
            tally.add(
                entry.stake, entry.source.reading(segment, supplier, of: plan.text, words: sum))
        }
        return FitTop.Entry(
            verdict: tally.verdict, score: tally.score, supplier: segment.first + supplier)
    }

    /// Judges some suppliers of a window: their words are looked up where they are few, and else
    /// added up for the window.
    ///
    /// - Precondition: windows come in ascending order, each once, after `words.begin`.
    func forEachJudged(
        _ members: WindowBits, _ segment: FitSegment, _ number: Int,
        _ body: (FitTop.Entry) -> Void
    ) {
        let isListed = words.isCheaperOneByOne(members.count, of: segment.windowCount)
        if !isListed { words.gather(window: number) }
        let base = number << DocumentWindow.bits
        for position in members.positions {
            let sum = isListed ? words.sum(of: base + position) : words.sum(position)
            body(judge(segment, base + position, words: sum))
        }
    }

    /// Whether somebody of this verdict at best and with this key may enter the list.
    func mayEnter(_ verdict: Verdict, key: Int) -> Bool {
        guard let last = top.last else { return true }
        if verdict != last.verdict { return verdict < last.verdict }
        return key >= plan.scale.keyMin(of: last.score.expected)
    }
}

extension WindowBits {
    /// The positions of those in the set, ascending.
    var positions: Positions { Positions(words: words) }

    struct Positions: Sequence, IteratorProtocol {
        let words: UnsafeMutablePointer<UInt64>
        private var word = -1
        private var bits: UInt64 = 0

        init(words: UnsafeMutablePointer<UInt64>) { self.words = words }

        @inline(__always)
        mutating func next() -> Int? {
            while bits == 0 {
                word += 1
                if word == WindowBits.wordCount { return nil }
                bits = words[word]
            }
            let position = word << 6 + bits.trailingZeroBitCount
            bits &= bits &- 1
            return position
        }
    }

    /// The first position; nil if there is none.
    var first: Int? {
        for word in 0..<WindowBits.wordCount where words[word] != 0 {
            return word << 6 + words[word].trailingZeroBitCount
        }
        return nil
    }

    func insert(_ position: Int) { words[position >> 6] |= 1 << UInt64(position & 63) }

    func remove(_ position: Int) { words[position >> 6] &= ~(1 << UInt64(position & 63)) }
}
