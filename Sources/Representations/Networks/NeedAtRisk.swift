package import Platform
package import Records
package import SupplyNetwork

/// A need that hangs on few suppliers, and on whom.
package struct NeedAtRisk: Sendable {
    /// Raw values are a contract.
    package enum Kind: String, Sendable {
        case one, two, coming
    }

    package let need: Need
    package let kind: Kind
    /// How many qualify on the day.
    package let makers: Int
    /// The first day on which at most one qualifies; nil where it is so already.
    package let from: CalendarDate?
    /// Whom it hangs on; of what is coming, whose certificates end.
    package let firms: [String]

    /// Those that hang on one, those that soon will, those that hang on two.
    package static func all(
        of risk: SingleSource, _ network: AssembledNetwork
    ) -> [NeedAtRisk] {
        let (coverage, day) = (network.coverage, network.question.day)
        var holders = [[Int]](repeating: [], count: network.needs.count)
        for qualification in coverage.qualifications where qualification.holds(on: day) {
            holders[qualification.need].append(qualification.maker)
        }
        func names(_ makers: [Int]) -> [String] {
            makers.map { network.suppliers[$0].name(in: network.question.language) }
        }
        func standing(_ kind: Kind, _ needs: [Int]) -> [NeedAtRisk] {
            needs.map {
                NeedAtRisk(
                    need: network.needs[$0], kind: kind, makers: holders[$0].count, from: nil,
                    firms: names(holders[$0]))
            }
        }
        let coming = risk.coming.map {
            NeedAtRisk(
                need: network.needs[$0.need], kind: .coming, makers: $0.makersNow, from: $0.from,
                firms: names($0.ending))
        }
        return standing(.one, risk.one) + coming + standing(.two, risk.two)
    }

    package var facts: JSONValue {
        [
            "need": .text(need.id.text), "title": .text(need.shownTitle),
            "risk": .text(kind.rawValue), "makers": .number(makers), "from": Facts.day(from),
            "firms": .text(firms.joined(separator: "; ")),
        ]
    }
}
