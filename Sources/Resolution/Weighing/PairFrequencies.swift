/// The frequency weights of pairs.
struct PairFrequencies: Sendable {
    private struct Column: Sendable {
        let comparison: Int
        let codes: Slab<UInt32>
        let weights: FrequencyWeights

        @inline(__always)
        func bits(_ one: Int, _ other: Int) -> Float {
            let code = codes[one]
            return code != 0 && code == codes[other] ? weights[Int(code)] : 0
        }
    }

    private let columns: [Column]

    init(_ records: RecordColumns, comparisons: [Comparison]) {
        columns = comparisons.enumerated().compactMap { place, comparison in
            guard let column = comparison.frequencyColumn else { return nil }
            let weights = FrequencyWeights(records.columns[column])
            return Column(comparison: place, codes: records.codes[column], weights: weights)
        }
    }

    /// What the values that two records share say beyond sharing any, in bits.
    func bits(_ one: Int, _ other: Int) -> Float {
        columns.reduce(0) { $0 + $1.bits(one, other) }
    }

    /// The same for one comparison.
    func bits(comparison: Int, _ one: Int, _ other: Int) -> Float {
        columns.first { $0.comparison == comparison }?.bits(one, other) ?? 0
    }
}
