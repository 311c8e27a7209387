/// How a request proves who asks. Holds references, never secrets.
package enum Credential: Hashable, Sendable {
    case bearer(CredentialReference)
    /// A header of the partner's choice, such as `X-API-Key`.
    case apiKey(header: String, CredentialReference)
    case basic(user: String, password: CredentialReference)
    case oauth2(OAuth2Client)
}

/// A client that gets its tokens from an endpoint, without a person.
///
/// - Source: RFC 6749, section 4.4.
package struct OAuth2Client: Hashable, Sendable {
    package var tokenAddress: String
    package var id: String
    package var secret: CredentialReference
    package var scope: String?

    package init(
        tokenAddress: String, id: String, secret: CredentialReference, scope: String? = nil
    ) {
        self.tokenAddress = tokenAddress
        self.id = id
        self.secret = secret
        self.scope = scope
    }
}

/// A certificate that is shown when the connection is made, and its key; files in PEM.
package struct ClientCertificate: Hashable, Sendable {
    package var path: String
    package var keyPath: String
    package var keyPassword: CredentialReference?

    package init(path: String, keyPath: String, keyPassword: CredentialReference? = nil) {
        self.path = path
        self.keyPath = keyPath
        self.keyPassword = keyPassword
    }
}
