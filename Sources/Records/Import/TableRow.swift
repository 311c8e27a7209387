/// A row as a format's reader gives it: cells in column order, or why it could not be read.
package struct TableRow: Hashable, Sendable {
    package let position: RowPosition
    package let cells: [String]
    /// What the reader noticed: errors send the row to quarantine, warnings stay with it.
    package let problems: [RowProblem]
    /// The number of the quarantined row of which this is the mended edition.
    package let mends: Int64?
    /// The columns whose cells the list shows as one with those of the row above (0-based), each
    /// with the text that is shown in them.
    package let mergedAbove: [Int: String]
    /// The source says that the record with this row's external id is gone; the other cells may
    /// be empty.
    package let isWithdrawn: Bool

    package init(
        position: RowPosition, cells: [String], problems: [RowProblem] = [], mends: Int64? = nil,
        mergedAbove: [Int: String] = [:], isWithdrawn: Bool = false
    ) {
        self.position = position
        self.cells = cells
        self.problems = problems
        self.mends = mends
        self.mergedAbove = mergedAbove
        self.isWithdrawn = isWithdrawn
    }
}
