import Records

/// Can the supplier hold this tolerance? The finer the held half-width, the better.
struct ToleranceJudge: MeasureJudge {
    let needed: Length
    let unknown: GradeInterval
    let date: CalendarDate

    init(_ kind: Requirement.Kind, needed: Length, on date: CalendarDate) {
        self.needed = needed
        unknown = .unknown(expected: Priors.unknown(kind))
        self.date = date
    }

    var field: Field { .tolerance }
    var openPoint: OpenPoint { .tolerance(needed: needed) }

    func statement(in profile: Profile) -> Stated<Length>? { profile.tolerance }

    func grade(of held: Length) -> GradeInterval {
        .share(held: needed.nanometres, needed: held.nanometres)
    }

    func fact(_ held: Length) -> Evidence.Fact { .tolerance(held) }

    func shortfall(_ held: Length) -> Shortfall { .tolerance(held: held, needed: needed) }
}
