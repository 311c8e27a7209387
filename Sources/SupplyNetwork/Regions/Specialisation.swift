import Records

/// What regions are good at beyond their share, and what that says of what else they could do.
///
/// What is near to what, and how complex it is, all regions known tell: those of a cut are set
/// against that, as a province is too little to learn it from.
///
/// - Source: Hidalgo and Hausmann 2009, doi:10.1073/pnas.0900943106; Hidalgo et al. 2007,
///   doi:10.1126/science.1144581.
package struct Specialisation: Hashable, Sendable {
    package let regionCount: Int
    package let columnCount: Int
    /// By region, then column, whether the location quotient is 1 or more.
    package let isSpecial: [Bool]
    /// For each region that is special in something, its complexity, of all regions known mean 0
    /// and standard deviation 1; nil for others. Nil altogether where the regions fall apart into
    /// unconnected groups, or all are alike.
    package let regionComplexity: [Double?]?
    /// The same for columns.
    package let columnComplexity: [Double?]?
    /// By region known, then column known.
    private let isSpecialAmongAll: [Bool]
    private let allColumnCount: Int
    /// For each column its place among those known.
    private let places: [Int]

    /// - Parameter base: as of location quotients.
    /// - Complexity: O(cells · smaller side + smaller side³ · sweeps), of the base where there is
    ///   one.
    package init(_ table: RegionalTable, against base: RegionalTable? = nil) {
        regionCount = table.regions.count
        columnCount = table.columns.count
        isSpecial = Self.special(table, base)
        let whole = base ?? table
        isSpecialAmongAll = base == nil ? isSpecial : Self.special(whole, nil)
        allColumnCount = whole.columns.count
        let numbers = Dictionary(uniqueKeysWithValues: zip(whole.columns, whole.columns.indices))
        let places = table.columns.map { column in
            guard let place = numbers[column] else {
                preconditionFailure("a base holds what is compared with it")
            }
            return place
        }
        self.places = places
        let complexity = Complexity(isSpecialAmongAll, whole.regions.count, allColumnCount)
        let special = isSpecial
        columnComplexity = complexity.map { found in places.map { found.columns[$0] } }
        regionComplexity = complexity.map { found in
            table.regions.indices.map { region in
                let own = places.indices.filter { special[region * places.count + $0] }
                return found.complexity(ofRegionSpecialIn: own.map { places[$0] })
            }
        }
    }

    private static func special(_ table: RegionalTable, _ base: RegionalTable?) -> [Bool] {
        table.locationQuotients(against: base).map { ($0 ?? 0) >= 1 }
    }

    /// For each pair of columns, the smaller chance that a region special in one is so in the
    /// other; 0 where none is special in one of them.
    ///
    /// - Returns: by column, then column.
    /// - Complexity: O(regions · columns²), of all known.
    package func proximities() -> [Double] {
        let near = nearness()
        return places.flatMap { one in places.map { near[one * allColumnCount + $0] } }
    }

    /// The same of all columns known.
    private func nearness() -> [Double] {
        var both = [Int](repeating: 0, count: allColumnCount * allColumnCount)
        for start in stride(from: 0, to: isSpecialAmongAll.count, by: max(1, allColumnCount)) {
            let own = (0..<allColumnCount).filter { isSpecialAmongAll[start + $0] }
            for one in own {
                for other in own { both[one * allColumnCount + other] += 1 }
            }
        }
        return both.indices.map { cell in
            let (one, other) = cell.quotientAndRemainder(dividingBy: allColumnCount)
            let larger = max(both[one * (allColumnCount + 1)], both[other * (allColumnCount + 1)])
            return larger == 0 ? 0 : Double(both[cell]) / Double(larger)
        }
    }

    /// For each region and column, how much of what is near the column the region is special in.
    ///
    /// - Returns: by region, then column, 0...1; nil where nothing is near the column.
    /// - Complexity: O(regions · columns²), of all known.
    package func densities() -> [Double?] {
        let near = nearness()
        let wholes = places.map { place in
            (0..<allColumnCount).reduce(0) { sum, other in
                other == place ? sum : sum + near[place * allColumnCount + other]
            }
        }
        return (0..<regionCount * columnCount).map { cell in
            let (region, column) = cell.quotientAndRemainder(dividingBy: columnCount)
            var own = 0.0
            for other in 0..<columnCount where other != column {
                guard isSpecial[region * columnCount + other] else { continue }
                own += near[places[column] * allColumnCount + places[other]]
            }
            return wholes[column] > 0 ? own / wholes[column] : nil
        }
    }
}
