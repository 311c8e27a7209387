/// What comparing two records came to.
struct PairScore {
    let bits: Float
    let isReserved: Bool
    /// The levels of all comparisons.
    let pattern: UInt64
    /// The frequency weights of what the two share.
    let frequencyBits: Float
}

/// The evidence that two records are one firm.
///
/// Belongs to one task.
final class PairScorer {
    let comparer: PairComparer
    let frequencies: PairFrequencies
    private let reservation: Reservation
    private let weights: PatternWeights

    init(_ evidence: LearnedEvidence) {
        comparer = PairComparer(evidence.records, comparisons: evidence.comparisons)
        frequencies = evidence.frequencies
        reservation = evidence.reservation
        weights = PatternWeights(evidence.model, comparisons: evidence.comparisons.count)
    }

    /// All evidence with what is known beforehand, in bits, against the likelier alternative, and
    /// whether a person has to confirm it.
    func score(_ one: Int, _ other: Int) -> PairScore {
        score(comparer.pattern(one, other), frequencyBits: frequencies.bits(one, other))
    }

    /// The same of a pair that was compared.
    func score(_ pattern: UInt64, frequencyBits: Float) -> PairScore {
        let sums = weights.sums(pattern, frequencyBits: frequencyBits)
        return PairScore(
            bits: min(sums.strangers, sums.neighbours), isReserved: reservation.holds(pattern),
            pattern: pattern, frequencyBits: frequencyBits)
    }

    /// What the pair would be likelier than the other, were it not one firm.
    func alternative(_ one: Int, _ other: Int) -> AgreementModel.Alternative {
        let pattern = comparer.pattern(one, other)
        let sums = weights.sums(pattern, frequencyBits: frequencies.bits(one, other))
        return sums.strangers <= sums.neighbours ? .strangers : .neighbours
    }

    /// The levels of all comparisons.
    func pattern(_ one: Int, _ other: Int) -> UInt64 { comparer.pattern(one, other) }
}
