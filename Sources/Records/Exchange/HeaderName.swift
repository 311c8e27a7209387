/// The name of a header: a token of RFC 9110, section 5.6.2.
package struct HeaderName: Hashable, Sendable, Codable, CustomStringConvertible {
    package static let lengthMax = 256
    private static let marks = Set("!#$%&'*+-.^_`|~".utf8)

    package let text: String

    package init(_ text: String) throws(EndpointError) {
        let isToken = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || Self.marks.contains(byte)
        }
        guard isToken, !text.isEmpty, text.utf8.count <= Self.lengthMax else {
            throw .headerMalformed
        }
        self.text = text
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do { self = try HeaderName(text) } catch {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not the name of a header")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var description: String { text }
}
