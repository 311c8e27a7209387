/// What regions are good at beyond their share, and what that says of what else they could do.
///
/// - Source: Hidalgo and Hausmann 2009, doi:10.1073/pnas.0900943106; Hidalgo et al. 2007,
///   doi:10.1126/science.1144581.
package struct Specialisation: Hashable, Sendable {
    package let regionCount: Int
    package let columnCount: Int
    /// By region, then column, whether the location quotient is 1 or more.
    package let isSpecial: [Bool]
    /// For each region that is special in something, its complexity, mean 0 and standard deviation
    /// 1; nil for others. Nil altogether where the regions fall apart into unconnected groups, or
    /// all are alike.
    package let regionComplexity: [Double?]?
    /// The same for columns.
    package let columnComplexity: [Double?]?

    /// - Parameter base: as of location quotients.
    /// - Complexity: O(cells · smaller side + smaller side³ · sweeps).
    package init(_ table: RegionalTable, against base: RegionalTable? = nil) {
        regionCount = table.regions.count
        columnCount = table.columns.count
        isSpecial = table.locationQuotients(against: base).map { ($0 ?? 0) >= 1 }
        let complexity = Complexity(isSpecial, regionCount, columnCount)
        regionComplexity = complexity?.regions
        columnComplexity = complexity?.columns
    }

    /// For each pair of columns, the smaller chance that a region special in one is so in the
    /// other; 0 where none is special in one of them.
    ///
    /// - Returns: by column, then column.
    /// - Complexity: O(regions · columns²).
    package func proximities() -> [Double] {
        var both = [Int](repeating: 0, count: columnCount * columnCount)
        for region in 0..<regionCount {
            let own = (0..<columnCount).filter { isSpecial[region * columnCount + $0] }
            for one in own {
                for other in own { both[one * columnCount + other] += 1 }
            }
        }
        return both.indices.map { cell in
            let (one, other) = cell.quotientAndRemainder(dividingBy: columnCount)
            let larger = max(both[one * (columnCount + 1)], both[other * (columnCount + 1)])
            return larger == 0 ? 0 : Double(both[cell]) / Double(larger)
        }
    }

    /// For each region and column, how much of what is near the column the region is special in.
    ///
    /// - Returns: by region, then column, 0...1; nil where nothing is near the column.
    /// - Complexity: O(regions · columns²).
    package func densities() -> [Double?] {
        let near = proximities()
        return (0..<regionCount * columnCount).map { cell in
            let (region, column) = cell.quotientAndRemainder(dividingBy: columnCount)
            var (own, whole) = (0.0, 0.0)
            for other in 0..<columnCount where other != column {
                let nearness = near[column * columnCount + other]
                whole += nearness
                if isSpecial[region * columnCount + other] { own += nearness }
            }
            return whole > 0 ? own / whole : nil
        }
    }
}
