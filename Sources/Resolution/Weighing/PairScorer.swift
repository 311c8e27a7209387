/// The evidence that two records are one firm.
///
/// Belongs to one task.
final class PairScorer {
    private let comparer: PairComparer
    private let records: RecordColumns
    private let weights: [Float]
    private let frequencies: PairFrequencies
    private let comparisons: Int
    let prior: Float

    init(_ evidence: LearnedEvidence) {
        records = evidence.records
        comparer = PairComparer(evidence.records, comparisons: evidence.comparisons)
        frequencies = evidence.frequencies
        comparisons = evidence.comparisons.count
        prior = Float(evidence.model.priorBits)
        weights = evidence.comparisons.indices.flatMap { comparison in
            (0..<16).map { level in
                level < Agreement.count ? Float(evidence.model.bits(comparison, level)) : 0
            }
        }
    }

    /// All evidence with what is known beforehand, in bits.
    func bits(_ one: Int, _ other: Int) -> Float {
        let pattern = comparer.pattern(one, other)
        var bits = prior + frequencies.bits(pattern, one, other)
        for comparison in 0..<comparisons {
            bits += weights[comparison << 4 | PatternCounts.level(comparison, of: pattern)]
        }
        return bits
    }

    /// The levels of all comparisons.
    func pattern(_ one: Int, _ other: Int) -> UInt64 { comparer.pattern(one, other) }
}

/// The frequency weights of pairs.
struct PairFrequencies: Sendable {
    private let columns: [(comparison: Int, codes: Slab<UInt32>, weights: FrequencyWeights)]

    init(_ records: RecordColumns, comparisons: [Comparison]) {
        columns = comparisons.enumerated().compactMap { place, comparison in
            guard let column = comparison.frequencyColumn else { return nil }
            return (place, records.codes[column], FrequencyWeights(records.columns[column]))
        }
    }

    /// What the values that two records share say beyond sharing any, in bits.
    func bits(_ pattern: UInt64, _ one: Int, _ other: Int) -> Float {
        var bits: Float = 0
        for column in columns { bits += self.bits(column, one, other) }
        return bits
    }

    /// The same for one comparison.
    func bits(comparison: Int, _ one: Int, _ other: Int) -> Float {
        columns.first { $0.comparison == comparison }.map { bits($0, one, other) } ?? 0
    }

    @inline(__always)
    private func bits(
        _ column: (comparison: Int, codes: Slab<UInt32>, weights: FrequencyWeights), _ one: Int,
        _ other: Int
    ) -> Float {
        let code = column.codes[one]
        return code != 0 && code == column.codes[other] ? column.weights[Int(code)] : 0
    }
}
