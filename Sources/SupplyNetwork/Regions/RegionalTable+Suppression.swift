extension RegionalTable {
    /// The table with small counts kept back, so that no firm's figures can be read from it.
    ///
    /// A count above 0 and below `minCell` is kept back. Where that leaves but one in a row or a
    /// column, which the sum would give away, the next smallest is kept back too.
    ///
    /// - Parameters:
    ///   - minCell: 1 keeps nothing back.
    ///   - counts: the suppliers behind each cell: the same regions and columns.
    /// - Returns: by region, then column; nil where it is kept back.
    /// - Complexity: O(cells · rounds), each of which keeps back one more cell a line.
    package func suppressed(below minCell: Int, counts: RegionalTable) -> [Double?] {
        precondition(
            counts.regions == regions && counts.columns == columns, "counts are of the same cells")
        var isKeptBack = counts.cells.map { $0 > 0 && $0 < Double(minCell) }
        let lines = regions.indices.map(cellsOfRow) + columns.indices.map(cellsOfColumn)
        var isSettled = false
        while !isSettled {
            isSettled = true
            for line in lines where line.count(where: { isKeptBack[$0] }) == 1 {
                let shown = line.filter { !isKeptBack[$0] && counts.cells[$0] > 0 }
                guard let next = shown.min(by: { (counts.cells[$0], $0) < (counts.cells[$1], $1) })
                else { continue }
                isKeptBack[next] = true
                isSettled = false
            }
        }
        return zip(cells, isKeptBack).map { $1 ? nil : $0 }
    }

    private func cellsOfRow(_ row: Int) -> [Int] {
        columns.indices.map { row * columns.count + $0 }
    }

    private func cellsOfColumn(_ column: Int) -> [Int] {
        regions.indices.map { $0 * columns.count + column }
    }
}
