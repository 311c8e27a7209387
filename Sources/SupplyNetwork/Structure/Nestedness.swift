/// How far those with few partners have partners among those that the well joined have.
///
/// In a nested network what one specialised buyer needs is made by those who also serve the many:
/// when such a supplier goes, many lose.
///
/// - Source: Almeida-Neto et al. 2008, doi:10.1111/j.0030-1299.2008.16644.x (NODF).
package struct Nestedness: Hashable, Sendable {
    /// 0...100: over pairs of rows and pairs of columns.
    package let value: Double
    /// Over pairs of rows alone, and of columns alone.
    package let rows: Double
    package let columns: Double
    package let rowCount: Int
    package let columnCount: Int
    /// Columns that nothing is joined to and that therefore are none of these.
    package let leftOut: Int

    /// - Parameters:
    ///   - links: for each row, its columns in ascending order and each once.
    ///   - columnCount: how many columns there are.
    ///   - leftOut: how many more there would be that no row has.
    /// - Precondition: columns are of 0..<columnCount.
    /// - Complexity: O(pairs of rows and columns that share one, plus rows² + columns²).
    package init(_ links: [[Int]], columnCount: Int, leftOut: Int = 0) {
        rowCount = links.count
        self.columnCount = columnCount
        self.leftOut = leftOut
        var turned = [[Int]](repeating: [], count: columnCount)
        for (row, columns) in links.enumerated() {
            for column in columns { turned[column].append(row) }
        }
        let rowSum = Self.sum(links, turned)
        let columnSum = Self.sum(turned, links)
        let rowPairs = Self.pairs(links.count)
        let columnPairs = Self.pairs(columnCount)
        let pairs = rowPairs + columnPairs
        rows = rowPairs > 0 ? 100 * rowSum / rowPairs : 0
        columns = columnPairs > 0 ? 100 * columnSum / columnPairs : 0
        value = pairs > 0 ? 100 * (rowSum + columnSum) / pairs : 0
    }

    private static func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }

    /// Over pairs in which one has more partners than the other, the shared part of the other's.
    private static func sum(_ lines: [[Int]], _ turned: [[Int]]) -> Double {
        var sum = 0.0
        var shared = [Int](repeating: 0, count: lines.count)
        for partners in lines where !partners.isEmpty {
            let others = partners.lazy.flatMap { turned[$0] }.filter {
                lines[$0].count > partners.count
            }
            var met: [Int] = []
            for other in others {
                if shared[other] == 0 { met.append(other) }
                shared[other] += 1
            }
            for other in met.sorted() {
                sum += Double(shared[other]) / Double(partners.count)
                shared[other] = 0
            }
        }
        return sum
    }
}
