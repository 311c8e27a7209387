/// Which counts of few firms are kept back, and which others so that these do not follow from sums.
///
/// Whoever reads a table may know what each line adds up to, and that what is kept back is above 0.
/// One count kept back follows from its line's sum; so do several that add up to their number,
/// which are all 1. So another, the next smallest, is kept back with them.
struct SmallCells {
    private let counts: [Double]
    private(set) var isKeptBack: [Bool]

    /// - Parameters:
    ///   - minCell: counts above 0 and below it are kept back; 1 keeps nothing back.
    ///   - lines: places of counts that add up to something known.
    /// - Complexity: O(places · rounds), each of which keeps back one more count a line.
    init(_ counts: [Double], below minCell: Int, lines: [[Int]]) {
        self.counts = counts
        isKeptBack = counts.map { $0 > 0 && $0 < Double(minCell) }
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

    /// Whether the sum of a line tells what of it is kept back.
    func tells(_ line: [Int]) -> Bool {
        let hidden = line.filter { isKeptBack[$0] }
        let sum = hidden.reduce(0) { $0 + counts[$1] }
        return !hidden.isEmpty && (hidden.count == 1 || sum <= Double(hidden.count))
    }

    private func nextSmallest(of line: [Int]) -> Int? {
        line.filter { !isKeptBack[$0] && counts[$0] > 0 }
            .min { (counts[$0], $0) < (counts[$1], $1) }
    }
}
