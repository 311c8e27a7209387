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
    /// - Complexity: O(counts kept back), mostly those of a few lines.
    func isTold(_ place: Int) -> Bool {
        if isOnShortWay(place) { return false }
        let (row, column) = (rowOf[place], columnOf[place])
        if lines(from: column, without: place, isForward: true, to: row)[row] { return false }
        guard counts[place] > 1 else { return true }
        return !lines(from: row, without: place, isForward: true, to: column)[column]
    }

    /// Whether a count that goes one up is made good by three others: down in its column, up in
    /// that one's row, down where the column of that meets its own row. Most ways are so short.
    private func isOnShortWay(_ place: Int) -> Bool {
        var leadsBack = [Bool](repeating: false, count: hidden.count)
        for other in hidden[rowOf[place]] where other != place && counts[other] > 1 {
            leadsBack[columnOf[other]] = true
        }
        return hidden[columnOf[place]].contains { other in
            other != place && counts[other] > 1
                && hidden[rowOf[other]].contains { $0 != other && leadsBack[columnOf[$0]] }
        }
    }

    /// What can be reached behind a count that goes one up, and from where it is come to.
    func reach(of place: Int) -> Reach {
        Reach(
            behind: lines(from: columnOf[place], without: place, isForward: true),
            before: lines(from: rowOf[place], without: place, isForward: false))
    }

    struct Reach {
        /// By number of line.
        fileprivate let behind: [Bool]
        fileprivate let before: [Bool]

        /// Whether another count would close a way round, were it kept back too.
        func isClosed(by place: Int, _ ways: CellWays) -> Bool {
            let (row, column) = (ways.rowOf[place], ways.columnOf[place])
            return behind[row] && before[column]
                || ways.counts[place] > 1 && behind[column] && before[row]
        }

        /// Whether another count leads on from what is reached, or to where it is come from.
        func isLengthened(by place: Int, _ ways: CellWays) -> Bool {
            let (row, column) = (ways.rowOf[place], ways.columnOf[place])
            return behind[row] || before[column]
                || ways.counts[place] > 1 && (behind[column] || before[row])
        }
    }

    /// The lines that ways lead to from a line, or come to it from, by number.
    ///
    /// - Parameter goal: where the search may end; nil = nowhere.
    private func lines(
        from start: Int, without left: Int, isForward: Bool, to goal: Int? = nil
    ) -> [Bool] {
        var found = [Bool](repeating: false, count: hidden.count)
        found[start] = true
        var waiting = [start]
        while let line = waiting.popLast() {
            for place in hidden[line] where place != left {
                let isFromRow = rowOf[place] == line
                // Up leads from row to column; down, of what is above 1, back.
                guard isFromRow == isForward || counts[place] > 1 else { continue }
                let next = isFromRow ? columnOf[place] : rowOf[place]
                if found[next] { continue }
                found[next] = true
                if next == goal { return found }
                waiting.append(next)
            }
        }
        return found
    }
}
