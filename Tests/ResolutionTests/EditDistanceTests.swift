import Testing

@testable import Resolution

@Suite struct EditDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("abc", "abc", 0), ("abc", "acb", 1), ("kim", "kym", 1),
        ("hoaphat", "hoahpat", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
    func countsSlips(one: String, other: String, slips: Int) {
        let letters = Letters([one, other])
        let distance = EditDistance()
        for limit in 0...4 {
            let expected = min(slips, limit + 1)
            #expect(distance.between(letters[0], letters[1], limit: limit) == expected)
            #expect(distance.between(letters[1], letters[0], limit: limit) == expected)
        }
    }

    @Test func agreesWithTheWholeTableOnRandomWords() {
        var random = SeededGenerator(11)
        let distance = EditDistance()
        for _ in 0..<2_000 {
            let words = [random.word(upTo: 9, of: 3), random.word(upTo: 9, of: 3)]
            let letters = Letters(words)
            let exact = Self.table(Array(words[0].unicodeScalars), Array(words[1].unicodeScalars))
            for limit in 0...3 {
                let found = distance.between(letters[0], letters[1], limit: limit)
                #expect(found == min(exact, limit + 1), "\(words) within \(limit)")
                #expect(exact > limit || letters.runs.mayBeNear(0, 1, limit: limit), "\(words)")
            }
        }
    }

    /// The plain table of optimal string alignment.
    private static func table(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var cost = [[Int]](
            repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
        for row in 0...one.count {
            for column in 0...other.count {
                if row == 0 || column == 0 {
                    cost[row][column] = row + column
                    continue
                }
                let isSame = one[row - 1] == other[column - 1]
                var least = min(
                    cost[row - 1][column] + 1, cost[row][column - 1] + 1,
                    cost[row - 1][column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, one[row - 1] == other[column - 2],
                    one[row - 2] == other[column - 1]
                {
                    least = min(least, cost[row - 2][column - 2] + 1)
                }
                cost[row][column] = least
            }
        }
        return cost[one.count][other.count]
    }
}
