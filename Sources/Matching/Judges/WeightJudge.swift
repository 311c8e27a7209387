import Records

/// Can the supplier handle a part this heavy?
struct WeightJudge: MeasureJudge {
    let needed: Mass
    let unknown: GradeInterval
    let date: CalendarDate

    init(_ kind: Requirement.Kind, needed: Mass, on date: CalendarDate) {
        self.needed = needed
        unknown = .unknown(expected: Priors.unknown(kind))
        self.date = date
    }

    var field: Field { .weight }
    var openPoint: OpenPoint { .weight(needed: needed) }

    func statement(in profile: Profile) -> Stated<Mass>? { profile.weight }

    func grade(of held: Mass) -> GradeInterval {
        .share(held: held.micrograms, needed: needed.micrograms)
    }

    func fact(_ held: Mass) -> Evidence.Fact { .weight(held) }

    func shortfall(_ held: Mass) -> Shortfall { .weight(held: held, needed: needed) }
}
