import Testing

@testable import Resolution

@Suite struct LearningTests {
    private static let matching: [[Double]] = [
        [0, 0.9, 0.08, 0, 0, 0, 0, 0, 0.02], [0, 0.8, 0.15, 0, 0, 0, 0, 0, 0.05],
        [0, 0.95, 0, 0, 0, 0, 0, 0, 0.05], [0, 0.7, 0.2, 0, 0, 0, 0, 0, 0.1],
        [0, 0.85, 0, 0.1, 0, 0, 0, 0, 0.05],
    ]
    private static let neighbours: [[Double]] = [
        [0, 0.002, 0.01, 0, 0, 0, 0.4, 0, 0.588], [0, 0.01, 0.03, 0, 0, 0, 0.3, 0, 0.66],
        [0, 0.97, 0, 0, 0, 0, 0, 0, 0.03], [0, 0.02, 0.05, 0, 0, 0, 0.43, 0, 0.5],
        [0, 0.5, 0, 0.3, 0, 0, 0, 0, 0.2],
    ]
    private static let strangers: [[Double]] = [
        [0, 0.0005, 0.001, 0, 0, 0, 0.02, 0, 0.9785], [0, 0.001, 0.002, 0, 0, 0, 0.02, 0, 0.977],
        [0, 0.03, 0, 0, 0, 0, 0, 0, 0.97], [0, 0.004, 0.02, 0, 0, 0, 0.05, 0, 0.926],
        [0, 0.1, 0, 0.1, 0, 0, 0, 0, 0.8],
    ]
    private static let pairsOfEach = 8_000

    /// Pairs of one firm, of neighbours and of strangers, drawn from the chances above.
    private func learned(
        seed: UInt64, decided: DecidedPatterns = DecidedPatterns()
    ) -> AgreementModel {
        var random = SeededGenerator(seed)
        var met = PatternCounts()
        var chance = PatternCounts()
        for _ in 0..<Self.pairsOfEach {
            met.add(Self.pattern(Self.matching, &random))
            met.add(Self.pattern(Self.neighbours, &random))
        }
        for _ in 0..<300_000 {
            let pattern = Self.pattern(Self.strangers, &random)
            chance.add(pattern)
            // Those that agree on something rare share a block.
            if PatternCounts.level(0, of: pattern) < 8 { met.add(pattern) }
        }
        // 776 records have 300,700 pairs.
        var learning = ExpectationMaximisation(
            met: met, scale: 1, random: chance, decided: decided, comparisons: 5, records: 776)
        return learning.settledModel(originals: met)
    }

    @Test(arguments: 1...3) func recoversTheChancesThatPatternsWereDrawnFrom(seed: UInt64) {
        let model = learned(seed: seed)
        let planted = [
            (Self.matching, model.matching, 0.03), (Self.strangers, model.alternatives[0], 0.006),
            (Self.neighbours, model.alternatives[1], 0.15),
        ]
        for (chances, found, tolerance) in planted {
            for (comparison, levels) in chances.enumerated() {
                for level in 1..<Agreement.count {
                    let apart = abs(found[comparison][level] - levels[level])
                    #expect(apart < tolerance, "\(comparison) \(level), within \(tolerance)")
                }
            }
        }
        let pairs = Double(Self.pairsOfEach)
        #expect(abs(model.matchingPairs - pairs) < 0.05 * pairs)
        #expect(abs(model.alternativePairs[1] - pairs) < 0.3 * pairs)
    }

    @Test func whatAllNeighboursShareDoesNotMakeThemOneFirm() {
        let model = learned(seed: 4)
        // Names and streets that share something, in one town.
        let bits = AgreementModel.Alternative.allCases.map { alternative in
            model.priorBits(against: alternative)
                + model.bits(0, 6, against: alternative) + model.bits(1, 6, against: alternative)
                + model.bits(2, 1, against: alternative)
        }
        #expect(bits[1] < -5 && bits[1] < bits[0])
    }

    /// Equal names at a door that differs: what people say of such pairs moves what it is worth,
    /// one way as the other.
    @Test func whatPeopleDecideRefinesWhatAgreementSays() {
        let doubtful: UInt64 = 0x1_8181
        func bits(_ model: AgreementModel) -> Double {
            AgreementModel.Alternative.allCases.map { alternative in
                (0..<5).reduce(model.priorBits(against: alternative)) { bits, comparison in
                    let level = PatternCounts.level(comparison, of: doubtful)
                    return bits + model.bits(comparison, level, against: alternative)
                }
            }.min() ?? 0
        }
        var (same, different) = (DecidedPatterns(), DecidedPatterns())
        for _ in 0..<2_000 {
            same.same.add(doubtful)
            same.sameOriginals.add(doubtful)
            different.different.add(doubtful)
        }
        let untold = bits(learned(seed: 5))
        #expect(bits(learned(seed: 5, decided: same)) > untold + 1)
        #expect(bits(learned(seed: 5, decided: different)) < untold - 1)
        #expect(bits(learned(seed: 5, decided: DecidedPatterns())) == untold)
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
        var texts = TextNumbers()
        for text in ["often", "seldom", "twice"] { _ = texts.number(of: text) }
        let values = ColumnValues(
            plan: ColumnPlan(title: "custom.x", kind: .category), texts: texts,
            uses: Slab([0, 900, 98, 2]))
        let weights = FrequencyWeights(values)
        #expect(weights[1] < 0 || weights[1] < weights[2])
        #expect(weights[2] < weights[3] || weights[3] == FrequencyWeights.bitsMax)
    }
}
