/// Tells which cells of a row are shown as one with those above, as rows pass from top to bottom.
struct MergedDown {
    private var coming: ArraySlice<MergedRange>
    private var open: [(range: MergedRange, text: String)] = []

    init(_ merges: [MergedRange]) {
        coming =
            merges.filter { $0.rows.count > 1 }
            .sorted { $0.rows.lowerBound < $1.rows.lowerBound }[...]
    }

    /// The columns (0-based) that continue cells above a row, each with the text shown there: that
    /// of the first cell merged, and none beside it.
    ///
    /// - Parameters:
    ///   - row: below the row asked for before.
    ///   - cells: what the row itself says.
    mutating func texts(at row: Int, _ cells: [String]) -> [Int: String] {
        if coming.isEmpty, open.isEmpty { return [:] }
        open.removeAll { $0.range.rows.upperBound < row }
        while let next = coming.first, next.rows.lowerBound <= row {
            coming.removeFirst()
            guard next.rows.upperBound >= row else { continue }
            let column = next.columns.lowerBound
            let isFirst = next.rows.lowerBound == row && column < cells.count
            open.append((next, isFirst ? cells[column] : ""))
        }
        var texts: [Int: String] = [:]
        for (range, text) in open where range.rows.lowerBound < row {
            for column in range.columns {
                texts[column] = column == range.columns.lowerBound ? text : ""
            }
        }
        return texts
    }
}
