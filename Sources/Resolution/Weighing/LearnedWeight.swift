/// What one level of one comparison was learned to say.
package struct LearnedWeight: Hashable, Sendable {
    package let comparison: String
    package let agreement: Agreement
    /// P(level | one firm).
    package let matching: Double
    /// P(level | two firms).
    package let different: Double
    /// In bits.
    package let bits: Double
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
                    different: model.different[place][level], bits: model.bits(place, level))
            }
        }
    }

    /// The share of all pairs that are one firm.
    package var matchingShare: Double { evidence.model.share }
}
