import Records

/// Does the part fit into what the supplier can make, turned as it needs to be?
struct EnvelopeJudge: MeasureJudge {
    let needed: Envelope
    let unknown: GradeInterval
    let date: CalendarDate

    init(_ kind: Requirement.Kind, needed: Envelope, on date: CalendarDate) {
        self.needed = needed
        unknown = .unknown(expected: Priors.unknown(kind))
        self.date = date
    }

    var field: Field { .envelope }
    var openPoint: OpenPoint { .envelope(needed: needed) }

    func statement(in profile: Profile) -> Stated<Envelope>? { profile.envelope }

    /// The share by which the tightest side falls short.
    func grade(of held: Envelope) -> GradeInterval {
        if needed.fits(in: held) { return .satisfied }
        let tightest = zip(needed.sides, held.sides).filter { $1.nanometres > 0 }.map {
            GradeInterval.share(held: $1.nanometres, needed: $0.nanometres)
        }
        return tightest.reduce(.satisfied) { $0.worse($1) }
    }

    func fact(_ held: Envelope) -> Evidence.Fact { .envelope(held) }

    func shortfall(_ held: Envelope) -> Shortfall { .envelope(held: held, needed: needed) }
}
