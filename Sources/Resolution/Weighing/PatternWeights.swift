/// The weights of all levels of all comparisons in one table, in bits.
struct PatternWeights {
    /// Per comparison and level, against strangers and against neighbours.
    private(set) var table: [SIMD2<Float>]
    let prior: SIMD2<Float>
    private let comparisons: Int

    init(_ model: AgreementModel, comparisons: Int) {
        self.comparisons = comparisons
        prior = SIMD2(
            Float(model.priorBits(against: .strangers)),
            Float(model.priorBits(against: .neighbours)))
        table = (0..<(comparisons << 4)).map { place in
            let (comparison, level) = (place >> 4, place & 0xF)
            guard level < Agreement.count else { return .zero }
            return SIMD2(
                Float(model.bits(comparison, level, against: .strangers)),
                Float(model.bits(comparison, level, against: .neighbours)))
        }
    }

    /// All evidence of a pattern with what is known beforehand.
    @inline(__always)
    func sums(
        _ pattern: UInt64, frequencyBits: Float
    ) -> (strangers: Float, neighbours: Float) {
        var sums = prior
        for comparison in 0..<comparisons {
            sums += table[comparison << 4 | PatternCounts.level(comparison, of: pattern)]
        }
        return (sums.x + frequencyBits, sums.y)
    }
}
