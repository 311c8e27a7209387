package import Catalog
package import Records

/// Until when a firm's certificates keep it qualified.
package struct QualificationEnds: Sendable {
    /// For each standard, itself and all that a certificate against it certainly covers.
    private let covered: [ConceptID: Set<ConceptID>]

    /// - Complexity: O(standards · implications).
    package init(_ catalogue: Catalogue) {
        covered = ConceptClosure.upwards(.standard, catalogue) { $0.implies }
    }

    /// The last day of each standard that a firm holds; where no end is said, there is none.
    ///
    /// - Complexity: O(certificates · implications).
    package func standards(of profile: Profile) -> [ConceptID: CalendarDate] {
        var ends: [ConceptID: CalendarDate] = [:]
        for certificate in profile.certificates.lazy.map(\.value) {
            let end = certificate.validUntil ?? .noEnd
            for standard in covered[certificate.standard] ?? [certificate.standard] {
                ends[standard] = max(ends[standard] ?? end, end)
            }
        }
        return ends
    }

    /// The last day on which a firm holds all that a need insists on; nil where no certificate is
    /// asked for, or none of those held has an end.
    ///
    /// A standard that is not known to be held does not end anything: whether the firm qualifies
    /// at all is the match's to say.
    package func lastDay(of profile: Profile, for need: Need) -> CalendarDate? {
        let held = standards(of: profile)
        let ends = need.requirements.compactMap { requirement -> CalendarDate? in
            guard case .certificate(let standard) = requirement.kind,
                requirement.strength == .must
            else { return nil }
            return held[standard]
        }
        return ends.min().flatMap { $0 == .noEnd ? nil : $0 }
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
