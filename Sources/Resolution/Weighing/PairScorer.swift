/// What comparing two records came to.
struct PairScore {
    let bits: Float
    let isReserved: Bool
    /// The levels of all comparisons.
    let pattern: UInt64
}

/// The evidence that two records are one firm.
///
/// Belongs to one task.
final class PairScorer {
    private let comparer: PairComparer
    private let weights: [[Float]]
    private let priors: [Float]
    private let frequencies: PairFrequencies
    private let reservation: Reservation
    private let comparisons: Int

    init(_ evidence: LearnedEvidence) {
        let model = evidence.model
        comparer = PairComparer(evidence.records, comparisons: evidence.comparisons)
        frequencies = evidence.frequencies
        reservation = evidence.reservation
        comparisons = evidence.comparisons.count
        priors = AgreementModel.Alternative.allCases.map { Float(model.priorBits(against: $0)) }
        weights = AgreementModel.Alternative.allCases.map { alternative in
            evidence.comparisons.indices.flatMap { comparison in
                (0..<16).map { level in
                    level < Agreement.count
                        ? Float(model.bits(comparison, level, against: alternative)) : 0
                }
            }
        }
    }

    /// All evidence with what is known beforehand, in bits, against the likelier alternative, and
    /// whether a person has to confirm it.
    func score(_ one: Int, _ other: Int) -> PairScore {
        let pattern = comparer.pattern(one, other)
        let strangers = bits(pattern, against: .strangers) + frequencies.bits(one, other)
        let bits = min(strangers, bits(pattern, against: .neighbours))
        return PairScore(bits: bits, isReserved: reservation.holds(pattern), pattern: pattern)
    }

    /// What the pair would be likelier than the other, were it not one firm.
    func alternative(_ one: Int, _ other: Int) -> AgreementModel.Alternative {
        let pattern = comparer.pattern(one, other)
        let strangers = bits(pattern, against: .strangers) + frequencies.bits(one, other)
        return strangers <= bits(pattern, against: .neighbours) ? .strangers : .neighbours
    }

    /// The levels of all comparisons.
    func pattern(_ one: Int, _ other: Int) -> UInt64 { comparer.pattern(one, other) }

    @inline(__always)
    private func bits(_ pattern: UInt64, against alternative: AgreementModel.Alternative) -> Float {
        let weights = weights[alternative.rawValue]
        var bits = priors[alternative.rawValue]
        for comparison in 0..<comparisons {
            bits += weights[comparison << 4 | PatternCounts.level(comparison, of: pattern)]
        }
        return bits
    }
}
