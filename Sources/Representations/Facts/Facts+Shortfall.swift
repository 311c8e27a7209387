package import Matching
import Records

extension Facts {
    package static func shortfall(_ shortfall: Shortfall) -> JSONValue {
        switch shortfall {
        case .conceptAbsent(let asked, let nearest, let relation):
            kind(
                "conceptAbsent",
                [
                    "asked": concept(asked), "nearest": concept(nearest),
                    "relation": .text(relation.map(name)),
                ])
        case .tolerance(let held, let needed):
            compared("tolerance", millimetres(held), millimetres(needed), "millimetres")
        case .envelope(let held, let needed):
            compared("envelope", sides(held), sides(needed), "millimetres")
        case .weight(let held, let needed):
            compared("weight", kilograms(held), kilograms(needed), "kilograms")
        case .capacity(let held, let needed):
            compared("capacity", .number(held), .number(needed), "piecesPerMonth")
        case .minimumOrder(let held, let needed):
            compared("minimumOrder", .number(held), .number(needed), "pieces")
        case .leadTimeDays(let held, let needed):
            compared("leadTime", .number(held), .number(needed), "days")
        case .readiness(let held, let needed):
            compared("readiness", level(held), level(needed), "level")
        case .language(let needed, let spoken):
            kind(
                "language",
                ["needed": .text(needed), "spoken": .list(spoken.map { .text($0) })])
        case .place(let country, let region, let distance, let within):
            kind(
                "place",
                [
                    "country": .text(country), "region": concept(region),
                    "distanceKilometres": .number(distance), "withinKilometres": .number(within),
                ])
        case .text(let shared, let asked):
            kind("text", ["shared": .number(shared), "asked": .number(asked)])
        default: certificateShortfall(shortfall)
        }
    }

    private static func compared(
        _ name: String, _ held: JSONValue, _ needed: JSONValue, _ unit: String
    ) -> JSONValue {
        kind(name, ["held": held, "needed": needed, "unit": .text(unit)])
    }

    private static func certificateShortfall(_ shortfall: Shortfall) -> JSONValue {
        switch shortfall {
        case .certificateMissing(let asked, let day):
            kind("certificateMissing", ["asked": concept(asked), "neededOn": self.day(day)])
        case .certificateExpires(let held, let end, let day):
            kind(
                "certificateExpires",
                ["held": concept(held), "on": self.day(end), "neededOn": self.day(day)])
        case .certificateNotYetValid(let held, let from, let day):
            kind(
                "certificateNotYetValid",
                ["held": concept(held), "from": self.day(from), "neededOn": self.day(day)])
        case .editionWithdrawn(let held, let edition, let end, let day):
            kind(
                "editionWithdrawn",
                [
                    "held": concept(held), "edition": .text(edition), "on": self.day(end),
                    "neededOn": self.day(day),
                ])
        case .certificateStandIn(let asked, let held):
            kind("certificateStandIn", ["asked": concept(asked), "held": concept(held)])
        default: .null
        }
    }
}
