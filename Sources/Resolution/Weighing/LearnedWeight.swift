/// What one level of one comparison was learned to say.
package struct LearnedWeight: Hashable, Sendable {
    package let comparison: String
    package let agreement: Agreement
    /// P(level | one firm).
    package let matching: Double
    /// P(level | alternative), and the weight against it in bits.
    package let alternatives: [Double]
    package let bits: [Double]
}

extension ResolvedList {
    /// Everything that was learned from the list, comparison by comparison.
    package var learned: [LearnedWeight] {
        let model = evidence.model
        return evidence.comparisons.enumerated().flatMap { place, comparison in
            Agreement.allCases.dropFirst().map { agreement in
                let level = Int(agreement.rawValue)
                return LearnedWeight(
                    comparison: comparison.title, agreement: agreement,
                    matching: model.matching[place][level],
                    alternatives: model.alternatives.map { $0[place][level] },
                    bits: AgreementModel.Alternative.allCases.map {
                        model.bits(place, level, against: $0)
                    })
            }
        }
    }

    /// How many pairs of the list are thought to be one firm, and how many neighbours.
    package var pairsThought: (matching: Double, neighbours: Double) {
        (evidence.model.matchingPairs, evidence.model.alternativePairs[1])
    }
}
