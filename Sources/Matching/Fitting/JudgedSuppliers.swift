import Records
import SearchIndex

/// Suppliers of one window judged one by one, each once, by the sets that they are in: the columns
/// are read only where a set does not settle a reading.
final class JudgedSuppliers {
    private let plan: FitPlan
    private let window: FitWindow
    private let words: FitWords
    private let knownRow = WindowBitsRow(1)
    private var entries: [FitTop.Entry]
    private var segment: FitSegment?
    private var base = 0

    init(_ search: FitSearch) {
        plan = search.plan
        window = search.window
        words = search.words
        let none = FitTop.Entry(
            verdict: .noFit, score: .unknown(expected: .zero), supplier: 0)
        entries = [FitTop.Entry](repeating: none, count: DocumentWindow.size)
    }

    /// Begins a window, which is judged without pruning and whose words are gathered.
    func begin(_ segment: FitSegment, window: Int) {
        self.segment = segment
        base = window << DocumentWindow.bits
        knownRow[0].clear()
    }

    /// How many of some suppliers stand before a line.
    func count(_ suppliers: WindowBits, before line: FitTop.Entry) -> Int {
        var count = 0
        for position in suppliers.positions where self[position].precedes(line) { count += 1 }
        return count
    }

    subscript(_ position: Int) -> FitTop.Entry {
        if knownRow[0].contains(position) { return entries[position] }
        let entry = judge(position)
        entries[position] = entry
        knownRow[0].insert(position)
        return entry
    }

    private func judge(_ position: Int) -> FitTop.Entry {
        guard let segment else { preconditionFailure("a window was begun") }
        let sum = words.sum(position)
        var tally = Tally(of: plan.need)
        for (number, entry) in plan.entries.enumerated() {
            let reading =
                settled(number, position, sum)
                ?? entry.source.reading(segment, base + position, of: plan.text, words: sum)
            tally.add(entry.stake, reading)
        }
        return FitTop.Entry(
            verdict: tally.verdict, score: tally.score,
            supplier: segment.first + base + position)
    }

    /// The reading of one requirement if the supplier's set says it.
    private func settled(_ number: Int, _ position: Int, _ sum: Int) -> Reading? {
        if sum > 0, case .text(let source) = plan.entries[number].source, source === plan.text {
            return source.reading(ofSum: sum)
        }
        for cell in window.cells[number] where cell.bits.contains(position) {
            return cell.level.isConstant && cell.level.isSure ? cell.level.reading : nil
        }
        return nil
    }
}
