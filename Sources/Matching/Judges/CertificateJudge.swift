import Catalog
import Records

/// Will the supplier hold this certificate on the day of first delivery, for the right site?
///
/// A certificate against a standard that brings the asked one with it counts as the asked one.
struct CertificateJudge: Judge {
    let asked: ConceptID
    let neededOn: CalendarDate
    let answers: [ConceptID: ConceptRelation]
    let validity: CertificateValidity
    /// The places the need asks for, which a certificate bound to a site has to cover.
    let places: [PlaceJudge]
    let unknown: GradeInterval
    let date: CalendarDate

    init(
        _ kind: Requirement.Kind, asked: ConceptID, neededOn: CalendarDate,
        places: [PlaceJudge], _ bench: Bench
    ) {
        self.asked = asked
        self.neededOn = neededOn
        // A sibling standard certifies something else, and nothing is gained by holding it.
        answers = bench.graph.answers(to: asked).filter { $0.value != .sibling }
        validity = CertificateValidity(standards: bench.standards, neededOn: neededOn)
        self.places = places
        unknown = .unknown(expected: Priors.unknown(kind))
        date = bench.date
    }

    func reading(of candidate: Candidate) -> Reading {
        let certificates = candidate.profile.certificates
        if certificates.isEmpty {
            let isDenied = candidate.profile.deniedCertificates.contains {
                $0.value == nil || $0.value == asked
            }
            return reading(ofNoneWhere: isDenied)
        }
        var grade = GradeInterval.failed
        for stated in certificates {
            let site = Self.site(of: stated.value, in: candidate.profile)
            if let own = self.grade(of: stated, at: site) { grade = grade.better(own) }
        }
        return Reading(grade: grade, isStated: true)
    }

    /// The reading of a supplier that states no certificate.
    ///
    /// - Parameter isDenied: whether it is said that the asked one is not held.
    func reading(ofNoneWhere isDenied: Bool) -> Reading {
        isDenied ? Reading(grade: .failed, isStated: true) : .silent(unknown)
    }

    /// What one certificate is worth; nil if its standard has nothing to do with the asked one.
    ///
    /// - Parameter site: the one it is bound to; nil if it covers the whole firm.
    func grade(of stated: Stated<Certificate>, at site: Site?) -> GradeInterval? {
        grade(of: HeldCertificate(stated.value, statedOn: stated.provenance.statedOn, at: site))
    }

    /// The same of what an index keeps of a certificate.
    func grade(of held: HeldCertificate) -> GradeInterval? {
        guard let relation = answers[held.certificate.standard] else { return nil }
        let state = validity.state(of: held.certificate, statedOn: held.statedOn)
        let grade = relation.grade.worse(state.grade)
        return siteGrade(held.site).map { grade.worse($0) } ?? grade
    }

    /// The site a certificate is bound to, if the profile has it.
    static func site(of certificate: Certificate, in profile: Profile) -> Site? {
        guard let index = certificate.site, profile.sites.indices.contains(index) else {
            return nil
        }
        return profile.sites[index].value
    }

    /// Nil when the certificate covers the whole firm or the need asks for no place.
    private func siteGrade(_ site: Site?) -> GradeInterval? {
        guard !places.isEmpty, let site else { return nil }
        let isCovered = places.allSatisfy { $0.grade(of: site) == .satisfied }
        return isCovered ? .satisfied : .unknown(expected: Priors.certificateElsewhere)
    }
}

extension CertificateJudge {
    /// One certificate that bears on the question.
    private struct Holding {
        let stated: Stated<Certificate>
        let relation: ConceptRelation
        let state: CertificateValidity.State
        let coversPlace: Bool?
        let grade: GradeInterval
    }

    func finding(on candidate: Candidate) -> Finding {
        let profile = candidate.profile
        let reading = reading(of: candidate)
        let holdings = profile.certificates.compactMap { holding($0, profile) }
            .sorted(by: Self.isCitedBefore)
        guard let best = holdings.first else {
            return Finding(
                reading, shortfall: .certificateMissing(asked: asked, neededOn: neededOn),
                openPoint: .certificateHeld(asked: asked, neededOn: neededOn))
        }
        let open = holdings.first { $0.grade.isOpen }
        return Finding(
            reading, evidence: holdings.prefix(Evidence.countMax).map(evidence),
            shortfall: shortfall(best), openPoint: open.map(openPoint))
    }

    private func holding(_ stated: Stated<Certificate>, _ profile: Profile) -> Holding? {
        let site = Self.site(of: stated.value, in: profile)
        guard let relation = answers[stated.value.standard],
            let grade = grade(of: stated, at: site)
        else { return nil }
        return Holding(
            stated: stated, relation: relation,
            state: validity.state(
                of: stated.value, statedOn: stated.provenance.statedOn),
            coversPlace: siteGrade(site).map { $0 == .satisfied }, grade: grade)
    }

    private func evidence(_ holding: Holding) -> Evidence {
        let certificate = holding.stated.value
        return Evidence(
            .certificates, holding.stated, on: date,
            .certificate(
                Evidence.CertificateFact(
                    standard: certificate.standard, relation: holding.relation,
                    edition: certificate.edition, validUntil: certificate.validUntil,
                    coversPlace: holding.coversPlace)))
    }

    private func shortfall(_ holding: Holding) -> Shortfall {
        let held = holding.stated.value.standard
        switch holding.state {
        case .ended(let day): return .certificateExpires(held: held, on: day, neededOn: neededOn)
        case .notBegun(let day):
            return .certificateNotYetValid(held: held, from: day, neededOn: neededOn)
        case .withdrawn(let edition, let day):
            return .editionWithdrawn(held: held, edition: edition, on: day, neededOn: neededOn)
        case .valid, .endUnknown: return .certificateStandIn(asked: asked, held: held)
        }
    }

    private func openPoint(_ holding: Holding) -> OpenPoint {
        let held = holding.stated.value.standard
        if case .endUnknown = holding.state {
            return .certificateEnd(held: held, neededOn: neededOn)
        }
        return holding.coversPlace == false
            ? .certificateSite(held: held) : .certificateScope(asked: asked, held: held)
    }

    /// The better grade first, then the later end, then as evidence is cited.
    private static func isCitedBefore(_ left: Holding, _ right: Holding) -> Bool {
        if left.grade != right.grade { return left.grade.isBetter(than: right.grade) }
        let (first, second) = (left.stated.value, right.stated.value)
        if first.validUntil != second.validUntil {
            guard let firstEnd = first.validUntil else { return false }
            return second.validUntil.map { firstEnd > $0 } ?? true
        }
        if left.relation != right.relation { return left.relation.isBetter(than: right.relation) }
        if Evidence.isCitedBefore(left.stated, right.stated) { return true }
        if Evidence.isCitedBefore(right.stated, left.stated) { return false }
        if first.standard != second.standard { return first.standard < second.standard }
        return (first.edition ?? "", first.number ?? "") < (
            second.edition ?? "", second.number ?? ""
        )
    }
}
