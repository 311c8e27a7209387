import Matching
package import Records

extension Facts {
    package static func requirement(_ requirement: Requirement) -> JSONValue {
        [
            "asks": asked(requirement.kind), "given": .text(requirement.given),
            "strength": requirement.strength == .must ? "must" : "should",
            "weight": weight(of: requirement),
        ]
    }

    /// How much a wish counts, from 1 to 10 as people write it; inside it is ten times that.
    package static func weight(of requirement: Requirement) -> JSONValue {
        guard case .should(let tenths) = requirement.strength else { return .null }
        return tenths % 10 == 0 ? .number(tenths / 10) : .decimal(Double(tenths) / 10)
    }

    package static func asked(_ asked: Requirement.Kind) -> JSONValue {
        switch asked {
        case .process(let id): kind("process", ["concept": concept(id)])
        case .material(let id): kind("material", ["concept": concept(id)])
        case .certificate(let id): kind("certificate", ["concept": concept(id)])
        case .experience(let id): kind("experience", ["concept": concept(id)])
        case .envelope(let envelope): kind("envelope", ["millimetres": sides(envelope)])
        case .weight(let mass): kind("weight", ["kilograms": kilograms(mass)])
        case .tolerance(let length): kind("tolerance", ["millimetres": millimetres(length)])
        case .capacity(let pieces): kind("capacity", ["piecesPerMonth": .number(pieces)])
        case .minimumOrder(let pieces): kind("minimumOrder", ["pieces": .number(pieces)])
        case .leadTime(let days): kind("leadTime", ["days": .number(days)])
        case .place(let place): self.place(place)
        case .language(let code): kind("language", ["language": .text(code)])
        case .readiness(let level): kind("readiness", ["level": self.level(level)])
        case .text(let text): kind("text", ["text": .text(text)])
        }
    }

    private static func place(_ place: Requirement.Place) -> JSONValue {
        let near: JSONValue =
            place.near.map { near in
                [
                    "name": .text(near.name), "latitude": .decimal(near.centre.latitude),
                    "longitude": .decimal(near.centre.longitude),
                    "withinKilometres": .number(near.withinKilometres),
                ]
            } ?? .null
        return kind(
            "place",
            [
                "countries": .list(place.countries.map { .text($0) }),
                "regions": .list(place.regions.map(concept)), "near": near,
            ])
    }

    package static func need(_ need: Need) -> JSONValue {
        [
            "id": .text(need.id.text), "title": .text(need.title), "buyer": .text(need.buyer),
            "language": .text(need.language?.rawValue), "firstDelivery": day(need.firstDelivery),
            "lastDelivery": day(need.lastDelivery), "answerBy": day(need.answerBy),
            "requirements": .list(need.requirements.map(requirement)),
            "warnings": .list(need.warnings.map(problem)), "validOn": day(need.validOn),
            "unread": .list(
                need.unread.map { ["text": .text($0.text), "isMust": .bool($0.isMust)] }),
        ]
    }
}
