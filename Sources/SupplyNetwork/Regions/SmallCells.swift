/// Which counts of few firms are kept back, and which others so that these do not follow from sums.
///
/// Whoever reads a table may know what each line adds up to, and that what is kept back is above 0.
/// One count kept back follows from its line's sum; so do several that add up to their number,
/// which are all 1; and one that alone joins two groups of others follows from the sums of all
/// lines of either group. A count does not follow where another table with the same sums has
/// another number in its place: where going one up there can be made good by going down and up in
/// turn along lines, or going one down likewise (`CellWays`). So others, the smallest that will do,
/// are kept back with them, until nothing follows.
struct SmallCells {
    private let counts: [Double]
    private(set) var isKeptBack: [Bool]
    /// Places kept back that follow from the sums all the same, whatever else is kept back: such as
    /// a line's only one, or ones that add up to their number.
    private(set) var told: [Int] = []

    /// - Parameters:
    ///   - minCell: counts above 0 and below it are kept back; 1 keeps nothing back.
    ///   - others: places that are kept back too; none = those of few alone.
    ///   - rows: places of counts that add up to something known; each place stands in one.
    ///   - columns: the same the other way; none = nothing else is known.
    /// - Complexity: O(places · rounds), each of which keeps back one more count a line; then for
    ///   each count kept back a search that mostly ends within a few lines.
    init(
        _ counts: [Double], below minCell: Int, and others: [Bool] = [], rows: [[Int]],
        columns: [[Int]] = []
    ) {
        self.counts = counts
        isKeptBack = counts.map { $0 > 0 && $0 < Double(minCell) }
        for place in others.indices where others[place] && counts[place] > 0 {
            isKeptBack[place] = true
        }
        hideByLines(rows + columns)
        hideByWays(rows, columns)
    }

    private mutating func hideByLines(_ lines: [[Int]]) {
        var isSettled = false
        while !isSettled {
            isSettled = true
            for line in lines {
                guard tells(line), let next = nextSmallest(of: line) else { continue }
                isKeptBack[next] = true
                isSettled = false
            }
        }
    }

    /// Whether the sum of a line alone tells what of it is kept back.
    private func tells(_ line: [Int]) -> Bool {
        let hidden = line.filter { isKeptBack[$0] }
        let sum = hidden.reduce(0) { $0 + counts[$1] }
        return !hidden.isEmpty && (hidden.count == 1 || sum <= Double(hidden.count))
    }

    private func nextSmallest(of line: some Sequence<Int>) -> Int? {
        line.filter { !isKeptBack[$0] && counts[$0] > 0 }
            .min { (counts[$0], $0) < (counts[$1], $1) }
    }

    /// What more is kept back only opens ways, so whatever no longer follows never does again. What
    /// would follow were all counts kept back is left to whoever tells the sums.
    private mutating func hideByWays(_ rows: [[Int]], _ columns: [[Int]]) {
        var ways = CellWays(counts, rows: rows, columns: columns)
        var most = ways
        for place in counts.indices where counts[place] > 0 { most.open(place) }
        var waiting = counts.indices.filter { isKeptBack[$0] }
        for place in waiting { ways.open(place) }
        while let place = waiting.popLast() {
            guard !most.isTold(place) else {
                told.append(place)
                continue
            }
            while ways.isTold(place), let next = partner(of: place, ways) {
                isKeptBack[next] = true
                ways.open(next)
                waiting.append(next)
            }
        }
    }

    /// What to keep back so that a count no longer follows: the smallest that closes a way round,
    /// else the smallest near by, which leads farther.
    private func partner(of place: Int, _ ways: CellWays) -> Int? {
        let shown = counts.indices.filter { !isKeptBack[$0] && counts[$0] > 0 }
        let reach = ways.reach(of: place)
        return nextSmallest(of: shown.filter { reach.isClosed(by: $0, ways) })
            ?? nextSmallest(of: shown.filter { reach.isLengthened(by: $0, ways) })
    }
}
