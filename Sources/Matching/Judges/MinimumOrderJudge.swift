import Records

/// Does the supplier accept an order this small?
struct MinimumOrderJudge: MeasureJudge {
    let needed: Int
    let unknown: GradeInterval
    let date: CalendarDate

    init(_ kind: Requirement.Kind, needed: Int, on date: CalendarDate) {
        self.needed = needed
        unknown = .unknown(expected: Priors.unknown(kind))
        self.date = date
    }

    var field: Field { .minimumOrder }
    var openPoint: OpenPoint { .minimumOrder(needed: needed) }

    func statement(in profile: Profile) -> Stated<Int>? { profile.minimumOrder }

    func grade(of held: Int) -> GradeInterval {
        .share(held: Int64(needed), needed: Int64(held))
    }

    func fact(_ held: Int) -> Evidence.Fact { .minimumOrder(held) }

    func shortfall(_ held: Int) -> Shortfall { .minimumOrder(held: held, needed: needed) }
}
