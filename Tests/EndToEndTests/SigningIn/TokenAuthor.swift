import Crypto
import CryptoExtras
import Foundation

/// Writes tokens as a provider does, and as somebody does who would like to be one.
struct TokenAuthor: Sendable {
    enum Algorithm: String, Sendable, CaseIterable {
        case rs256 = "RS256"
        case es256 = "ES256"
        case edDSA = "EdDSA"
    }

    private let rsa: _RSA.Signing.PrivateKey
    private let curve = P256.Signing.PrivateKey()
    private let edwards = Curve25519.Signing.PrivateKey()
    /// What the provider publishes.
    let keys: String

    init() throws {
        rsa = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let primitives = try rsa.publicKey.getKeyPrimitives()
        let point = Array(curve.publicKey.rawRepresentation)
        let keys: [[String: String]] = [
            // One that nobody here can use is no reason to use none.
            ["kty": "oct", "kid": "shared", "k": "AAAA"],
            [
                "kty": "RSA", "kid": "RS256", "use": "sig", "alg": "RS256",
                "n": Self.base64URL(primitives.modulus),
                "e": Self.base64URL(primitives.publicExponent),
            ],
            [
                "kty": "EC", "kid": "ES256", "crv": "P-256",
                "x": Self.base64URL(Data(point.prefix(32))),
                "y": Self.base64URL(Data(point.suffix(32))),
            ],
            [
                "kty": "OKP", "kid": "EdDSA", "crv": "Ed25519",
                "x": Self.base64URL(edwards.publicKey.rawRepresentation),
            ],
        ]
        self.keys = String(
            decoding: try JSONSerialization.data(withJSONObject: ["keys": keys]), as: UTF8.self)
    }

    func token(
        _ claims: [String: Any], _ algorithm: Algorithm, _ twist: TokenTwist
    ) throws -> String {
        let name =
            switch twist {
            case .unsigned: "none"
            case .publicKeyAsSecret: "HS256"
            default: algorithm.rawValue
            }
        var head = ["alg": name, "kid": algorithm.rawValue, "typ": "JWT"]
        if twist == .unknownKey { head["kid"] = "elsewhere" }
        let signed = try [head, claims].map {
            Self.base64URL(try JSONSerialization.data(withJSONObject: $0))
        }.joined(separator: ".")
        var signature = Array(try self.signature(of: Data(signed.utf8), algorithm, twist))
        if twist == .otherSignature { signature[0] ^= 1 }
        return signed + "." + Self.base64URL(Data(signature))
    }

    private func signature(
        of data: Data, _ algorithm: Algorithm, _ twist: TokenTwist
    ) throws -> Data {
        if twist == .unsigned { return Data() }
        if twist == .publicKeyAsSecret {
            // What a program takes for the secret that does not ask which of the two it has.
            let key = SymmetricKey(data: Data(rsa.publicKey.pemRepresentation.utf8))
            return Data(HMAC<SHA256>.authenticationCode(for: data, using: key))
        }
        return switch algorithm {
        case .rs256:
            try rsa.signature(for: SHA256.hash(data: data), padding: .insecurePKCS1v1_5)
                .rawRepresentation
        case .es256: try curve.signature(for: data).rawRepresentation
        case .edDSA: try edwards.signature(for: data)
        }
    }

    static func base64URL(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }
}

/// What is wrong with a provider's word.
enum TokenTwist: String, Sendable, CaseIterable {
    case none
    // Of the token.
    case otherNonce, otherAudience, severalAudiences, otherParty, expired, early, stale
    case foreignIssuer, nobody, unknownKey, unsigned, publicKeyAsSecret, otherSignature, long
    // Of the provider.
    case slow, broken, huge, otherIssuer

    /// What is told in the place of what is so.
    func claims(_ issuer: String) -> [String: Any] {
        let now = Int(Date().timeIntervalSince1970)
        return switch self {
        case .otherNonce: ["nonce": "another"]
        case .otherAudience: ["aud": "another"]
        case .severalAudiences: ["aud": [IdentityServer.client, "another"]]
        case .otherParty: ["azp": "another"]
        case .expired: ["iat": now - 600, "exp": now - 120]
        case .early: ["iat": now + 600, "exp": now + 900]
        case .stale: ["iat": now - 7_200]
        case .foreignIssuer: ["iss": issuer + "/"]
        case .nobody: ["sub": ""]
        case .long: ["groups": String(repeating: "g", count: 20_000)]
        default: [:]
        }
    }

    /// The stable code of the problem that comes of it; nil where none does.
    var code: String? {
        switch self {
        case .none: nil
        case .otherNonce: "token-nonce"
        case .otherAudience, .severalAudiences, .otherParty: "token-audience"
        case .expired: "token-expired"
        case .early: "token-early"
        case .stale: "token-stale"
        case .foreignIssuer: "token-issuer"
        case .nobody: "token-subject"
        case .unknownKey: "token-key"
        case .unsigned, .publicKeyAsSecret: "token-algorithm"
        case .otherSignature: "token-signature"
        case .long: "token-size"
        case .slow: "provider-slow"
        case .broken: "provider-status-500"
        case .huge: "provider-answer-too-large"
        case .otherIssuer: "provider-document"
        }
    }

    static let ofTokens = allCases.filter { $0.code?.hasPrefix("token-") ?? false }
    static let ofProviders = allCases.filter { $0.code?.hasPrefix("provider-") ?? false }
}
