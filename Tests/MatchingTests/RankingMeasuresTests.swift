import TestSupport
import Testing

@Suite struct RankingMeasuresTests {
    /// Worked by hand: gains 0, 2, 1 at places 1 to 3 give 2/log₂3 + 1/log₂4 = 1.7619; the best
    /// order gives 2 + 1/log₂3 = 2.6309.
    @Test func agreesWithAListWorkedByHand() {
        let measures = RankingMeasures(ranked: ["x", "a", "b"], gains: ["a": 2, "b": 1])
        #expect(abs(measures.gainAtTen - 0.6697) < 0.0001)
        #expect(measures.recallAtHundred == 1)
        #expect(measures.reciprocalRank == 0.5)
    }

    @Test func theBestListHasFullMarksAndAnEmptyOneNone() {
        let best = RankingMeasures(ranked: ["a", "b", "x"], gains: ["a": 2, "b": 1])
        #expect(best == RankingMeasures(gainAtTen: 1, recallAtHundred: 1, reciprocalRank: 1))
        let none = RankingMeasures(ranked: [String](), gains: ["a": 2])
        #expect(none == RankingMeasures(gainAtTen: 0, recallAtHundred: 0, reciprocalRank: 0))
    }

    @Test func whatStandsBelowTenAndAHundredDoesNotCount() {
        let ranked = (0..<200).map { "\($0)" }
        let measures = RankingMeasures(ranked: ranked, gains: ["10": 1, "100": 1])
        #expect(measures.gainAtTen == 0)
        #expect(measures.recallAtHundred == 0.5)
        #expect(abs(measures.reciprocalRank - 1.0 / 11) < 1e-12)
    }
}
