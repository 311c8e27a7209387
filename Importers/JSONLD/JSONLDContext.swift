/// Which names of a document are schema.org's, as its `@context` says. Nothing is ever fetched.
///
/// A context is either the vocabulary's address or a list of prefixes with the vocabulary among
/// them. Its names then stand plain (`name`), with a prefix (`schema:name`) or in full.
struct JSONLDContext {
    let isSchemaOrg: Bool
    /// What stands before the vocabulary's names, `https://schema.org/` and the like first.
    private let prefixes: [String]
    /// The context as it is written, for whoever finds it to be another one.
    let described: String

    init(_ context: JSONValue?) {
        var prefixes: Set<String> = ["schema"]
        var isSchemaOrg = false
        var described: [String] = []
        for part in context?.elements ?? [] {
            if let address = part.text {
                isSchemaOrg = isSchemaOrg || Self.isVocabulary(address)
                described.append(address)
            }
            for member in part.members {
                guard let address = member.value.text ?? member.value["@id"]?.text else { continue }
                described.append(address)
                guard Self.isVocabulary(address) else { continue }
                isSchemaOrg = true
                if member.key != "@vocab" { prefixes.insert(member.key) }
            }
        }
        self.isSchemaOrg = isSchemaOrg
        self.prefixes = Self.addresses + prefixes.sorted().map { $0 + ":" }
        self.described = described.joined(separator: ", ")
    }

    /// The value with plain names: those of the vocabulary without what stands before them, and
    /// `@id`, `@type` for the words `id` and `type`, which the vocabulary's context makes so.
    func plain(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): return .array(elements.map(plain))
        case .object(let members):
            if let list = members.first(where: { $0.key == "@list" || $0.key == "@set" }) {
                return .array(list.value.elements.map(plain))
            }
            return .object(
                members.map { member in
                    let name = plainName(member.key)
                    return .init(key: name, value: plain(member.value, of: name))
                })
        case .string, .plain, .null: return value
        }
    }

    private func plain(_ value: JSONValue, of name: String) -> JSONValue {
        guard name == "@type" else { return plain(value) }
        return .array(value.elements.compactMap { $0.text.map { .string(plainName($0)) } })
    }

    private func plainName(_ name: String) -> String {
        if name == "id" { return "@id" }
        if name == "type" { return "@type" }
        for prefix in prefixes where name.hasPrefix(prefix) {
            return String(name.dropFirst(prefix.count))
        }
        return name
    }

    private static let addresses = [
        "https://schema.org/", "http://schema.org/", "https://www.schema.org/",
        "http://www.schema.org/",
    ]

    /// Whether an address is that of the vocabulary, with or without the slash at its end, or of
    /// the context it publishes.
    private static func isVocabulary(_ address: String) -> Bool {
        let written = address.lowercased()
        return addresses.contains { own in
            written == own || written == String(own.dropLast())
                || written.hasPrefix(own + "docs/jsonldcontext.json") || written == own + "#"
        }
    }
}
