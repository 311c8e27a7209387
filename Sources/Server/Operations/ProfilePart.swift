import HTTPTypes
import Records
import Representations

/// A part of a supplier's profile that may be asked for by itself.
enum ProfilePart: String, CaseIterable {
    case sites, capabilities, certificates

    /// The members of a profile (`SchemaPart.supplier`) that it has.
    var members: Set<String> {
        switch self {
        case .sites: ["sites"]
        case .capabilities:
            [
                "processes", "materials", "products", "industries", "toleranceMillimetres",
                "envelopeMillimetres", "weightKilograms", "capacityPiecesPerMonth",
                "minimumOrderPieces", "leadTimeDays",
            ]
        case .certificates: ["certificates", "deniedCertificates"]
        }
    }

    /// The groups whose values it shows.
    var groups: FieldGroups {
        switch self {
        case .sites: [.place, .address]
        case .capabilities: [.work, .measures, .terms]
        case .certificates: [.certificates]
        }
    }

    var schema: JSONValue {
        guard case .object(let supplier) = Schema.supplier,
            case .object(let properties)? = supplier["properties"]
        else { preconditionFailure("a profile is an object") }
        var shown = properties.filter { members.contains($0.key) }
        shown["id"] = Schema.text
        return Schema.object(shown)
    }

    /// What a profile says of it.
    func facts(of profile: Profile) -> JSONValue {
        guard case .object(let fields) = Facts.supplier(profile) else {
            preconditionFailure("a profile is an object")
        }
        return .object(fields.filter { $0.key == "id" || members.contains($0.key) })
    }
}

extension Operation {
    /// Parts of a profile; each is changed with the whole (`editSupplier`).
    static let profileParts: [Operation] = [
        part(.sites, "getSites", "Where a supplier's sites are, each with its source."),
        part(
            .capabilities, "getCapabilities",
            "What a supplier does, of what, how exactly and how much, each value with its source."),
        part(
            .certificates, "getCertificates",
            "What a supplier is certified for, and for what it says that it is not."),
    ]

    private static func part(_ part: ProfilePart, _ id: String, _ summary: String) -> Operation {
        Operation(
            id: id, method: .get, path: "/v1/suppliers/{id}/\(part.rawValue)", summary: summary,
            parameters: [.supplier], answer: part.schema
        ) { call, desk in
            Answer(part.facts(of: try await call.supplier(desk, showing: part.groups)))
        }
    }
}
