import Foundation
import JWTKit

/// What a provider signed of somebody, not believed yet.
///
/// - Source: OpenID Connect Core 1.0, sections 2 and 3.1.3.7; RFC 8725 for what is refused.
struct IDToken {
    /// Own choice: the largest, with all groups of a person, have some 8 kB.
    static let bytesMax = 16 * 1_024
    /// How far two clocks may differ (own choice: machines that ask for the time differ by less
    /// than one second, those that do not by a minute).
    static let clockToleranceSeconds = 60.0
    /// A token is made when its code is redeemed (own choice: some keep one for a while).
    static let ageSecondsMax = 3_600.0
    /// - Source: OpenID Connect Core 1.0, section 2, `sub`.
    private static let subjectBytesMax = 255

    let algorithm: TokenAlgorithm
    /// The key it says it is signed with.
    let keyID: String?
    private let text: String

    private struct Header: Decodable {
        let alg: String
        let kid: String?
        let typ: String?
        let crit: [String]?
    }

    /// Reads its head.
    ///
    /// - Throws: `size`, `form`, `algorithm`.
    init(_ text: String) throws(TokenFault) {
        guard text.utf8.count <= Self.bytesMax else { throw .size }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let head = Data(base64URL: String(parts[0])),
            Data(base64URL: String(parts[1])) != nil, Data(base64URL: String(parts[2])) != nil,
            let header = try? JSONDecoder().decode(Header.self, from: head),
            header.typ.map({ $0.lowercased() == "jwt" }) ?? true, header.crit == nil
        else { throw .form }
        guard let algorithm = TokenAlgorithm(rawValue: header.alg) else { throw .algorithm }
        self.algorithm = algorithm
        keyID = header.kid
        self.text = text
    }

    /// What it is checked against.
    struct Expectation {
        let provider: Provider
        let nonce: String
        /// Seconds since 1970.
        let now: Double
    }

    /// Who it says somebody is, once all of it holds.
    func identity(
        signedWith key: JWK, _ expected: Expectation
    ) async throws(TokenFault) -> ProvenIdentity {
        let claims = try await claims(signedWith: key)
        try Self.check(claims, expected)
        return ProvenIdentity(
            issuer: claims.iss, subject: claims.sub, email: claims.email,
            isEmailVerified: claims.isEmailVerified, name: claims.name)
    }

    private func claims(signedWith key: JWK) async throws(TokenFault) -> IDTokenClaims {
        // A collection of one key: nothing in the token can choose another.
        let collection = JWTKeyCollection()
        do { try await collection.add(jwk: key, isDefault: true) } catch { throw .key }
        do { return try await collection.verify(text, as: IDTokenClaims.self) } catch {
            throw error is JWTError && Self.isForm(error) ? .form : .signature
        }
    }

    /// Whether the signature was right, and what is signed cannot be read.
    private static func isForm(_ error: any Error) -> Bool {
        (error as? JWTError)?.errorType == .malformedToken
    }

    private static func check(
        _ claims: IDTokenClaims, _ expected: Expectation
    ) throws(TokenFault) {
        let (now, client) = (expected.now, expected.provider.client)
        guard claims.iss == expected.provider.issuer else { throw .issuer }
        guard claims.audience.contains(client),
            claims.azp.map({ $0 == client }) ?? (claims.audience.count == 1)
        else { throw .audience }
        guard now < claims.exp + clockToleranceSeconds else { throw .expired }
        guard claims.iat <= now + clockToleranceSeconds,
            claims.nbf.map({ $0 <= now + clockToleranceSeconds }) ?? true
        else { throw .early }
        guard now - claims.iat <= ageSecondsMax else { throw .stale }
        guard isSame(claims.nonce ?? "", expected.nonce) else { throw .nonce }
        guard !claims.sub.isEmpty, claims.sub.utf8.count <= subjectBytesMax else {
            throw .subject
        }
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        return one.count == other.count
            && zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// What is signed.
private struct IDTokenClaims: JWTPayload {
    let iss: String
    let sub: String
    let audience: [String]
    let azp: String?
    let exp: Double
    let iat: Double
    let nbf: Double?
    let nonce: String?
    let email: String?
    let isEmailVerified: Bool
    let name: String?

    private enum CodingKeys: String, CodingKey {
        case iss, sub, azp, exp, iat, nbf, nonce, email, name
        case audience = "aud"
        case isEmailVerified = "email_verified"
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        iss = try fields.decode(String.self, forKey: .iss)
        sub = try fields.decode(String.self, forKey: .sub)
        audience =
            try (try? fields.decode([String].self, forKey: .audience))
            ?? [fields.decode(String.self, forKey: .audience)]
        azp = try fields.decodeIfPresent(String.self, forKey: .azp)
        exp = try fields.decode(Double.self, forKey: .exp)
        iat = try fields.decode(Double.self, forKey: .iat)
        nbf = try fields.decodeIfPresent(Double.self, forKey: .nbf)
        nonce = try fields.decodeIfPresent(String.self, forKey: .nonce)
        email = try fields.decodeIfPresent(String.self, forKey: .email)
        name = try? fields.decodeIfPresent(String.self, forKey: .name)
        // Some write the word instead of the value.
        isEmailVerified =
            (try? fields.decode(Bool.self, forKey: .isEmailVerified))
            ?? ((try? fields.decode(String.self, forKey: .isEmailVerified)) == "true")
    }

    func encode(to encoder: any Encoder) throws {
        preconditionFailure("we sign nothing")
    }

    /// What holds beside the signature is checked by who knows what is expected.
    func verify(using algorithm: some JWTAlgorithm) async throws {}
}
