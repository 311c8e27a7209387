/// Why two records are, or are not, taken for one firm: a weight for everything compared.
package struct PairExplanation: Hashable, Sendable {
    /// One comparison's share.
    package struct Weight: Hashable, Sendable {
        /// The field, or `place`, `park` for several together.
        package let comparison: String
        package let agreement: Agreement
        /// The values as they were compared; empty where a record does not say.
        package let values: [String]
        /// What agreeing or differing so says, in bits.
        package let bits: Double
        /// What the frequency of a shared value adds to it, in bits.
        package let frequencyBits: Double
    }

    package let one: String
    package let other: String
    /// What the two would be, were they not one firm; the weights are against that.
    package let alternative: AgreementModel.Alternative
    /// What is known before any comparison.
    package let priorBits: Double
    package let weights: [Weight]
    /// Whether the two shared a key, and so were compared.
    package let haveMet: Bool
    /// Whether two different right tax numbers keep them apart whatever else agrees.
    package let isForbidden: Bool
    /// Whether a person has to confirm it, since the names or streets contradict each other and no
    /// number says that they are one firm's.
    package let isReserved: Bool
    package let isOneCluster: Bool

    /// All weights together, in bits.
    package var bits: Double {
        weights.reduce(priorBits) { $0 + $1.bits + $1.frequencyBits }
    }

    /// The probability that the two are one firm.
    package var probability: Double { AgreementModel.probability(bits: bits) }
}

extension ResolvedList {
    /// Why two records are, or are not, taken for one firm.
    ///
    /// - Throws: `recordUnknown` for an id that is not in the list.
    /// - Complexity: O(records) to find the ids.
    package func explanation(
        of one: String, and other: String
    ) throws(ResolutionError) -> PairExplanation {
        let ids = evidence.records.ids
        guard let first = ids.firstIndex(of: one) else { throw .recordUnknown(one) }
        guard let second = ids.firstIndex(of: other) else { throw .recordUnknown(other) }
        let scorer = PairScorer(evidence)
        let pattern = scorer.pattern(first, second)
        let alternative = scorer.alternative(first, second)
        let weights = evidence.comparisons.enumerated().map { place, comparison in
            let level = PatternCounts.level(place, of: pattern)
            return PairExplanation.Weight(
                comparison: comparison.title,
                agreement: Agreement(rawValue: UInt8(level)) ?? .unknown,
                values: [first, second].map { text(of: comparison, $0) },
                bits: evidence.model.bits(place, level, against: alternative),
                frequencyBits: alternative == .neighbours
                    ? 0
                    : Double(evidence.frequencies.bits(comparison: place, first, second)))
        }
        let cannot = CannotLinks(evidence.records)
        return PairExplanation(
            one: one, other: other, alternative: alternative,
            priorBits: evidence.model.priorBits(against: alternative), weights: weights,
            haveMet: blocks.meet(first, second),
            isForbidden: cannot.forbids(UInt32(first), UInt32(second)),
            isReserved: evidence.reservation.holds(pattern),
            isOneCluster: roots[first] == roots[second])
    }

    private func text(of comparison: Comparison, _ record: Int) -> String {
        comparison.columns.filter { $0 >= 0 }
            .map { evidence.records.columns[$0].texts[Int(evidence.records.codes[$0][record])] }
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
