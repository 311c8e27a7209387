extension RegionalTable {
    /// The table with small counts kept back, so that no firm's figures can be read from it.
    ///
    /// - Parameters:
    ///   - minCell: 1 keeps nothing back.
    ///   - counts: the suppliers behind each cell: the same regions and columns.
    /// - Returns: by region, then column; nil where it is kept back.
    /// - Complexity: that of `SmallCells`.
    package func suppressed(below minCell: Int, counts: RegionalTable) -> [Double?] {
        precondition(
            counts.regions == regions && counts.columns == columns, "counts are of the same cells")
        let small = SmallCells(
            counts.cells, below: minCell, rows: regions.indices.map(cellsOfRow),
            columns: columns.indices.map(cellsOfColumn))
        return zip(cells, small.isKeptBack).map { $1 ? nil : $0 }
    }

    private func cellsOfRow(_ row: Int) -> [Int] {
        columns.indices.map { row * columns.count + $0 }
    }

    private func cellsOfColumn(_ column: Int) -> [Int] {
        regions.indices.map { $0 * columns.count + column }
    }
}
