import Records

/// A judge of one stated number, size or term against one that is asked.
protocol MeasureJudge: Judge {
    associatedtype Value: Hashable & Sendable

    var field: Field { get }
    var unknown: GradeInterval { get }
    var date: CalendarDate { get }
    var openPoint: OpenPoint { get }

    func statement(in profile: Profile) -> Stated<Value>?
    func grade(of held: Value) -> GradeInterval
    func fact(_ held: Value) -> Evidence.Fact
    func shortfall(_ held: Value) -> Shortfall
}

extension MeasureJudge {
    func reading(of candidate: Candidate) -> Reading {
        guard let stated = statement(in: candidate.profile) else { return .silent(unknown) }
        return Reading(grade: grade(of: stated.value), isStated: true)
    }

    func finding(on candidate: Candidate) -> Finding {
        guard let stated = statement(in: candidate.profile) else {
            return Finding(.silent(unknown), openPoint: openPoint)
        }
        return Finding(
            Reading(grade: grade(of: stated.value), isStated: true),
            evidence: [Evidence(field, stated, on: date, fact(stated.value))],
            shortfall: shortfall(stated.value))
    }
}

extension GradeInterval {
    /// The grade of having `held` where `needed` is asked: complete from there on, else the
    /// share, rounded down so that less than enough is never complete.
    ///
    ///     GradeInterval.share(held: 30_000, needed: 40_000)   // 0.75
    static func share(held: Int64, needed: Int64) -> GradeInterval {
        if held >= needed { return .satisfied }
        guard held > 0 else { return .failed }
        let product = held.multipliedFullWidth(by: Int64(Score.scale))
        let share = needed.dividingFullWidth(product).quotient
        return .certain(Score(millionths: Int(share)))
    }
}
