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
    package var haveMet: Bool
    /// Whether two different right tax numbers keep them apart whatever else agrees.
    package let isForbidden: Bool
    /// Whether a person has to confirm it, since the names or streets contradict each other and no
    /// number says that they are one firm's.
    package let isReserved: Bool
    package var isOneCluster: Bool
    /// How the two hang together, were they not one; nil where nothing says so.
    package let kinship: Kinship?

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
    /// - Complexity: O(records) to find the ids; `PairExplainer` finds those of many pairs.
    package func explanation(
        of one: String, and other: String
    ) throws(ResolutionError) -> PairExplanation {
        try PairExplainer(self).explanation(of: one, and: other)
    }
}
