import Records
import TestSupport

@testable import Matching

/// Judges one requirement on one supplier with the small catalogue, on 21 November 2026.
enum JudgedExample {
    static let date = MatchingRecords.day("2026-11-21")

    static func judgement(
        _ kind: Requirement.Kind, firstDelivery: String? = nil,
        with others: [Requirement.Kind] = [],
        _ fill: (inout Profile) -> Void
    ) -> Judgement {
        let supplier = MatchingRecords.supplier(1, fill)
        let matcher = Matcher(
            catalogue: MatchingCatalogue.small, suppliers: [supplier], date: date)
        var need = MatchingRecords.need(MatchingRecords.must(kind), firstDelivery: firstDelivery)
        need.requirements += others.map { MatchingRecords.must($0) }
        return matcher.match(need, supplier).judgements[0]
    }

    static func grade(_ lower: Int, _ expected: Int, _ upper: Int) -> GradeInterval {
        GradeInterval(
            lower: Score(millionths: lower), expected: Score(millionths: expected),
            upper: Score(millionths: upper))
    }
}
