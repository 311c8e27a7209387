/// The short name of a source: a partner list, an endpoint, or a person who types records in.
///
/// Lower-case letters, digits and hyphens, 1 to 64 of them, so that it can stand in a file name,
/// a URL and a command line unquoted.
///
///     SourceID("chamber-2026")      // a source
///     SourceID("Chamber 2026")      // nil
package struct SourceID: Hashable, Sendable, Comparable, CustomStringConvertible, Codable {
    package static let lengthMax = 64

    package let text: String

    package init?(_ text: String) {
        let allowed = text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        }
        guard allowed, !text.isEmpty, text.utf8.count <= Self.lengthMax else { return nil }
        self.text = text
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = SourceID(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text) is not a source name")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var description: String { text }

    package static func < (left: SourceID, right: SourceID) -> Bool { left.text < right.text }
}
