package import Platform
package import Records
package import SupplyNetwork

/// A need that hangs on few suppliers, and on whom.
package struct NeedAtRisk: Sendable {
    /// Raw values are a contract.
    package enum Kind: String, Sendable {
        case none, one, two, coming
    }

    package let need: Need
    package let kind: Kind
    /// How many qualify on the day.
    package let makers: MakerCount
    /// The first day on which at most one qualifies; nil where it is so already.
    package let from: CalendarDate?
    /// Whom it hangs on for certain; of what is coming, whose certificates end.
    package let firms: [String]
    /// The identifiers of these, in the same order.
    package let firmIDs: [OrganisationID]
    /// Of what is coming, the certificates that end, in order of their last day.
    package let ending: [Ending]

    /// A certificate that ends: whose, against what, and when.
    package struct Ending: Sendable {
        package let firm: String
        package let standard: ConceptID
        package let until: CalendarDate?

        package var facts: JSONValue {
            [
                "firm": .text(firm), "standard": .text(standard.text),
                "until": Facts.day(until),
            ]
        }
    }

    /// Those nobody meets for certain, those that hang on one, soon will, or hang on two.
    package static func all(
        of risk: SingleSource, _ network: AssembledNetwork
    ) -> [NeedAtRisk] {
        let (coverage, day) = (network.coverage, network.question.day)
        var holders = [[Int]](repeating: [], count: network.needs.count)
        for qualification in coverage.qualifications
        where qualification.isCertain && qualification.holds(on: day) {
            holders[qualification.need].append(qualification.maker)
        }
        func standing(_ kind: Kind, _ needs: [Int]) -> [NeedAtRisk] {
            needs.map {
                NeedAtRisk(
                    need: network.needs[$0], kind: kind, makers: risk.counts[$0], from: nil,
                    firms: holders[$0].map(network.name(ofMaker:)),
                    firmIDs: holders[$0].map { network.suppliers[$0].id }, ending: [])
            }
        }
        let coming = risk.coming.map { found in
            NeedAtRisk(
                need: network.needs[found.need], kind: .coming,
                makers: risk.counts[found.need], from: found.from,
                firms: found.ending.map { network.name(ofMaker: $0.maker) },
                firmIDs: found.ending.map { network.suppliers[$0.maker].id },
                ending: found.ending.map {
                    Ending(
                        firm: network.name(ofMaker: $0.maker),
                        standard: $0.certificate.standard, until: $0.certificate.until)
                })
        }
        return standing(.none, risk.none) + standing(.one, risk.one) + coming
            + standing(.two, risk.two)
    }

    package var facts: JSONValue {
        [
            "need": .text(need.id.text), "title": .text(need.shownTitle),
            "risk": .text(kind.rawValue), "certain": .number(makers.certain),
            "likely": .number(makers.likely), "from": Facts.day(from),
            "firms": .text(firms.joined(separator: "; ")),
            "firmIDs": .list(firmIDs.map { .text($0.text) }),
            "ending": .list(ending.map(\.facts)),
        ]
    }
}
