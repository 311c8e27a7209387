/// The address of an endpoint: http or https, a host, and what is asked of it.
///
/// Kept as text, in the spelling it was given. A name and password before the host and
/// parameters that are secrets by their name are refused: an address is stored, shown and logged,
/// which a secret must never be (`SecretReference`).
///
///     try EndpointAddress("https://data.example.vn/suppliers.jsonl?since=2026")
package struct EndpointAddress: Hashable, Sendable, Codable, CustomStringConvertible {
    /// Longer than any address servers take: nginx and Apache refuse more than 8 KiB.
    package static let lengthMax = 8_192
    package let text: String
    package let isSecure: Bool
    /// In lower case, without the port; an IPv6 address without its brackets.
    package let host: String
    /// As written; nil when the scheme's own is meant.
    package let port: Int?

    /// - Parameter plainParameters: names of parameters, in lower case, that are no secrets though
    ///   their names look like it: who states the address says so.
    package init(
        _ text: String, plainParameters: Set<String> = []
    ) throws(EndpointError) {
        try self.init(stated: text)
        try Self.refuseSecrets(in: text, except: plainParameters)
    }

    /// Reads an address whose parameters were looked at when it was stated.
    private init(stated text: String) throws(EndpointError) {
        guard text.utf8.count <= Self.lengthMax else {
            throw .tooLong(.address, bytesMax: Self.lengthMax)
        }
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .addressMalformed(.character)
        }
        let (isSecure, rest) = try Self.scheme(of: text)
        let authority = rest.prefix { !"/?#".contains($0) }
        guard !rest.contains("#") else { throw .addressMalformed(.fragment) }
        guard !authority.contains("@") else { throw .secretInAddress(parameter: nil) }
        (host, port) = try Self.host(of: authority)
        self.text = text
        self.isSecure = isSecure
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do { self = try EndpointAddress(stated: text) } catch {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not an address")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var description: String { text }

    private static func scheme(
        of text: String
    ) throws(EndpointError) -> (isSecure: Bool, rest: Substring) {
        for (scheme, isSecure) in [("https://", true), ("http://", false)]
        where text.prefix(scheme.count).lowercased() == scheme {
            return (isSecure, text.dropFirst(scheme.count))
        }
        throw .addressMalformed(.scheme)
    }

    private static func host(
        of authority: Substring
    ) throws(EndpointError) -> (String, Int?) {
        let name: Substring
        let rest: Substring
        if authority.first == "[" {
            guard let end = authority.firstIndex(of: "]") else { throw .addressMalformed(.host) }
            name = authority[..<end].dropFirst()
            rest = authority[end...].dropFirst()
            guard name.contains(":"), name.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." })
            else { throw .addressMalformed(.host) }
        } else {
            name = authority.prefix { $0 != ":" }
            rest = authority.dropFirst(name.count)
            guard !name.isEmpty, name.allSatisfy({ isOfName($0) }) else {
                throw .addressMalformed(.host)
            }
        }
        guard !rest.isEmpty else { return (name.lowercased(), nil) }
        let digits = rest.dropFirst()
        guard rest.first == ":", digits.allSatisfy(\.isWholeNumber), let port = Int(digits),
            (1...65_535).contains(port)
        else { throw .addressMalformed(.port) }
        return (name.lowercased(), port)
    }

    private static func isOfName(_ character: Character) -> Bool {
        character.isLetter || character.isWholeNumber || "-._".contains(character)
    }

    private static func refuseSecrets(
        in text: String, except plain: Set<String>
    ) throws(EndpointError) {
        guard let mark = text.firstIndex(of: "?") else { return }
        for parameter in text[mark...].dropFirst().split(separator: "&") {
            let written = parameter.prefix { $0 != "=" }
            let value = parameter.dropFirst(written.count + 1)
            let name = SecretParameter.name(of: written)
            let isPlain = value.isEmpty || plain.contains(name.lowercased())
            guard isPlain || !SecretParameter.isLikely(name) else {
                throw .secretInAddress(parameter: name.lowercased())
            }
        }
    }
}
