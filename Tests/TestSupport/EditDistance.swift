/// How many slips lie between two words, the slow and plain way.
package enum EditDistance {
    /// The least number of letters put in, left out, replaced, or swapped with their neighbour,
    /// where nothing is edited twice.
    ///
    /// - Source: the table of Wagner and Fischer 1974 with Damerau's swap; the "optimal string
    ///   alignment" distance.
    package static func restricted(_ one: String, _ other: String) -> Int {
        let (left, right) = (Array(one), Array(other))
        var table = Array(
            repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
        for row in 0...left.count {
            for column in 0...right.count {
                if row == 0 || column == 0 {
                    table[row][column] = row + column
                    continue
                }
                let isSame = left[row - 1] == right[column - 1]
                var least = min(
                    table[row - 1][column] + 1, table[row][column - 1] + 1,
                    table[row - 1][column - 1] + (isSame ? 0 : 1))
                let isSwap =
                    row > 1 && column > 1 && left[row - 1] == right[column - 2]
                    && left[row - 2] == right[column - 1]
                if isSwap { least = min(least, table[row - 2][column - 2] + 1) }
                table[row][column] = least
            }
        }
        return table[left.count][right.count]
    }
}
