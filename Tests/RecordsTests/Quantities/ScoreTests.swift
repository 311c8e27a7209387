import Records
import TestSupport
import Testing

@Suite struct ScoreTests {
    @Test(arguments: [
        (0, 1, 0), (1, 1, 1_000_000), (1, 3, 333_333), (2, 3, 666_667), (1, 2_000_000, 1),
        (1, 2_000_001, 0), (3, 2_000_000, 2), (5, 4, 1_250_000),
    ])
    func roundsHalfUp(numerator: Int, denominator: Int, millionths: Int) {
        #expect(Score(numerator, over: denominator).millionths == millionths)
    }

    /// A rounded value is the only integer *m* with 2·d·m − d ≤ 2·n·scale < 2·d·m + d.
    @Test(arguments: MatchingRandom.seeds)
    func isTheNearestMillionth(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let denominator = Int.random(in: 1...1_000_000, using: &random)
        let numerator = Int.random(in: 0...denominator, using: &random)
        let millionths = Score(numerator, over: denominator).millionths
        let twice = 2 * numerator * Score.scale
        #expect(2 * denominator * millionths - denominator <= twice, "seed \(seed)")
        #expect(twice < 2 * denominator * millionths + denominator, "seed \(seed)")
    }

    @Test func comparesAsANumber() {
        #expect(Score.zero < Score(1, over: 2))
        #expect(Score(1, over: 2) < Score.one)
    }
}
