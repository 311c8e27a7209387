import Testing

@testable import Resolution

@Suite struct LearningTests {
    /// Pairs drawn from known chances, among 20,000 records.
    @Test func recoversTheChancesThatPatternsWereDrawnFrom() {
        let matching: [[Double]] = [
            [0, 0.8, 0.1, 0, 0, 0, 0, 0.1], [0, 0.6, 0, 0.3, 0, 0, 0, 0.1],
            [0, 0.9, 0, 0, 0, 0, 0, 0.1], [0, 0.7, 0.2, 0, 0, 0, 0, 0.1],
        ]
        let different: [[Double]] = [
            [0, 0.001, 0.01, 0, 0, 0, 0, 0.989],
            [0, 0.002, 0, 0.05, 0, 0, 0, 0.948], [0, 0.05, 0, 0, 0, 0, 0, 0.95],
            [0, 0.004, 0.02, 0, 0, 0, 0, 0.976],
        ]
        var random = SeededGenerator(3)
        var met = PatternCounts()
        var chance = PatternCounts()
        for _ in 0..<8_000 { met.add(Self.pattern(matching, &random)) }
        for _ in 0..<300_000 {
            let pattern = Self.pattern(different, &random)
            chance.add(pattern)
            // Those that agree on something share a block.
            if PatternCounts.level(0, of: pattern) < 7 { met.add(pattern) }
        }
        var learning = ExpectationMaximisation(
            met: met, scale: 1, random: chance, comparisons: 4, records: 20_000)
        let model = learning.settledModel()
        for comparison in 0..<4 {
            for level in 1..<Agreement.count {
                let planted = matching[comparison][level]
                #expect(abs(model.matching[comparison][level] - planted) < 0.03)
                let chance = different[comparison][level]
                #expect(abs(model.different[comparison][level] - chance) < 0.003)
            }
        }
        let pairs = 20_000.0 * 19_999 / 2
        #expect(abs(model.share * pairs - 8_000) < 800)
    }

    private static func pattern(_ chances: [[Double]], _ random: inout SeededGenerator) -> UInt64 {
        var pattern: UInt64 = 0
        for (comparison, levels) in chances.enumerated() {
            var draw = Double.random(in: 0..<1, using: &random)
            var level = 1
            while level < levels.count - 1, draw >= levels[level] {
                draw -= levels[level]
                level += 1
            }
            pattern |= UInt64(level) << UInt64(4 * comparison)
        }
        return pattern
    }

    @Test func aPatternKeepsItsLevelsAndItsFrequencyWeight() {
        let pattern: UInt64 = 0x7_0123_4567_0123
        for bits: Float in [-10, -0.5, 0, 3.5, 10] {
            let key = PatternCounts.key(pattern, frequencyBits: bits)
            #expect(PatternCounts.frequencyBits(of: key) == Double(bits))
            #expect(PatternCounts.level(0, of: key) == 3 && PatternCounts.level(2, of: key) == 1)
        }
    }

    @Test func aFrequentValueSaysLessThanARareOne() {
        let texts = ["", "often", "seldom", "twice"]
        let values = ColumnValues(
            plan: ColumnPlan(title: "custom.x", kind: .category), texts: texts,
            uses: Slab([0, 900, 98, 2]))
        let weights = FrequencyWeights(values)
        #expect(weights[1] < 0 || weights[1] < weights[2])
        #expect(weights[2] < weights[3] || weights[3] == FrequencyWeights.bitsMax)
    }
}
