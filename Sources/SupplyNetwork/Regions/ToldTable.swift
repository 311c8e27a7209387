import Records

/// What of a table of counts is told: which counts, and what which lines add up to.
///
/// Decided here alone, for all figures: a quotient of a count that is told tells what its region
/// and its process add up to, a concentration what a line does, and these together what is kept
/// back. What all counts add up to is taken to be known, as n tells as much. A line whose sum would
/// tell a count, such as one with a single count, or with ones alone, is not told what it adds up
/// to; of the lines not told it is known what they add up to together. One such line alone would
/// follow from the others, so the next smallest is not told with it.
struct ToldTable {
    let table: RegionalTable
    /// Counts, nil where they are kept back.
    let shown: [Double?]
    /// Whether it is told, or may be worked out, what a region adds up to.
    private(set) var isRowTold: [Bool]
    /// The same of a process or product.
    private(set) var isColumnTold: [Bool]
    /// Whether what all counts add up to may be told: not where each is kept back and 1.
    let isSumTold: Bool
    private let rowSums: [Double]
    private let columnSums: [Double]
    private let sum: Double

    /// - Parameters:
    ///   - minCell: counts above 0 and below it are kept back; 1 keeps nothing back.
    ///   - smallRows: by region, whether it is not told how many firms it has.
    ///   - totals: by column, how many firms it has in all.
    /// - Complexity: that of `SmallCells`, for each time more lines are not told.
    init(
        _ table: RegionalTable, below minCell: Int, smallRows: [Bool], totals: [Double]
    ) {
        self.table = table
        var lines = ToldLines(
            table, smallRows: smallRows, smallColumns: totals.map { $0 < Double(minCell) })
        var small = lines.smallCells(below: minCell)
        while !small.told.isEmpty, lines.withhold(small.told) {
            small = lines.smallCells(below: minCell)
        }
        shown = zip(table.cells, small.isKeptBack).map { $1 ? nil : $0 }
        isSumTold = small.told.isEmpty
        isRowTold = lines.isRowTold
        isColumnTold = lines.isColumnTold
        (rowSums, columnSums) = (lines.rowSums, lines.columnSums)
        sum = table.cells.reduce(0, +)
    }

    /// Tells nothing of what these regions add up to.
    mutating func withhold(rows: [Bool]) {
        isRowTold = zip(isRowTold, rows).map { $0 && !$1 }
    }

    /// Regions whose number of firms would tell what they add up to, as each does one thing, where
    /// that is not told.
    func rowsTold(by firms: [Int]) -> [Bool] {
        firms.indices.map { !isRowTold[$0] && Double(firms[$0]) == rowSums[$0] }
    }

    var isWhole: Bool { !shown.contains(nil) }

    func line(ofRow row: Int) -> ArraySlice<Double?> {
        let width = table.columns.count
        return shown[row * width..<(row + 1) * width]
    }

    func line(ofColumn column: Int) -> [Double?] {
        table.regions.indices.map { shown[$0 * table.columns.count + column] }
    }

    /// How much more of a column a region has than all regions of the base together.
    ///
    /// - Parameter base: a table that holds this one; nil = this one.
    /// - Returns: by region, then column; nil where the count is kept back or there is none, and
    ///   where what the region or the column adds up to is not told.
    func locationQuotients(against base: ToldTable?) -> [Double?] {
        let base = base ?? self
        let places = Dictionary(
            uniqueKeysWithValues: zip(base.table.columns, base.table.columns.indices))
        let own = table.columns.map { column in
            places[column].flatMap { base.isColumnTold[$0] ? base.columnSums[$0] : nil }
        }
        return shown.indices.map { cell in
            let (row, column) = cell.quotientAndRemainder(dividingBy: own.count)
            guard let count = shown[cell], let whole = own[column], whole > 0, isRowTold[row],
                rowSums[row] > 0
            else { return nil }
            return count / rowSums[row] / (whole / base.sum)
        }
    }

    /// The table with what is kept back taken as its mean: that of the column, and of columns whose
    /// sum is not told that of all of them together. Nothing follows from it that is not told.
    var averaged: RegionalTable {
        guard !isWhole else { return table }
        let width = table.columns.count
        let hidden = shown.indices.filter { shown[$0] == nil }
        let groups = Dictionary(grouping: hidden) { isColumnTold[$0 % width] ? $0 % width : -1 }
        var cells = table.cells
        for group in groups.values {
            let mean = group.reduce(0) { $0 + table.cells[$1] } / Double(group.count)
            for cell in group { cells[cell] = mean }
        }
        return RegionalTable(
            regions: table.regions, columns: table.columns, cells: cells, note: table.note)
    }
}

/// Of which lines of a table it is told what they add up to.
private struct ToldLines {
    private let counts: [Double]
    private let width: Int
    let rowSums: [Double]
    let columnSums: [Double]
    private(set) var isRowTold: [Bool]
    private(set) var isColumnTold: [Bool]

    init(_ table: RegionalTable, smallRows: [Bool], smallColumns: [Bool]) {
        counts = table.cells
        width = table.columns.count
        rowSums = table.regions.indices.map { table.row($0).reduce(0, +) }
        columnSums = table.columns.indices.map { table.column($0).reduce(0, +) }
        isRowTold = smallRows.map(!)
        isColumnTold = smallColumns.map(!)
    }

    func smallCells(below minCell: Int) -> SmallCells {
        SmallCells(
            counts, below: minCell,
            rows: Self.lines(isRowTold) { row in
                (0..<width).map { row * width + $0 }
            },
            columns: Self.lines(isColumnTold) { column in
                isRowTold.indices.map { $0 * width + column }
            })
    }

    /// Lines that are told one by one, and the others as one.
    private static func lines(_ isTold: [Bool], _ places: (Int) -> [Int]) -> [[Int]] {
        let told = isTold.indices.filter { isTold[$0] }.map(places)
        let others = isTold.indices.filter { !isTold[$0] }.flatMap(places)
        return others.isEmpty ? told : told + [others]
    }

    /// Tells of further lines no longer what they add up to, as that would tell these counts.
    ///
    /// - Returns: whether there was any left.
    mutating func withhold(_ cells: [Int]) -> Bool {
        var (rows, columns): (Set<Int>, Set<Int>) = ([], [])
        for cell in cells {
            let (row, column) = cell.quotientAndRemainder(dividingBy: width)
            let nextRow = isRowTold[row] ? row : Self.smallest(rowSums, of: isRowTold)
            let nextColumn =
                isColumnTold[column] ? column : Self.smallest(columnSums, of: isColumnTold)
            let sums = (nextRow.map { rowSums[$0] }, nextColumn.map { columnSums[$0] })
            if let nextRow, sums.0 ?? .infinity < sums.1 ?? .infinity {
                rows.insert(nextRow)
            } else if let nextColumn {
                columns.insert(nextColumn)
            }
        }
        for row in rows { isRowTold[row] = false }
        for column in columns { isColumnTold[column] = false }
        return !rows.isEmpty || !columns.isEmpty
    }

    private static func smallest(_ sums: [Double], of isTold: [Bool]) -> Int? {
        sums.indices.filter { isTold[$0] && sums[$0] > 0 }.min { (sums[$0], $0) < (sums[$1], $1) }
    }
}
