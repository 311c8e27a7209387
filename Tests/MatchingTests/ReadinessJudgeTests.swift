import Records
import TestSupport
import Testing

@testable import Matching

@Suite struct ReadinessJudgeTests {
    private func judge(_ levels: (framework: String, level: Int)...) -> Judgement {
        JudgedExample.judgement(.readiness(ReadinessLevel(framework: "siri", level: 4))) {
            profile in
            profile.readiness = levels.map {
                MatchingRecords.stated(ReadinessLevel(framework: $0.framework, level: $0.level))
            }
        }
    }

    @Test func theHighestLevelOfTheSameFrameworkCounts() {
        #expect(judge(("siri", 1), ("siri", 4)).outcome == .satisfied)
        #expect(judge(("siri", 3), ("siri", 1)).grade.expected == Score(millionths: 750_000))
        #expect(judge(("siri", 0)).outcome == .failed)
    }

    @Test func anotherFrameworkSaysNothing() {
        #expect(judge(("dbi", 5)).outcome == .unknown)
    }
}
