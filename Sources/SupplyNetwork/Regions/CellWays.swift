/// How one count of a table can be another while all sums stay: the ways that lead round.
///
/// A count that goes one up leads from its row to its column, which then has one too many; one that
/// goes one down leads from its column to its row. Counts kept back are known to be above 0, so a 1
/// never goes down. A count follows from the sums if and only if no way round leads over it, since
/// sums of rows and columns are balanced by such ways alone.
///
/// - Source: Gusfield 1988, doi:10.1137/0217034, for sums alone; here with bounds.
struct CellWays {
    fileprivate let counts: [Double]
    /// Lines by number: rows, then columns; where there are no columns, one in their place whose
    /// sum is whatever it may be.
    fileprivate var rowOf: [Int]
    fileprivate var columnOf: [Int]
    /// Of each line the places kept back in it.
    private var hidden: [[Int]]

    /// - Precondition: each place stands in one row, and in one column where there are any.
    init(_ counts: [Double], rows: [[Int]], columns: [[Int]]) {
        self.counts = counts
        rowOf = [Int](repeating: 0, count: counts.count)
        columnOf = [Int](repeating: rows.count, count: counts.count)
        for (number, row) in rows.enumerated() {
            for place in row { rowOf[place] = number }
        }
        for (number, column) in columns.enumerated() {
            for place in column { columnOf[place] = rows.count + number }
        }
        hidden = [[Int]](repeating: [], count: rows.count + max(1, columns.count))
    }

    /// - Complexity: O(1).
    mutating func open(_ place: Int) {
        hidden[rowOf[place]].append(place)
        hidden[columnOf[place]].append(place)
    }

    /// Whether the sums tell the count at a place that is kept back.
    ///
    /// - Complexity: O(counts kept back).
    func isTold(_ place: Int) -> Bool {
        let (row, column) = (rowOf[place], columnOf[place])
        if lines(from: column, without: place, isForward: true, to: row).contains(row) {
            return false
        }
        guard counts[place] > 1 else { return true }
        return !lines(from: row, without: place, isForward: true, to: column).contains(column)
    }

    /// What can be reached behind a count that goes one up, and from where it is come to.
    func reach(of place: Int) -> Reach {
        Reach(
            behind: lines(from: columnOf[place], without: place, isForward: true),
            before: lines(from: rowOf[place], without: place, isForward: false))
    }

    struct Reach {
        fileprivate let behind: Set<Int>
        fileprivate let before: Set<Int>

        /// Whether another count would close a way round, were it kept back too.
        func isClosed(by place: Int, _ ways: CellWays) -> Bool {
            let (row, column) = (ways.rowOf[place], ways.columnOf[place])
            return behind.contains(row) && before.contains(column)
                || ways.counts[place] > 1 && behind.contains(column) && before.contains(row)
        }

        /// Whether another count leads on from what is reached, or to where it is come from.
        func isLengthened(by place: Int, _ ways: CellWays) -> Bool {
            let (row, column) = (ways.rowOf[place], ways.columnOf[place])
            let isUp = behind.contains(row) || before.contains(column)
            return isUp
                || ways.counts[place] > 1 && (behind.contains(column) || before.contains(row))
        }
    }

    /// The lines that ways lead to from a line, or come to it from.
    ///
    /// - Parameter goal: where the search may end; nil = nowhere.
    private func lines(
        from start: Int, without left: Int, isForward: Bool, to goal: Int? = nil
    ) -> Set<Int> {
        var found: Set<Int> = [start]
        var waiting = [start]
        while let line = waiting.popLast() {
            for place in hidden[line] where place != left {
                let isFromRow = rowOf[place] == line
                // Up leads from row to column; down, of what is above 1, back.
                guard isFromRow == isForward || counts[place] > 1 else { continue }
                let next = isFromRow ? columnOf[place] : rowOf[place]
                guard found.insert(next).inserted else { continue }
                if next == goal { return found }
                waiting.append(next)
            }
        }
        return found
    }
}
