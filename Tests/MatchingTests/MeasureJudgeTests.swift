import Records
import TestSupport
import Testing

@testable import Matching

@Suite struct MeasureJudgeTests {
    private typealias Make = MatchingRecords

    private func grade(_ kind: Requirement.Kind, _ fill: (inout Profile) -> Void) -> Int {
        let grade = JudgedExample.judgement(kind, fill).grade
        #expect(grade.lower == grade.upper)
        return grade.expected.millionths
    }

    @Test func aToleranceHeldFinerSatisfiesAndACoarserOneIsGradedByRatio() {
        let asked = Requirement.Kind.tolerance(Length(micrometres: 20))
        func held(_ micrometres: Int64) -> Int {
            grade(asked) { $0.tolerance = Make.stated(Length(micrometres: micrometres)) }
        }
        #expect(held(10) == 1_000_000)
        #expect(held(20) == 1_000_000)
        #expect(held(50) == 400_000)
    }

    @Test func capacityAndWeightAreGradedByWhatIsThere() {
        #expect(grade(.capacity(40_000)) { $0.capacity = Make.stated(30_000) } == 750_000)
        #expect(grade(.capacity(40_000)) { $0.capacity = Make.stated(40_000) } == 1_000_000)
        #expect(
            grade(.weight(Mass(grams: 300))) { $0.weight = Make.stated(Mass(grams: 100)) }
                == 333_333)
    }

    @Test func minimumOrderAndLeadTimeAreGradedTheOtherWay() {
        #expect(grade(.minimumOrder(500)) { $0.minimumOrder = Make.stated(2_000) } == 250_000)
        #expect(grade(.minimumOrder(500)) { $0.minimumOrder = Make.stated(500) } == 1_000_000)
        #expect(grade(.leadTime(30)) { $0.leadTimeDays = Make.stated(40) } == 750_000)
    }

    @Test func lessThanEnoughIsNeverComplete() {
        let grade = grade(.capacity(1_000_000_000)) { $0.capacity = Make.stated(999_999_999) }
        #expect(grade == 999_999)
        #expect(
            JudgedExample.judgement(.capacity(.max)) { $0.capacity = Make.stated(1) }.outcome
                == .failed)
    }

    @Test func massesOfManyTonnesDoNotOverflow() {
        let held = grade(.weight(Mass(grams: 40_000_000))) {
            $0.weight = Make.stated(Mass(grams: 10_000_000))
        }
        #expect(held == 250_000)
    }

    @Test func partsAreTurnedToFitAndTheTightestSideCounts() {
        func size(_ millimetres: Int64...) -> Envelope {
            Envelope(millimetres.map { Length(millimetres: $0) })
        }
        let room = size(300, 500, 200)
        func asked(_ size: Envelope) -> Int {
            grade(.envelope(size)) { $0.envelope = Make.stated(room) }
        }
        #expect(asked(size(200, 300, 500)) == 1_000_000)
        #expect(asked(size(1_000, 300, 200)) == 500_000)
        #expect(asked(size(1_000, 300, 800)) == 375_000)
    }

    @Test func whatIsNotSaidIsUnknownWithItsQuestion() {
        let judgement = JudgedExample.judgement(.tolerance(Length(micrometres: 20))) { _ in }
        #expect(judgement.outcome == .unknown)
        #expect(judgement.openPoint == .tolerance(needed: Length(micrometres: 20)))
        #expect(judgement.shortfall == nil)
    }

    @Test func theShortfallSaysHeldAndNeeded() {
        let judgement = JudgedExample.judgement(.capacity(100)) { $0.capacity = Make.stated(60) }
        #expect(judgement.shortfall == .capacity(held: 60, needed: 100))
        #expect(judgement.evidence.first?.fact == .capacity(60))
    }
}
