import Records

/// Can the supplier make this many pieces a month?
struct CapacityJudge: MeasureJudge {
    let needed: Int
    let unknown: GradeInterval
    let date: CalendarDate

    init(_ kind: Requirement.Kind, needed: Int, on date: CalendarDate) {
        self.needed = needed
        unknown = .unknown(expected: Priors.unknown(kind))
        self.date = date
    }

    var field: Field { .capacity }
    var openPoint: OpenPoint { .capacity(needed: needed) }

    func statement(in profile: Profile) -> Stated<Int>? { profile.capacity }

    func grade(of held: Int) -> GradeInterval {
        .share(held: Int64(held), needed: Int64(needed))
    }

    func fact(_ held: Int) -> Evidence.Fact { .capacity(held) }

    func shortfall(_ held: Int) -> Shortfall { .capacity(held: held, needed: needed) }
}
