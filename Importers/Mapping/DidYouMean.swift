/// Finds what a person probably meant by a name that is not known.
package enum DidYouMean {
    static let suggestionsMax = 3

    /// The nearest names, nearest first: at most a third of the letters may differ.
    ///
    /// Names are compared folded; between equals the order of `names` decides.
    package static func suggest(_ name: String, among names: [String]) -> [String] {
        let wanted = Array(HeaderKey.of(name).unicodeScalars)
        let near = names.enumerated().compactMap { place, candidate -> Suggestion? in
            let letters = Array(HeaderKey.of(candidate).unicodeScalars)
            guard !letters.isEmpty, !wanted.isEmpty else { return nil }
            let distance = distance(wanted, letters)
            let isNear = distance * 3 <= max(wanted.count, letters.count)
            return isNear ? Suggestion(distance: distance, place: place, name: candidate) : nil
        }
        let ordered = near.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
        return ordered.prefix(suggestionsMax).map(\.name)
    }

    private struct Suggestion {
        let distance: Int
        let place: Int
        let name: String
    }

    /// The Damerau–Levenshtein distance with adjacent transpositions.
    ///
    /// - Complexity: O(*n* · *m*).
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 1...max(1, left.count) where row <= left.count {
            var current = [row]
            for column in 1...max(1, right.count) where column <= right.count {
                let isSame = left[row - 1] == right[column - 1]
                var cost = min(
                    last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2],
                    left[row - 2] == right[column - 1]
                {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
