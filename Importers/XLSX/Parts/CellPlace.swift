/// Where a cell of a sheet's XML stands.
struct CellPlace {
    /// 0-based; that of the cell before where the cell is misplaced.
    let column: Int
    /// The cell names a place that is none of a sheet's: it may not slide into another column.
    let isMisplaced: Bool

    /// - Parameter previous: the column of the cell before, which one without a place follows.
    init(_ attributes: XMLAttributes, after previous: Int) {
        guard let reference = attributes.bytes("r") else {
            self.init(column: previous + 1, isMisplaced: false)
            return
        }
        let stated = CellReference.column(reference)
        self.init(column: stated ?? previous, isMisplaced: stated == nil)
    }

    private init(column: Int, isMisplaced: Bool) {
        self.column = column
        self.isMisplaced = isMisplaced
    }
}
