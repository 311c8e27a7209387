/// Tells which cells of a row are shown as one with those above, as rows pass from top to bottom.
struct MergedDown {
    private var coming: ArraySlice<MergedRange>
    private var open: [MergedRange] = []

    init(_ merges: [MergedRange]) {
        coming =
            merges.filter { $0.rows.count > 1 }
            .sorted { $0.rows.lowerBound < $1.rows.lowerBound }[...]
    }

    /// The columns (0-based) that continue cells above a row.
    ///
    /// - Parameter row: below the row asked for before.
    mutating func columns(at row: Int) -> [Int] {
        if coming.isEmpty, open.isEmpty { return [] }
        open.removeAll { $0.rows.upperBound < row }
        while let next = coming.first, next.rows.lowerBound < row {
            coming.removeFirst()
            if next.rows.upperBound >= row { open.append(next) }
        }
        return open.flatMap { Array($0.columns) }.sorted()
    }
}
