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
    /// - Complexity: that of `Nestedness`, of firms that qualify for anything on the day.
    package func nestedness(on day: CalendarDate) -> Nestedness? {
        let places = makersInUse(on: day)
        guard places.count > 1, needs.count > 1 else { return nil }
        var numbers = [Int](repeating: -1, count: makers.count)
        for (number, place) in places.enumerated() { numbers[place] = number }
        var links = [[Int]](repeating: [], count: places.count)
        var sharing = [Int](repeating: 0, count: needs.count)
        for qualification in qualifications where qualification.holds(on: day) {
            links[numbers[qualification.maker]].append(qualification.need)
            sharing[qualification.need] += 1
        }
        guard sharing.reduce(0, { $0 + $1 * $1 }) <= Self.sharedPairsMax else { return nil }
        return Nestedness(links.map { $0.sorted() }, columnCount: needs.count)
    }
}
