/// What an owner says of how far each group of a profile may be shown; where they say nothing the
/// usual level holds.
package struct OwnersLevels: Hashable, Sendable {
    /// Nothing is said.
    package static let unsaid = OwnersLevels([:])

    package var groups: [FieldGroup: DisclosureLevel]

    package init(_ groups: [FieldGroup: DisclosureLevel]) { self.groups = groups }

    package subscript(group: FieldGroup) -> DisclosureLevel? { groups[group] }
}

extension OwnersLevels: Codable {
    /// By the groups' names, which are a contract.
    package init(from decoder: any Decoder) throws {
        let names = try decoder.singleValueContainer().decode([String: DisclosureLevel].self)
        groups = [:]
        for (name, level) in names {
            guard let group = FieldGroup(rawValue: name) else {
                throw DecodingError.dataCorrupted(
                    DecodingError.Context(
                        codingPath: decoder.codingPath, debugDescription: "no group " + name))
            }
            groups[group] = level
        }
    }

    package func encode(to encoder: any Encoder) throws {
        let names = Dictionary(uniqueKeysWithValues: groups.map { ($0.key.rawValue, $0.value) })
        var container = encoder.singleValueContainer()
        try container.encode(names)
    }
}
