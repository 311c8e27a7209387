/// How many slips of the hand lie between two words, in room made once.
///
/// Belongs to one task.
final class EditDistance {
    /// Longer words are compared by their first letters.
    static let lettersMax = 120

    private let rows: UnsafeMutablePointer<UInt8>
    private static let width = lettersMax + 1

    init() {
        rows = .allocate(capacity: 3 * Self.width)
        rows.initialize(repeating: 0, count: 3 * Self.width)
    }

    deinit { rows.deallocate() }

    /// Letters more, less, other, or neighbours in each other's place; `limit + 1` where there are
    /// more than `limit`.
    ///
    /// What the words begin and end with alike is passed over, so that a slip costs little more
    /// than reading the words.
    ///
    /// - Complexity: O(*n* + *r* · `limit`) for *r* letters between the first and the last
    ///   difference; no allocation.
    /// - Source: the optimal string alignment of Damerau 1964, doi:10.1145/363958.363994, and
    ///   Wagner and Fischer 1974, doi:10.1145/321796.321811; the band after Ukkonen 1985,
    ///   doi:10.1016/S0019-9958(85)80046-2.
    func between(
        _ one: UnsafeBufferPointer<UInt16>, _ other: UnsafeBufferPointer<UInt16>, limit: Int
    ) -> Int {
        let (short, long) = one.count <= other.count ? (one, other) : (other, one)
        var shortEnd = min(short.count, Self.lettersMax)
        var longEnd = min(long.count, Self.lettersMax)
        guard longEnd - shortEnd <= limit else { return limit + 1 }
        var start = 0
        while start < shortEnd, short[start] == long[start] { start += 1 }
        while shortEnd > start, short[shortEnd - 1] == long[longEnd - 1] {
            shortEnd -= 1
            longEnd -= 1
        }
        if shortEnd == start { return min(longEnd - start, limit + 1) }
        if limit <= 1 {
            // One slip leaves one letter, or two neighbours that stand the other way round.
            if longEnd - start == 1 { return 1 }
            let isTurned =
                shortEnd - start == 2 && longEnd - start == 2 && short[start] == long[start + 1]
                && short[start + 1] == long[start]
            return isTurned ? 1 : limit + 1
        }
        let left = UnsafeBufferPointer(rebasing: short[start..<shortEnd])
        let right = UnsafeBufferPointer(rebasing: long[start..<longEnd])
        return min(aligned(left, right, limit: limit), limit + 1)
    }

    /// Only cells within `limit` of the diagonal can lead to `limit` slips; no others are filled.
    private func aligned(
        _ left: UnsafeBufferPointer<UInt16>, _ right: UnsafeBufferPointer<UInt16>, limit: Int
    ) -> Int {
        let tooMany = UInt8(limit + 1)
        var beforeLast = rows
        var last = rows + Self.width
        var current = rows + 2 * Self.width
        for column in 0...min(right.count, limit + 1) { last[column] = UInt8(column) }
        for row in 1...left.count {
            let (from, to) = (max(1, row - limit), min(right.count, row + limit))
            current[from - 1] = from == 1 ? UInt8(row) : tooMany
            if to < right.count { current[to + 1] = tooMany }
            var best = tooMany
            let letter = left[row - 1]
            for column in from...to {
                let isSame = letter == right[column - 1]
                var cost = min(
                    last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, !isSame, letter == right[column - 2],
                    left[row - 2] == right[column - 1]
                {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current[column] = cost
                best = min(best, cost)
            }
            if best > limit { return limit + 1 }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return Int(last[right.count])
    }
}
