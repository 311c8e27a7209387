import Foundation
import Records
import TestSupport
import Testing

@testable import Matching

@Suite struct ScoreOracleTests {
    @Test(arguments: MatchingRandom.seeds)
    func agreesWithTheEngineOnEveryScoreAndGrade(seed: UInt64) {
        var generator = MatchingGenerator(seed: seed)
        let suppliers = generator.suppliers(8)
        let oracle = ScoreOracle(
            catalogue: generator.catalogue, suppliers: suppliers, date: generator.date)
        let matcher = Matcher(
            catalogue: generator.catalogue, suppliers: suppliers, date: generator.date)
        for number in 0..<3 {
            let need = generator.need("N\(number)")
            for match in matcher.matches(for: need, top: suppliers.count) {
                guard let supplier = suppliers.first(where: { $0.id == match.supplier }) else {
                    Issue.record("seed \(seed): a supplier nobody gave")
                    continue
                }
                let expected = oracle.score(need, supplier)
                #expect(bounds(match.score) == expected, "seed \(seed), need \(need)")
                for judgement in match.judgements {
                    let kind = need.requirements[judgement.requirement].kind
                    let grade = oracle.grade(kind, need, supplier)
                    #expect(bounds(judgement.grade) == grade, "seed \(seed), \(kind)")
                }
            }
        }
    }

    private func bounds(_ grade: GradeInterval) -> [Decimal] {
        [grade.lower, grade.expected, grade.upper].map { Decimal($0.millionths) }
    }
}
