import Records

/// Does the supplier work in one of the places asked for, and near the point asked for?
///
/// Each site is judged on its own, country or region and nearness together; the best site
/// counts, since it is there that the part would be made.
struct PlaceJudge: Judge {
    let place: Requirement.Place
    let countriesOfRegions: [ConceptID: String]
    let history: RegionHistory
    let nearness: Nearness?
    let unknown: GradeInterval
    let date: CalendarDate

    init(_ kind: Requirement.Kind, place: Requirement.Place, _ bench: Bench) {
        self.place = place
        countriesOfRegions = bench.countriesOfRegions
        history = bench.history
        let unknown = GradeInterval.unknown(expected: Priors.unknown(kind))
        self.unknown = unknown
        nearness = place.near.map {
            Nearness(near: $0, centres: bench.centresOfRegions, unknown: unknown)
        }
        date = bench.date
    }

    func reading(of candidate: Candidate) -> Reading {
        let sites = candidate.profile.sites
        guard var best = sites.first.map({ grade(of: $0.value) }) else { return .silent(unknown) }
        for site in sites.dropFirst() { best = best.better(grade(of: site.value)) }
        return Reading(grade: best, isStated: true)
    }

    func finding(on candidate: Candidate) -> Finding {
        let best = candidate.profile.sites.min(by: isNearer)
        guard let best else { return Finding(.silent(unknown), openPoint: .place(nil)) }
        let distance = nearness?.distance(of: best.value)
        let fact = Evidence.SiteFact(
            country: country(of: best.value), region: best.value.region,
            distanceKilometres: distance?.kilometres, isExact: distance?.isExact ?? true)
        return Finding(
            reading(of: candidate),
            evidence: [Evidence(.address, best, on: date, .site(fact))],
            shortfall: .place(
                country: fact.country, region: fact.region,
                distanceKilometres: distance?.kilometres,
                withinKilometres: place.near?.withinKilometres),
            openPoint: openPoint(best.value, isLocated: distance != nil))
    }

    /// A site with an address is asked how far it is; asking for the address would annoy.
    private func openPoint(_ site: Site, isLocated: Bool) -> OpenPoint {
        if let near = place.near, !site.address.isEmpty {
            return .place(OpenPoint.Distance(address: site.address, destination: near.name))
        }
        let isInARegion = isLocated || site.region != nil
        return isInARegion ? .exactPlace(region: site.region) : .place(nil)
    }

    /// How one site answers the whole requirement.
    func grade(of site: Site) -> GradeInterval {
        let within = inside(site)
        return nearness.map { within.worse($0.grade(of: site)) } ?? within
    }

    /// The best grade a site can have that differs from `site` in its point alone and is not
    /// nearer than so many kilometres.
    func gradeMax(of site: Site, from kilometres: Int) -> GradeInterval {
        let within = inside(site)
        return nearness.map { within.worse($0.grade(at: kilometres, isExact: site.isExact)) }
            ?? within
    }

    private func inside(_ site: Site) -> GradeInterval {
        if place.countries.isEmpty, place.regions.isEmpty { return .satisfied }
        let country = country(of: site)
        var grade = GradeInterval.failed
        if !place.countries.isEmpty {
            let isAsked = country.map { place.countries.contains($0) }
            grade = isAsked.map { $0 ? .satisfied : .failed } ?? unknown
        }
        for region in place.regions { grade = grade.better(inside(site, country, region)) }
        return grade
    }

    private func inside(_ site: Site, _ country: String?, _ asked: ConceptID) -> GradeInterval {
        if let region = site.region { return history.grade(of: region, in: asked) }
        guard let country, let other = countriesOfRegions[asked] else { return unknown }
        return country == other ? unknown : .failed
    }

    private func country(of site: Site) -> String? {
        site.country ?? site.region.flatMap { countriesOfRegions[$0] }
    }

    private func isNearer(_ left: Stated<Site>, _ right: Stated<Site>) -> Bool {
        let (first, second) = (grade(of: left.value), grade(of: right.value))
        if first != second { return first.isBetter(than: second) }
        let firstDistance = nearness?.distance(of: left.value)?.kilometres ?? 0
        let secondDistance = nearness?.distance(of: right.value)?.kilometres ?? 0
        if firstDistance != secondDistance { return firstDistance < secondDistance }
        if Evidence.isCitedBefore(left, right) { return true }
        if Evidence.isCitedBefore(right, left) { return false }
        return left.value.address < right.value.address
    }
}
