import Foundation
import JWTKit

/// The keys a provider signs with.
///
/// Keys of kinds that are not taken are passed over: a provider may have others for other things.
///
/// - Source: RFC 7517.
struct KeySet: Sendable {
    /// Own choices: who changes keys has two or three.
    static let bytesMax = 256 * 1_024
    static let keysMax = 64
    /// - Source: RFC 7518, section 3.3; above, verifying takes as long as somebody wants.
    private static let modulusBits = 2_048...8_192

    private let keys: [JWK]

    private struct Form: Decodable {
        let keys: [Entry]
    }

    /// A key, or nil where it is of a kind that nobody here can use.
    private struct Entry: Decodable {
        let key: JWK?

        enum CodingKeys: String, CodingKey {
            case use
        }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            let use = try? fields.decodeIfPresent(String.self, forKey: .use)
            key = use ?? "sig" == "sig" ? try? JWK(from: decoder) : nil
        }
    }

    /// - Throws: `keysUnusable` where there is none to use.
    init(_ bytes: [UInt8]) throws(ProviderFault) {
        guard let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)),
            form.keys.count <= Self.keysMax
        else { throw .keysUnusable }
        keys = form.keys.compactMap(\.key)
        guard !keys.isEmpty else { throw .keysUnusable }
    }

    /// The key that a token says it is signed with, for the algorithm that it says.
    ///
    /// - Parameter id: nil where the token names none: then there must be but one that fits.
    func key(_ id: String?, for algorithm: TokenAlgorithm) -> JWK? {
        let fitting = keys.filter { key in
            (id == nil || key.keyIdentifier?.string == id) && Self.fits(key, algorithm)
        }
        guard fitting.count == 1 || (id != nil && !fitting.isEmpty) else { return nil }
        return Self.publicPart(of: fitting[0], for: algorithm)
    }

    private static func fits(_ key: JWK, _ algorithm: TokenAlgorithm) -> Bool {
        guard key.algorithm == nil || key.algorithm == algorithm.name else { return false }
        switch algorithm {
        case .rs256:
            let bits = (bytes(of: key.modulus)?.drop { $0 == 0 }.count ?? 0) * 8
            return key.keyType == .rsa && modulusBits.contains(bits)
        case .es256: return key.keyType == .ecdsa && key.curve?.rawValue == "P-256"
        case .edDSA: return key.keyType == .octetKeyPair && key.curve?.rawValue == "Ed25519"
        }
    }

    private static func bytes(of text: String?) -> Data? {
        text.flatMap { Data(base64URL: $0) }
    }

    /// The key without what nobody should have published, bound to one algorithm.
    private static func publicPart(of key: JWK, for algorithm: TokenAlgorithm) -> JWK {
        var part = key
        (part.privateExponent, part.prime1, part.prime2) = (nil, nil, nil)
        part.algorithm = algorithm.name
        part.keyIdentifier = JWKIdentifier(string: "the key")
        return part
    }
}

/// How a token may be signed: by a key whose other half is public. Never by a shared secret, for
/// which a published key could be passed off, and never not at all.
enum TokenAlgorithm: String, CaseIterable {
    case rs256 = "RS256"
    case es256 = "ES256"
    case edDSA = "EdDSA"

    var name: JWK.Algorithm {
        switch self {
        case .rs256: .rs256
        case .es256: .es256
        case .edDSA: .eddsa
        }
    }
}

extension Data {
    /// - Source: RFC 4648, section 5, without padding.
    init?(base64URL text: String) {
        guard !text.utf8.contains(where: { $0 == 0x2B || $0 == 0x2F || $0 == 0x3D }) else {
            return nil
        }
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        self.init(base64Encoded: plain + padding)
    }

    var base64URL: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }
}
