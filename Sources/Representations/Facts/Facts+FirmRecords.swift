package import Platform
import Records
import Store

extension Facts {
    /// The records a profile is made of, firms linked with it, and values that do not count.
    package static func records(of firm: FirmRecords) -> [String: JSONValue] {
        [
            "records": .list(
                firm.parts.map { part in
                    [
                        "source": .text(part.source.text), "externalID": .text(part.key),
                        "statedOn": day(part.statedOn), "id": .text(part.subject.text),
                        "probability": part.merge?.millionths.map {
                            .decimal(Double($0) / 1_000_000)
                        } ?? .null,
                    ]
                }),
            "linked": .list(
                firm.kin.map { kin in
                    [
                        "id": .text(kin.firm.text), "kinship": .text(kin.kinship),
                        "isParent": kin.isParent.map { .bool($0) } ?? .null,
                    ]
                }),
            "losing": .list(
                firm.losing.map { said in
                    [
                        "field": .text(said.value.field.rawValue), "given": .text(said.given),
                        "source": .text(said.provenance.source.text),
                        "externalID": .text(said.provenance.recordKey),
                        "statedOn": day(said.provenance.statedOn),
                    ]
                }),
        ]
    }
}
