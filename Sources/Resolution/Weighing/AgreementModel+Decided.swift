import Foundation

extension AgreementModel {
    /// So many decided pairs move a weight half the way to where they point.
    ///
    /// Own choice: people are asked of doubtful pairs and of no others, so that a few answers are
    /// no sample of what the list holds. One answer moves no weight by more than 0.4 bits, the
    /// span of weights divided by 101; a hundred that show the same level move it half the way.
    static let priorPairs = 100.0

    /// The model with what people decided, each weight as far as it was decided of.
    ///
    /// - Parameters:
    ///   - told: what is learned where the decided pairs count as pairs of a known class.
    ///   - decided: the patterns of those pairs.
    /// - Source: credibility *n* / (*n* + *k*) of a small sample beside what was known before,
    ///   Bühlmann 1967, "Experience rating and credibility", doi:10.1017/S0515036100008989.
    func moved(
        toward told: AgreementModel, by decided: [(key: UInt64, count: Double)]
    ) -> AgreementModel {
        var model = self
        for comparison in matching.indices {
            let shown = decided.reduce(
                into: [Double](repeating: 0, count: Agreement.count)
            ) { shown, pattern in
                shown[PatternCounts.level(comparison, of: pattern.key)] += pattern.count
            }
            let parts = shown.map(Self.credibility)
            model.matching[comparison] = Self.between(
                matching[comparison], told.matching[comparison], parts)
            for alternative in alternatives.indices {
                model.alternatives[alternative][comparison] = Self.between(
                    alternatives[alternative][comparison],
                    told.alternatives[alternative][comparison], parts)
            }
        }
        let part = Self.credibility(decided.reduce(0) { $0 + $1.count })
        model.matchingPairs = Self.between(matchingPairs, told.matchingPairs, part)
        model.alternativePairs = zip(alternativePairs, told.alternativePairs).map {
            Self.between($0, $1, part)
        }
        return model
    }

    private static func credibility(_ pairs: Double) -> Double { pairs / (pairs + priorPairs) }

    /// Weights are logarithms, so what lies between two is the product of powers.
    private static func between(_ one: Double, _ other: Double, _ part: Double) -> Double {
        if part == 0 || one == other { return one }
        guard one > 0, other > 0 else { return one + part * (other - one) }
        return pow(one, 1 - part) * pow(other, part)
    }

    /// Chances between two sets of such, which together are 1 again.
    private static func between(
        _ one: [Double], _ other: [Double], _ parts: [Double]
    ) -> [Double] {
        let moved = one.indices.map { between(one[$0], other[$0], parts[$0]) }
        let whole = moved.dropFirst().reduce(0, +)
        return [0] + moved.dropFirst().map { $0 / whole }
    }
}
