package import Records

/// An amount for each region and each process or product.
package struct RegionalTable: Hashable, Sendable {
    package let regions: [ConceptID]
    package let columns: [ConceptID]
    /// By region, then column.
    package let cells: [Double]
    package let note: FigureNote

    /// - Precondition: there is a cell for each region and column.
    package init(
        regions: [ConceptID], columns: [ConceptID], cells: [Double], note: FigureNote
    ) {
        precondition(cells.count == regions.count * columns.count, "a cell for each pair")
        self.regions = regions
        self.columns = columns
        self.cells = cells
        self.note = note
    }

    package subscript(region: Int, column: Int) -> Double {
        cells[region * columns.count + column]
    }

    package func row(_ region: Int) -> [Double] {
        Array(cells[region * columns.count..<(region + 1) * columns.count])
    }

    package func column(_ column: Int) -> [Double] {
        regions.indices.map { self[$0, column] }
    }

    /// How much more of a column a region has than all regions together have of it: 1 is as much.
    ///
    /// The same figure is known as revealed comparative advantage.
    ///
    /// - Parameter base: what regions are compared with, a table that holds this one; nil = all
    ///   of this one's regions.
    /// - Returns: by region, then column; nil where the region or the column is empty.
    /// - Complexity: O(cells of both).
    package func locationQuotients(against base: RegionalTable? = nil) -> [Double?] {
        let base = base ?? self
        let rows = regions.indices.map { row($0).reduce(0, +) }
        var sums: [ConceptID: Double] = [:]
        for place in base.columns.indices {
            sums[base.columns[place]] = base.column(place).reduce(0, +)
        }
        let totals = columns.map { sums[$0] ?? 0 }
        let whole = base.cells.reduce(0, +)
        return cells.indices.map { cell in
            let (region, column) = cell.quotientAndRemainder(dividingBy: columns.count)
            guard rows[region] > 0, totals[column] > 0 else { return nil }
            return cells[cell] / rows[region] / (totals[column] / whole)
        }
    }

    /// The note of a figure worked out from this table.
    package func note(_ formula: RegionalFormula) -> FigureNote { note.of(formula) }
}

/// How far a whole is in few hands.
///
/// - Source: Hirschman 1945, Herfindahl 1950.
package struct Concentration: Hashable, Sendable {
    /// Σ share², in 1/n...1; nil where there is nothing to share.
    package let index: Double?
    /// The same between evenly shared, 0, and one alone, 1; nil where less than two could share.
    package let normalised: Double?
    /// How many could have a share.
    package let holders: Int

    /// - Parameter amounts: not below 0, one for each holder, those with nothing too.
    /// - Complexity: O(amounts).
    package init(_ amounts: [Double]) {
        holders = amounts.count
        let whole = amounts.reduce(0, +)
        guard whole > 0 else {
            index = nil
            normalised = nil
            return
        }
        let index = amounts.reduce(0) { $0 + ($1 / whole) * ($1 / whole) }
        let even = 1 / Double(holders)
        self.index = index
        normalised = holders > 1 ? (index - even) / (1 - even) : nil
    }
}
