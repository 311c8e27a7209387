/// The frequency weights of pairs.
struct PairFrequencies: Sendable {
    private struct Column: Sendable {
        let comparison: Int
        let column: Int
        /// Columns of further names, of the same values.
        let others: [Int]
        /// Of streets, the column of parks, of the same values; negative = none.
        let partner: Int
        /// Of e-mail addresses; else nil.
        let ownMail: OwnMail?
        let weights: FrequencyWeights

        @inline(__always)
        func bits(_ one: Int, _ other: Int, _ codes: RecordCodes) -> Float {
            let code = codes[one, column]
            if code != 0, code == codes[other, column] {
                return ownMail?.isSaid(one, other, codes) == true ? 0 : weights[code]
            }
            if partner >= 0 { return bitsOfPartner(one, other, codes) }
            return others.isEmpty ? 0 : bitsOfOthers(one, other, codes)
        }

        /// What it says that one names as a street what the other names as a park.
        private func bitsOfPartner(_ one: Int, _ other: Int, _ codes: RecordCodes) -> Float {
            let parks = (codes[one, partner], codes[other, partner])
            if parks.0 != 0, parks.1 == 0, parks.0 == codes[other, column] {
                return weights[parks.0]
            }
            let isPark = parks.1 != 0 && parks.0 == 0 && parks.1 == codes[one, column]
            return isPark ? weights[parks.1] : 0
        }

        /// What the first name that both have says. Records are taken the same way round in every
        /// list: they are numbered by their ids.
        private func bitsOfOthers(_ one: Int, _ other: Int, _ codes: RecordCodes) -> Float {
            let all = [column] + others
            for left in all {
                let code = codes[min(one, other), left]
                guard code != 0 else { continue }
                if all.contains(where: { codes[max(one, other), $0] == code }) {
                    return weights[code]
                }
            }
            return 0
        }
    }

    private let columns: [Column]
    private let codes: RecordCodes
    /// Holds what is read of the values.
    private let values: [ColumnValues]

    /// - Parameter model: what equal values say, below which no frequent one falls: sharing what
    ///   many share says nothing, and never the opposite; nil = not learned yet.
    init(_ records: RecordColumns, comparisons: [Comparison], model: AgreementModel? = nil) {
        codes = records.codes
        values = records.columns
        let equal = Int(Agreement.equal.rawValue)
        columns = comparisons.enumerated().compactMap { place, comparison in
            guard let column = comparison.frequencyColumn else { return nil }
            let others = comparison.columns.filter { records.plans[$0].kind == .otherName }
            return Column(
                comparison: place, column: column, others: others,
                partner: comparison.way == .street ? comparison.columns[1] : -1,
                ownMail: comparison.way == .mail ? OwnMail(records) : nil,
                weights: FrequencyWeights(
                    records.columns[column],
                    bitsMin: model.map { -$0.bits(place, equal, against: .strangers) }))
        }
    }

    /// What the values that two records share say beyond sharing any, in bits.
    @inline(__always)
    func bits(_ one: Int, _ other: Int) -> Float {
        var bits: Float = 0
        for column in columns { bits += column.bits(one, other, codes) }
        return bits
    }

    /// The same for one comparison.
    func bits(comparison: Int, _ one: Int, _ other: Int) -> Float {
        columns.first { $0.comparison == comparison }?.bits(one, other, codes) ?? 0
    }
}
