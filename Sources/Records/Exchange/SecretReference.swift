/// Where a secret is to be read from when a request is made; never the secret itself.
///
/// `env:NAME` names an environment variable, `file:/PATH` a file that holds it and nothing else.
/// Everything else is refused, so that nobody stores a secret in clear by mistake. Paths are
/// absolute because whoever makes the request later may stand in another folder.
///
///     SecretReference("env:CHAMBER_TOKEN")
///     SecretReference("file:/etc/matxich/chamber.token")
package struct SecretReference: Hashable, Sendable, Codable, CustomStringConvertible {
    package enum Place: Hashable, Sendable {
        case variable(String)
        case file(String)
    }

    /// PATH_MAX of Linux with room for what stands before it.
    package static let lengthMax = 4_096

    package let place: Place

    package init?(_ text: String) {
        guard text.utf8.count <= Self.lengthMax else { return nil }
        if text.hasPrefix("env:") {
            let name = text.dropFirst(4)
            guard let first = name.utf8.first, !Self.isDigit(first),
                name.utf8.allSatisfy(Self.isOfName)
            else { return nil }
            place = .variable(String(name))
        } else if text.hasPrefix("file:/") {
            let path = text.dropFirst(5)
            guard path.utf8.count > 1, path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
                return nil
            }
            place = .file(String(path))
        } else {
            return nil
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let reference = SecretReference(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "neither env: nor file:")
        }
        self = reference
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var text: String {
        switch place {
        case .variable(let name): "env:" + name
        case .file(let path): "file:" + path
        }
    }

    package var description: String { text }

    /// The shortest secrets in capitals and digits that are in use, such as the numbers of keys of
    /// Amazon (20) and one-time passwords in base 32 (16).
    private static let secretLengthMin = 16

    /// Whether the name of a variable is more likely a secret in capitals: names that people give
    /// have underscores between short words.
    var isLikelySecret: Bool {
        guard case .variable(let name) = place else { return false }
        return name.split(separator: "_").contains { word in
            word.utf8.count >= Self.secretLengthMin && word.utf8.contains(where: Self.isDigit)
        }
    }

    /// A name as POSIX has those of its tools: capitals, digits and underscores, no digit first.
    /// Small letters are refused, since a secret that is typed for a name mostly has some, and a
    /// name is stored and shown.
    ///
    /// - Source: IEEE Std 1003.1-2017, section 8.1.
    private static func isOfName(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == 0x5F || (0x41...0x5A).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
