/// The frequency weights of pairs.
struct PairFrequencies: Sendable {
    private struct Column: Sendable {
        let comparison: Int
        let codes: Slab<UInt32>
        /// Further names, of the same values.
        let others: [Slab<UInt32>]
        let weights: FrequencyWeights

        @inline(__always)
        func bits(_ one: Int, _ other: Int) -> Float {
            let code = codes[one]
            if code != 0, code == codes[other] { return weights[Int(code)] }
            return others.isEmpty ? 0 : bitsOfOthers(one, other)
        }

        /// What the first name that both have says. Records are taken the same way round in every
        /// list: they are numbered by their ids.
        private func bitsOfOthers(_ one: Int, _ other: Int) -> Float {
            let all = [codes] + others
            for left in all {
                let code = left[min(one, other)]
                guard code != 0 else { continue }
                if all.contains(where: { $0[max(one, other)] == code }) {
                    return weights[Int(code)]
                }
            }
            return 0
        }
    }

    private let columns: [Column]

    init(_ records: RecordColumns, comparisons: [Comparison]) {
        columns = comparisons.enumerated().compactMap { place, comparison in
            guard let column = comparison.frequencyColumn else { return nil }
            let weights = FrequencyWeights(records.columns[column])
            let others = comparison.columns.filter { records.plans[$0].kind == .otherName }
                .map { records.codes[$0] }
            return Column(
                comparison: place, codes: records.codes[column], others: others,
                weights: weights)
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
