package import Records

extension RegionalTable {
    /// Whether regions of few processes do what those of many do too; nil where there is nothing
    /// to compare.
    ///
    /// - Complexity: that of `Nestedness`.
    package var nestedness: Nestedness? {
        guard regions.count > 1, columns.count > 1 else { return nil }
        let links = regions.indices.map { row in columns.indices.filter { self[row, $0] > 0 } }
        return Nestedness(links, columnCount: columns.count)
    }
}

extension CoverageFacts {
    /// Pairs of firms that share a need, beyond which they are not compared: more take minutes.
    private static let sharedPairsMax = 50_000_000

    /// Whether needs that few firms meet are met by those that meet many; nil where nothing is to
    /// be compared, or more than can be.
    ///
    /// Firms that meet no need, and needs that no firm meets, are no lines of the matrix: an empty
    /// line is nested in nothing and would only lower the mean. How many needs that leaves out,
    /// `leftOut` tells.
    ///
    /// - Complexity: that of `Nestedness`, of firms that qualify for anything on the day.
    package func nestedness(on day: CalendarDate) -> Nestedness? {
        let places = makersInUse(on: day)
        var numbers = [Int](repeating: -1, count: makers.count)
        for (number, place) in places.enumerated() { numbers[place] = number }
        var links = [[Int]](repeating: [], count: places.count)
        var sharing = [Int](repeating: 0, count: needs.count)
        for qualification in qualifications where qualification.holds(on: day) {
            links[numbers[qualification.maker]].append(qualification.need)
            sharing[qualification.need] += 1
        }
        guard sharing.reduce(0, { $0 + $1 * $1 }) <= Self.sharedPairsMax else { return nil }
        let met = needs.indices.filter { sharing[$0] > 0 }
        guard places.count > 1, met.count > 1 else { return nil }
        var columns = [Int](repeating: -1, count: needs.count)
        for (number, need) in met.enumerated() { columns[need] = number }
        return Nestedness(
            links.map { $0.map { columns[$0] }.sorted() }, columnCount: met.count,
            leftOut: needs.count - met.count)
    }
}
