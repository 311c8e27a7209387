/// Pairs of which people said whether they are one firm: pairs whose class is known.
struct DecidedPairs: Sendable {
    private let same: [(one: Int, other: Int)]
    private let different: [(one: Int, other: Int)]
    private let all: Set<UInt64>

    init(_ ties: NumberedTies) {
        same = ties.together.map { (Int($0.one), Int($0.other)) }
        different = ties.apartPairs.map { (Int($0.one), Int($0.other)) }
        all = Set((same + different).map { Self.packed($0.one, $0.other) })
    }

    /// Whether somebody decided of two records, the lesser one first.
    @inline(__always)
    func contains(_ one: Int, _ other: Int) -> Bool {
        !all.isEmpty && all.contains(Self.packed(one, other))
    }

    private static func packed(_ one: Int, _ other: Int) -> UInt64 {
        UInt64(one) << 32 | UInt64(other)
    }

    /// Their patterns.
    ///
    /// - Parameters:
    ///   - key: the pattern of two records.
    ///   - isOriginal: whether neither of two records is a copy.
    func patterns(
        _ key: (Int, Int) -> UInt64, isOriginal: (Int, Int) -> Bool
    ) -> DecidedPatterns {
        var patterns = DecidedPatterns()
        for (one, other) in same {
            patterns.same.add(key(one, other))
            if isOriginal(one, other) { patterns.sameOriginals.add(key(one, other)) }
        }
        for (one, other) in different { patterns.different.add(key(one, other)) }
        return patterns
    }
}

/// The patterns of pairs that people decided.
struct DecidedPatterns: Sendable {
    /// Of pairs that are one firm.
    var same = PatternCounts()
    /// Those of them of which neither is a copy.
    var sameOriginals = PatternCounts()
    /// Of pairs that are two.
    var different = PatternCounts()

    /// Of all of them.
    var all: PatternCounts {
        var all = same
        all.add(different)
        return all
    }

    var isEmpty: Bool { all.sorted.isEmpty }
}
