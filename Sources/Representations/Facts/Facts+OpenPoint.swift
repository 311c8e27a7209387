package import Matching
import Records

extension Facts {
    package static func question(_ question: Question) -> JSONValue {
        [
            "requirement": .number(question.requirement), "asks": openPoint(question.asks),
            "placesGained": .number(question.placesGained),
            "placesLost": .number(question.placesLost), "width": score(question.width),
        ]
    }

    package static func openPoint(_ point: OpenPoint) -> JSONValue {
        switch point {
        case .concept(let asked, let broader):
            kind("concept", ["asked": concept(asked), "broader": concept(broader)])
        case .certificateHeld(let asked, let day):
            kind("certificateHeld", ["asked": concept(asked), "neededOn": self.day(day)])
        case .certificateEnd(let held, let day):
            kind("certificateEnd", ["held": concept(held), "neededOn": self.day(day)])
        case .certificateSite(let held): kind("certificateSite", ["held": concept(held)])
        case .certificateScope(let asked, let held):
            kind("certificateScope", ["asked": concept(asked), "held": concept(held)])
        case .tolerance(let needed): kind("tolerance", ["millimetres": millimetres(needed)])
        case .envelope(let needed): kind("envelope", ["millimetres": sides(needed)])
        case .weight(let needed): kind("weight", ["kilograms": kilograms(needed)])
        case .capacity(let needed): kind("capacity", ["piecesPerMonth": .number(needed)])
        case .minimumOrder(let needed): kind("minimumOrder", ["pieces": .number(needed)])
        case .leadTimeDays(let needed): kind("leadTime", ["days": .number(needed)])
        case .place: kind("place")
        case .exactPlace(let region): kind("exactPlace", ["region": concept(region)])
        case .language(let needed): kind("language", ["language": .text(needed)])
        case .readiness(let needed): kind("readiness", ["level": level(needed)])
        case .description: kind("description")
        }
    }
}
