import Records

/// What the values of schema.org properties say, in the words of a cell.
struct JSONLDText {
    let graph: JSONLDGraph

    /// A text and the language it is said to be in, without its region: `vi` for `vi-VN`.
    struct Localised: Equatable {
        let text: String
        let language: String?
    }

    /// Every text of a property: plain, with a language, or the name of the thing that stands
    /// there.
    func texts(_ node: JSONValue, _ property: String) -> [String] {
        localised(node, property).map(\.text)
    }

    func first(_ node: JSONValue, _ property: String) -> String? {
        texts(node, property).first
    }

    /// Names that lead to a text through other things: `geo`, `latitude`.
    func first(_ node: JSONValue, _ path: [String]) -> String? {
        guard let last = path.last else { return nil }
        var nodes = [node]
        for property in path.dropLast() {
            nodes = nodes.flatMap { graph.values($0, property) }
        }
        return nodes.lazy.compactMap { first($0, last) }.first
    }

    func localised(_ node: JSONValue, _ property: String) -> [Localised] {
        graph.values(node, property).flatMap(localised)
    }

    private func localised(_ value: JSONValue) -> [Localised] {
        if let text = value.text { return [Localised(text: text, language: nil)] }
        if let text = value["@value"]?.text {
            return [Localised(text: text, language: Self.language(value["@language"]?.text))]
        }
        let members = value.members
        if !members.isEmpty, members.allSatisfy({ Self.isLanguage($0.key) }) {
            return members.flatMap { member in
                member.value.elements.compactMap(\.text).map {
                    Localised(text: $0, language: Self.language(member.key))
                }
            }
        }
        return value["name"] == nil ? [] : localised(value, "name")
    }

    /// What a property says of an amount: a number, a range, or a number with its unit.
    func quantity(_ node: JSONValue, _ property: String) -> String? {
        for value in graph.values(node, property) {
            if let text = value.text { return text }
            let unit = value["unitText"]?.text ?? value["unitCode"]?.text
            let bounds = [value["minValue"]?.text, value["maxValue"]?.text].compactMap { $0 }
            let amount =
                value["value"]?.text ?? (bounds.isEmpty ? nil : bounds.joined(separator: "-"))
            if let amount { return [amount, unit].compactMap { $0 }.joined(separator: " ") }
        }
        return nil
    }

    /// A name and a value beside it: `DID: did:web:example.com:product:12345`.
    func properties(_ node: JSONValue, _ property: String) -> [String] {
        graph.values(node, property).compactMap { value in
            if let text = value.text { return text }
            guard let stated = quantity(value, "value") ?? first(value, "value") else { return nil }
            let name = first(value, "propertyID") ?? first(value, "name")
            return [name, stated].compactMap { $0 }.joined(separator: ": ")
        }
    }

    /// The street, the town and what else stands on an envelope, without the country.
    func address(_ place: JSONValue) -> String? {
        let names = [
            "streetAddress", "extendedAddress", "postOfficeBoxNumber", "addressLocality",
            "addressRegion", "postalCode",
        ]
        let parts = names.compactMap { first(place, $0) }
        return parts.isEmpty ? place.text : parts.joined(separator: ", ")
    }

    /// `ISO 9001, 12345, TÜV, 2023-05-12 – 2026-05-12`; nil for one that is said to be void.
    func certificate(_ node: JSONValue) -> String? {
        let status = first(node, "certificationStatus") ?? ""
        if status.hasSuffix("CertificationInactive") { return nil }
        let period = [
            first(node, "validFrom"), first(node, "expires") ?? first(node, "validUntil"),
        ]
        let parts = [
            node.text ?? first(node, "name"),
            first(node, "certificationIdentification")
                ?? first(node, ["certificationIdentification", "termCode"]),
            first(node, "issuedBy") ?? first(node, "recognizedBy"),
            period.compactMap { $0 }.joined(separator: " – "),
        ].compactMap { $0 }.filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// Whether a name is a language tag: two or three small letters, and a region or script.
    ///
    /// - Source: RFC 5646, the forms that contexts use.
    private static func isLanguage(_ name: String) -> Bool {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.utf8.count),
            first.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
        else { return false }
        return parts.count <= 3 && parts.dropFirst().allSatisfy { (2...4).contains($0.utf8.count) }
    }

    private static func language(_ tag: String?) -> String? {
        tag?.split(separator: "-").first.map { $0.lowercased() }
    }
}
