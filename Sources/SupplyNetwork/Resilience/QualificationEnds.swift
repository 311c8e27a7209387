package import Catalog
package import Records

/// Until when a firm's certificates keep it qualified, as seen from a day.
package struct QualificationEnds: Sendable {
    /// For each standard, itself and all that a certificate against it certainly covers.
    private let covered: [ConceptID: Set<ConceptID>]
    private let day: CalendarDate

    /// - Parameter day: from which on certificates have to hold without a break.
    /// - Complexity: O(standards · implications).
    package init(_ catalogue: Catalogue, on day: CalendarDate) {
        covered = ConceptClosure.upwards(.standard, catalogue) { $0.implies }
        self.day = day
    }

    /// For each standard that a firm holds, from when until when it is covered without a break: by
    /// the certificates that hold on the day and those that go on where one ends. Where none holds
    /// on the day, the one that ended last, or else the one that begins first.
    ///
    /// A certificate that says no end lasts longer than any that does, and of two alike the first
    /// by standard counts.
    ///
    /// - Complexity: O(implications · certificates²), of one firm's certificates.
    package func lasting(of profile: Profile) -> [ConceptID: MakerCertificate] {
        var held: [ConceptID: [MakerCertificate]] = [:]
        for value in profile.certificates.lazy.map(\.value) {
            let own = MakerCertificate(
                standard: value.standard, from: value.validFrom, until: value.validUntil)
            for standard in covered[value.standard] ?? [value.standard] {
                held[standard, default: []].append(own)
            }
        }
        return held.compactMapValues(lasting)
    }

    private func lasting(_ held: [MakerCertificate]) -> MakerCertificate? {
        guard let first = held.filter({ $0.holds(on: day) }).reduce(nil, Self.longer) else {
            return held.filter { $0.hasEnded(by: day) }.reduce(nil, Self.longer)
                ?? held.min { ($0.from ?? day, $0.standard) < ($1.from ?? day, $1.standard) }
        }
        var run = first
        while let next = held.filter({ $0.goesOn(after: run) }).reduce(nil, Self.longer) {
            run = MakerCertificate(
                standard: next.standard, from: first.from, until: next.until)
        }
        return run
    }

    private static func longer(
        _ one: MakerCertificate?, _ other: MakerCertificate
    ) -> MakerCertificate? {
        guard let one else { return other }
        if one.lastDay != other.lastDay { return one.lastDay < other.lastDay ? other : one }
        return other.standard < one.standard ? other : one
    }

    /// Of the certificates that a need insists on and a firm holds the one that breaks first; nil
    /// where none is asked for, or none of those held has a break that is known.
    ///
    /// A standard that is not known to be held does not end anything: whether the firm qualifies
    /// at all is the match's to say.
    package func first(
        of held: [ConceptID: MakerCertificate], for need: DemandedNeed
    ) -> MakerCertificate? {
        let asked = need.standards.compactMap { held[$0] }
        let late = asked.filter { $0.begins(after: day) }
        if let first = late.min(by: { $0.standard < $1.standard }) { return first }
        return asked.filter(\.hasEnd).min {
            ($0.lastDay, $0.standard) < ($1.lastDay, $1.standard)
        }
    }
}

extension MakerCertificate {
    /// That of one which says none is past all that do.
    fileprivate var lastDay: CalendarDate { until ?? .noEnd }

    fileprivate func hasEnded(by day: CalendarDate) -> Bool { lastDay < day }

    /// Whether it lasts longer than another and begins before that one's end or the day after it.
    fileprivate func goesOn(after other: MakerCertificate) -> Bool {
        guard other.lastDay < lastDay else { return false }
        let next = CalendarDate(dayNumber: other.lastDay.dayNumber + 1)
        return from.map { $0 <= next } ?? true
    }
}

/// What concepts come to when relations are followed to their end.
enum ConceptClosure {
    /// For each concept of a scheme, itself and all that its relations lead to.
    static func upwards(
        _ scheme: ConceptScheme, _ catalogue: Catalogue, _ next: (Concept) -> [ConceptID]
    ) -> [ConceptID: Set<ConceptID>] {
        var closure: [ConceptID: Set<ConceptID>] = [:]
        for id in catalogue.concepts.keys where id.scheme == scheme {
            var met: Set<ConceptID> = [id]
            var waiting = [id]
            while let concept = waiting.popLast().flatMap({ catalogue.concepts[$0] }) {
                waiting += next(concept).filter { met.insert($0).inserted }
            }
            closure[id] = met
        }
        return closure
    }
}
