import Records

/// How near a site is to the point a need names.
///
/// Complete within the radius, nothing from twice the radius on, linear between. A site known
/// only by its region's centre may be nearer or farther by about the region's own radius.
struct Nearness: Sendable {
    let near: Requirement.Near
    let centres: [ConceptID: Coordinate]
    let unknown: GradeInterval

    /// The distance of a site, or of its region's centre; nil when neither is known.
    func distance(of site: Site) -> (kilometres: Int, isExact: Bool)? {
        if let own = site.coordinate {
            return (GreatCircle.kilometres(from: near.centre, to: own), site.isExact)
        }
        guard let region = site.region, let centre = centres[region] else { return nil }
        return (GreatCircle.kilometres(from: near.centre, to: centre), false)
    }

    func grade(of site: Site) -> GradeInterval {
        guard let (kilometres, isExact) = distance(of: site) else { return unknown }
        return grade(at: kilometres, isExact: isExact)
    }

    /// The grade of a site so far away; never better for one that is farther.
    func grade(at kilometres: Int, isExact: Bool) -> GradeInterval {
        if isExact { return .certain(grade(at: kilometres)) }
        let slack = Priors.regionRadiusKilometres
        return GradeInterval(
            lower: grade(at: kilometres + slack), expected: grade(at: kilometres),
            upper: grade(at: max(0, kilometres - slack)))
    }

    private func grade(at kilometres: Int) -> Score {
        let radius = max(0, near.withinKilometres)
        if kilometres <= radius { return .one }
        let left = 2 * radius - kilometres
        return left > 0 ? Score(left, over: radius) : .zero
    }
}
