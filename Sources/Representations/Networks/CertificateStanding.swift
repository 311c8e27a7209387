package import Platform
package import Records
package import SupplyNetwork

/// A certificate that needs hang on and that ended, ends soon or says no end: whose, and which.
package struct CertificateStanding: Sendable {
    package let kind: CertificateAtRisk.Kind
    package let firm: OrganisationID
    package let name: String
    /// What it is against.
    package let standard: ConceptID
    /// Its last day; nil where none is said.
    package let until: CalendarDate?
    /// The needs that the firm qualifies for by it.
    package let needs: [Need]

    package static func all(
        of risk: SingleSource, _ network: AssembledNetwork
    ) -> [CertificateStanding] {
        risk.certificates.map { found in
            CertificateStanding(
                kind: found.kind, firm: network.suppliers[found.maker].id,
                name: network.name(ofMaker: found.maker),
                standard: found.certificate.standard, until: found.certificate.until,
                needs: found.needs.map { network.needs[$0] })
        }
    }

    package var facts: JSONValue {
        [
            "state": .text(kind.rawValue), "firm": .text(firm.text), "name": .text(name),
            "standard": .text(standard.text), "until": Facts.day(until),
            "needs": .list(needs.map { .text($0.id.text) }),
        ]
    }
}
