/// How an endpoint is told who asks. Names may stand here, secrets are references only, which are
/// followed when a request is made.
package enum EndpointCredential: Hashable, Sendable, Codable {
    /// `Authorization: Bearer …` (RFC 6750).
    case bearer(token: SecretReference)
    /// A header of the endpoint's own; the secret is its whole value.
    case apiKey(header: HeaderName, key: SecretReference)
    /// `Authorization: Basic …` (RFC 7617).
    case basic(user: String, password: SecretReference)
    /// A token fetched by client credentials (RFC 6749, section 4.4).
    case oauth2(OAuth2)
    /// A certificate shown in the TLS handshake, PEM; it and its key must be files.
    case clientCertificate(
        certificate: SecretReference, key: SecretReference, keyPassword: SecretReference?)

    package struct OAuth2: Hashable, Sendable, Codable {
        package let tokenAddress: EndpointAddress
        package let clientID: String
        package let clientSecret: SecretReference
        /// As the endpoint names it; nil = none is asked for.
        package let scope: String?

        package init(
            tokenAddress: EndpointAddress, clientID: String, clientSecret: SecretReference,
            scope: String? = nil
        ) {
            self.tokenAddress = tokenAddress
            self.clientID = clientID
            self.clientSecret = clientSecret
            self.scope = scope
        }
    }

    static let nameBytesMax = 1_024

    func check() throws(EndpointError) {
        switch self {
        case .bearer, .apiKey: return
        case .basic(let user, _):
            // The first colon ends the name (RFC 7617, section 2).
            guard !user.utf8.contains(0x3A) else { throw .nameMalformed }
            try Self.check(name: user)
        case .oauth2(let client):
            try Self.check(name: client.clientID)
            try Endpoint.check(client.scope ?? "", .scope, bytesMax: Self.nameBytesMax)
        case .clientCertificate(let certificate, let key, _):
            guard case .file = certificate.place else { throw .notAFile(.certificate) }
            guard case .file = key.place else { throw .notAFile(.privateKey) }
        }
    }

    private static func check(name: String) throws(EndpointError) {
        guard !name.isEmpty, name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw .nameMalformed
        }
        try Endpoint.check(name, .name, bytesMax: nameBytesMax)
    }
}

extension SecretReference {
    /// Reads a reference that somebody states, saying what it was for when it is none, or when
    /// what stands for a name is most likely the secret itself.
    package init(_ text: String, for use: EndpointError.SecretUse) throws(EndpointError) {
        guard let reference = SecretReference(text), !reference.isLikelySecret else {
            throw .notAReference(use)
        }
        self = reference
    }
}
