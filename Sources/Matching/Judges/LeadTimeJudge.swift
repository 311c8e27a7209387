import Records

/// Can the supplier deliver within this many days?
struct LeadTimeJudge: MeasureJudge {
    let needed: Int
    let unknown: GradeInterval
    let date: CalendarDate

    init(_ kind: Requirement.Kind, needed: Int, on date: CalendarDate) {
        self.needed = needed
        unknown = .unknown(expected: Priors.unknown(kind))
        self.date = date
    }

    var field: Field { .leadTime }
    var openPoint: OpenPoint { .leadTimeDays(needed: needed) }

    func statement(in profile: Profile) -> Stated<Int>? { profile.leadTimeDays }

    func grade(of held: Int) -> GradeInterval {
        .share(held: Int64(needed), needed: Int64(held))
    }

    func fact(_ held: Int) -> Evidence.Fact { .leadTimeDays(held) }

    func shortfall(_ held: Int) -> Shortfall { .leadTimeDays(held: held, needed: needed) }
}
