/// How many cells a row must have.
///
/// Extra cells are fine when they are empty. Missing cells are fine at the end: down to half of
/// the columns, or down to two cells when the list leaves out empty cells as a habit. A row of
/// fewer is half a row, broken by a line end in its middle, and is not taken for a whole one.
struct RowWidth {
    /// The share of short rows, in percent of the sample, from which they are a habit.
    static let habitPercentMin = 20
    /// The rows it takes to speak of a habit.
    static let habitSampleMin = 20

    private let columns: Int
    private let shortest: Int

    init(columns: Int, sample: [Int]) {
        self.columns = columns
        let short = sample.count { $0 < columns }
        let isHabit =
            sample.count >= Self.habitSampleMin
            && short * 100 >= sample.count * Self.habitPercentMin
        shortest = isHabit ? min(2, columns) : (columns + 1) / 2
    }

    /// The cells made to fit the columns, or as they are when they cannot be.
    func fitted(_ cells: [String]) -> [String] {
        if cells.count == columns { return cells }
        if cells.count < columns {
            guard cells.count >= shortest else { return cells }
            return cells + repeatElement("", count: columns - cells.count)
        }
        let isPadded = cells[columns...].allSatisfy(\.isEmpty)
        return isPadded ? Array(cells[..<columns]) : cells
    }
}
