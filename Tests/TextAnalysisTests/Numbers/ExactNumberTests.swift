import Foundation
import TestSupport
import Testing
import TextAnalysis

@Suite struct ExactNumberTests {
    @Test(
        arguments: [
            (2, 2, 1_000_000, 1, 20_000), (5, 1, 1, 1, 1), (4, 1, 1, 1, 0), (-5, 1, 1, 1, -1),
            (-4, 1, 1, 1, 0), (2, 3, 25_400_000, 1, 50_800), (1, 0, 1, 3, 0), (2, 0, 1, 3, 1),
        ] as [(Int64, Int, Int64, Int64, Int64)])
    func roundsHalfAwayFromZeroOnce(
        mantissa: Int64, decimals: Int, numerator: Int64, denominator: Int64, scaled: Int64
    ) {
        let number = ExactNumber(mantissa: mantissa, decimals: decimals)
        #expect(number.scaled(by: numerator, over: denominator) == scaled)
    }

    @Test func whatDoesNotFitIsNil() {
        #expect(ExactNumber(mantissa: .max, decimals: 0).scaled(by: 2) == nil)
        #expect(ExactNumber(mantissa: .max, decimals: 1).scaled(by: 10) == .max)
        #expect(ExactNumber(mantissa: .min, decimals: 0).scaled(by: 1) == .min)
    }

    /// Against Foundation's decimal arithmetic.
    @Test(arguments: MatchingRandom.seeds)
    func agreesWithDecimalArithmetic(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let mantissa = Int64.random(in: -999_999_999...999_999_999, using: &random)
        let decimals = Int.random(in: 0...6, using: &random)
        let numerator = Int64.random(in: 1...9_999_999, using: &random)
        var exact = Decimal(mantissa) * Decimal(numerator) / pow(Decimal(10), decimals)
        var rounded = Decimal()
        NSDecimalRound(&rounded, &exact, 0, .plain)
        let scaled = ExactNumber(mantissa: mantissa, decimals: decimals).scaled(by: numerator)
        #expect(scaled.map { Decimal($0) } == rounded, "seed \(seed)")
    }
}
