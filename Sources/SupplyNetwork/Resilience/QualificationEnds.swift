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

    /// For each standard that a firm holds, the certificate that covers it longest. One that says
    /// no end lasts longer than any that does, and of two alike the first by standard counts.
    ///
    /// - Complexity: O(certificates · implications).
    package func lasting(of profile: Profile) -> [ConceptID: MakerCertificate] {
        var lasting: [ConceptID: MakerCertificate] = [:]
        for value in profile.certificates.lazy.map(\.value) {
            let own = MakerCertificate(standard: value.standard, until: value.validUntil)
            for standard in covered[value.standard] ?? [value.standard] {
                lasting[standard] = lasting[standard].map { Self.longer($0, own) } ?? own
            }
        }
        return lasting
    }

    private static func longer(
        _ one: MakerCertificate, _ other: MakerCertificate
    ) -> MakerCertificate {
        let (first, second) = (one.until ?? .noEnd, other.until ?? .noEnd)
        if first != second { return first < second ? other : one }
        return other.standard < one.standard ? other : one
    }

    /// Of the certificates that a need insists on and a firm holds the one that ends first; nil
    /// where none is asked for, or none of those held has an end that is known.
    ///
    /// A standard that is not known to be held does not end anything: whether the firm qualifies
    /// at all is the match's to say.
    package func first(
        of held: [ConceptID: MakerCertificate], for need: DemandedNeed
    ) -> MakerCertificate? {
        need.standards.compactMap { held[$0] }.filter(\.hasEnd).min {
            ($0.until ?? .noEnd, $0.standard) < ($1.until ?? .noEnd, $1.standard)
        }
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
