import Matching
import Records
import Representations

/// A supplier's profile as answers give it (`Facts.supplier`).
extension Schema {
    static let supplier = object(
        [
            "id": text, "externalIDs": stated(text),
            "names": stated(text, ["language": optionalText]),
            "identifiers": stated(identifier), "sites": stated(site),
            "contacts": stated(text, ["field": text]), "texts": stated(text, ["field": text]),
            "unread": stated(text, ["field": text]),
            "overruled": stated(text, ["field": text]), "warnings": list(of: rowProblem),
            "processes": stated(text), "materials": stated(text), "products": stated(text),
            "industries": stated(text), "certificates": stated(certificate),
            "deniedCertificates": stated(optionalText), "languages": stated(text),
            "exportMarkets": stated(text), "readiness": stated(readiness),
            "toleranceMillimetres": oneStated(decimal),
            "envelopeMillimetres": oneStated(list(of: decimal)),
            "weightKilograms": oneStated(decimal), "capacityPiecesPerMonth": oneStated(whole),
            "minimumOrderPieces": oneStated(whole), "leadTimeDays": oneStated(whole),
            "workers": oneStated(whole), "founded": oneStated(whole),
            "ownership": oneStated(text), "found": list(of: evidenceOfMatch),
        ], optional: ["found"])

    static let organisation = object([
        "id": text, "names": stated(text, ["language": optionalText]),
        "identifiers": stated(identifier), "aliases": list(of: text), "supplier": text,
    ])

    /// What a profile was compiled from (`Facts.records`).
    static let firmRecords = object([
        "records": list(
            of: object([
                "source": text, "externalID": text, "statedOn": text, "id": text,
                "probability": optionalDecimal,
            ])),
        "linked": list(
            of: object([
                "id": text, "kinship": choice(["branch", "site", "group"]),
                "isParent": optional(flag),
            ])),
        "losing": list(
            of: object([
                "field": text, "given": text, "source": text, "externalID": text,
                "statedOn": text,
            ])),
    ])

    /// Enough to find it again in any list.
    static let supplierReference = object([
        "id": text, "name": optionalText,
        "externalIDs": list(of: object(["id": text, "source": text])),
        "identifiers": list(of: identifier), "country": optionalText, "region": optionalText,
    ])

    static let rowProblem = object([
        "file": text, "sheet": optionalText, "line": whole, "column": optionalText,
        "field": optionalText, "value": text, "reason": text,
    ])

    /// What a judgement rests on.
    static let evidenceOfMatch = object([
        "field": text, "given": text, "source": text, "authority": authority,
        "statedOn": optionalText, "ageDays": whole, "fact": kind,
    ])

    static let readiness = object(["framework": text, "level": whole])

    private static let identifier = object(["scheme": text, "text": text, "isValid": flag])
    private static let site = object([
        "country": optionalText, "region": optionalText, "address": text,
        "latitude": optionalDecimal, "longitude": optionalDecimal, "isExact": flag,
    ])
    private static let certificate = object([
        "standard": text, "edition": optionalText, "number": optionalText,
        "issuer": optionalText, "validFrom": optionalText, "validUntil": optionalText,
        "site": optionalWhole,
    ])
    private static let authority = choice(Authority.allCases.map(\.rawValue))

    /// Values, each with who said it; the record is empty where it would tell what is hidden.
    private static func stated(
        _ value: JSONValue, _ more: [String: JSONValue] = [:]
    ) -> JSONValue {
        list(of: one(value, more))
    }

    private static func oneStated(_ value: JSONValue) -> JSONValue {
        optional(one(value, [:]))
    }

    private static func one(_ value: JSONValue, _ more: [String: JSONValue]) -> JSONValue {
        let said: [String: JSONValue] = [
            "value": value, "given": text, "source": text, "record": text, "line": whole,
            "statedOn": optionalText, "authority": authority,
        ]
        return object(said.merging(more) { own, _ in own })
    }
}
