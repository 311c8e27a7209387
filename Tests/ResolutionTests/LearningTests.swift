import Testing

@testable import Resolution

@Suite struct LearningTests {
    /// Pairs drawn from known chances; 776 records have 300,700 pairs.
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
            met: met, scale: 1, random: chance, comparisons: 4, records: 776)
        let model = learning.settledModel()
        for comparison in 0..<4 {
            for level in 1..<Agreement.count {
                let planted = matching[comparison][level]
                #expect(abs(model.matching[comparison][level] - planted) < 0.03)
                let chance = different[comparison][level]
                #expect(abs(model.alternatives[0][comparison][level] - chance) < 0.003)
            }
        }
        #expect(abs(model.matchingPairs - 8_000) < 800)
        #expect(model.alternativePairs[1] < 2_000, "there are no neighbours among these")
    }

    /// One firm, strangers, and as many neighbours of one town as pairs of one firm.
    @Test func tellsNeighboursFromOneFirm() {
        let matching: [[Double]] = [
            [0, 0.9, 0.08, 0, 0, 0, 0, 0.02], [0, 0.85, 0.1, 0, 0, 0, 0, 0.05],
            [0, 0.95, 0, 0, 0, 0, 0, 0.05],
        ]
        let neighbours: [[Double]] = [
            [0, 0.001, 0.01, 0, 0, 0.4, 0, 0.589], [0, 0.01, 0.03, 0, 0, 0.3, 0, 0.66],
            [0, 0.97, 0, 0, 0, 0, 0, 0.03],
        ]
        let strangers: [[Double]] = [
            [0, 0.0001, 0.001, 0, 0, 0.02, 0, 0.9789], [0, 0.001, 0.002, 0, 0, 0.02, 0, 0.977],
            [0, 0.03, 0, 0, 0, 0, 0, 0.97],
        ]
        var random = SeededGenerator(4)
        var met = PatternCounts()
        var chance = PatternCounts()
        for _ in 0..<8_000 {
            met.add(Self.pattern(matching, &random))
            met.add(Self.pattern(neighbours, &random))
        }
        for _ in 0..<300_000 {
            let pattern = Self.pattern(strangers, &random)
            chance.add(pattern)
            if PatternCounts.level(0, of: pattern) < 7 { met.add(pattern) }
        }
        var learning = ExpectationMaximisation(
            met: met, scale: 1, random: chance, comparisons: 3, records: 776)
        let model = learning.settledModel()
        for level in [1, 2, 7] {
            #expect(abs(model.matching[0][level] - matching[0][level]) < 0.05)
        }
        #expect(abs(model.matchingPairs - 8_000) < 800)
        // Names that share something, in one town: against strangers it speaks for one firm.
        let bits = AgreementModel.Alternative.allCases.map { alternative in
            model.priorBits(against: alternative)
                + model.bits(0, 5, against: alternative) + model.bits(1, 5, against: alternative)
                + model.bits(2, 1, against: alternative)
        }
        #expect(bits[1] < -5 && bits[1] < bits[0])
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
