package import Matching
import Records

extension Facts {
    package static func evidence(_ evidence: Evidence) -> JSONValue {
        [
            "field": .text(evidence.field.rawValue), "given": .text(evidence.given),
            "source": .text(evidence.source.text),
            "authority": .text(evidence.authority.rawValue),
            "statedOn": day(evidence.statedOn), "ageDays": .number(evidence.ageDays),
            "fact": fact(evidence.fact),
        ]
    }

    private static func fact(_ fact: Evidence.Fact) -> JSONValue {
        switch fact {
        case .concept(let id, let relation):
            kind("concept", ["concept": concept(id), "relation": .text(name(of: relation))])
        case .certificate(let certificate): self.certificate(certificate)
        case .tolerance(let length): kind("tolerance", ["millimetres": millimetres(length)])
        case .envelope(let envelope): kind("envelope", ["millimetres": sides(envelope)])
        case .weight(let mass): kind("weight", ["kilograms": kilograms(mass)])
        case .capacity(let pieces): kind("capacity", ["piecesPerMonth": .number(pieces)])
        case .minimumOrder(let pieces): kind("minimumOrder", ["pieces": .number(pieces)])
        case .leadTimeDays(let days): kind("leadTime", ["days": .number(days)])
        case .site(let site): self.site(site)
        case .language(let code): kind("language", ["language": .text(code)])
        case .readiness(let level): kind("readiness", ["level": self.level(level)])
        case .text(let shared): kind("text", ["shared": .list(shared.map { .text($0) })])
        }
    }

    package static func name(of relation: ConceptRelation) -> String {
        switch relation {
        case .exact: "exact"
        case .narrower: "narrower"
        case .implied: "implied"
        case .substitute: "substitute"
        case .broader: "broader"
        case .overlapping: "overlapping"
        case .sibling: "sibling"
        case .distant: "distant"
        }
    }

    private static func certificate(_ certificate: Evidence.CertificateFact) -> JSONValue {
        kind(
            "certificate",
            [
                "standard": concept(certificate.standard),
                "relation": .text(name(of: certificate.relation)),
                "edition": .text(certificate.edition), "validUntil": day(certificate.validUntil),
                "coversPlace": certificate.coversPlace.map { .bool($0) } ?? .null,
            ])
    }

    private static func site(_ site: Evidence.SiteFact) -> JSONValue {
        kind(
            "site",
            [
                "country": .text(site.country), "region": concept(site.region),
                "distanceKilometres": .number(site.distanceKilometres),
                "isExact": .bool(site.isExact),
            ])
    }
}
