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
    private let names: FrequentNames?
    let branches: Branches
    private let weights: PatternWeights

    init(_ evidence: LearnedEvidence) {
        comparer = PairComparer(evidence.records, comparisons: evidence.comparisons)
        frequencies = evidence.frequencies
        reservation = evidence.reservation
        names = FrequentNames(evidence.records, comparisons: evidence.comparisons)
        branches = Branches(evidence.records)
        weights = PatternWeights(evidence.model, comparisons: evidence.comparisons.count)
    }

    /// All evidence with what is known beforehand, in bits, against the likelier alternative, and
    /// whether a person has to confirm it.
    func score(_ one: Int, _ other: Int) -> PairScore {
        score(
            comparer.pattern(one, other), frequencyBits: frequencies.bits(one, other), one, other)
    }

    /// The same of a pair that was compared.
    func score(
        _ pattern: UInt64, frequencyBits: Float, _ one: Int, _ other: Int
    ) -> PairScore {
        let sums = sums(pattern, frequencyBits: frequencyBits, one, other)
        let isCommon = names?.share(pattern, one, other)?.isCommon ?? false
        return PairScore(
            bits: min(sums.strangers, sums.neighbours),
            isReserved: isCommon || reservation.holds(pattern)
                || branches.areFirmAndBranch(one, other),
            pattern: pattern, frequencyBits: frequencyBits)
    }

    /// What the pair would be likelier than the other, were it not one firm.
    func alternative(_ one: Int, _ other: Int) -> AgreementModel.Alternative {
        let pattern = comparer.pattern(one, other)
        let sums = sums(pattern, frequencyBits: frequencies.bits(one, other), one, other)
        return sums.strangers <= sums.neighbours ? .strangers : .neighbours
    }

    private func sums(
        _ pattern: UInt64, frequencyBits: Float, _ one: Int, _ other: Int
    ) -> (strangers: Float, neighbours: Float) {
        let sums = weights.sums(pattern, frequencyBits: frequencyBits)
        let excess = excess(pattern, one, other)
        return (sums.strangers - excess.x, sums.neighbours - excess.y)
    }

    /// How much less the names of two records say than was learned of all, against strangers and
    /// against neighbours, in bits.
    func excess(_ pattern: UInt64, _ one: Int, _ other: Int) -> SIMD2<Float> {
        guard let names, let share = names.share(pattern, one, other) else { return .zero }
        let level = PatternCounts.level(names.comparison, of: pattern)
        var said = weights.table[names.comparison << 4 | level]
        said.x += frequencies.bits(comparison: names.comparison, one, other)
        return pointwiseMax(.zero, said - max(0, share.bitsMax))
    }

    /// The levels of all comparisons.
    func pattern(_ one: Int, _ other: Int) -> UInt64 { comparer.pattern(one, other) }

    /// The comparison of names; nil where there is none.
    var nameComparison: Int? { names?.comparison }
}
