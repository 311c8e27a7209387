/// Somebody who says who people are, as the operator named it.
///
/// - Source: OpenID Connect Core 1.0; the flow with a code alone (section 3.1).
package struct Provider: Hashable, Sendable {
    /// In addresses: small letters, digits and inner hyphens.
    package let name: String
    /// What people call it.
    package let title: String
    /// By its own word in whatever it signs.
    package let issuer: String
    /// Who we are there.
    package let client: String
    /// Where the client's secret is, `env:NAME` or `file:/path`; nil = it has none.
    package let secret: String?
    package let scopes: [String]
    /// Whose addresses of mail are taken; empty = anybody's.
    package let domains: [String]
    /// Whether it stands in a network of the operator's own.
    package let isPrivate: Bool

    package init(
        name: String, title: String, issuer: String, client: String, secret: String? = nil,
        scopes: [String] = Self.scopesAssumed, domains: [String] = [], isPrivate: Bool = false
    ) {
        self.name = name
        self.title = title
        self.issuer = issuer
        self.client = client
        self.secret = secret
        self.scopes = scopes
        self.domains = domains
        self.isPrivate = isPrivate
    }

    /// Who it is, their address and their name.
    package static let scopesAssumed = ["openid", "email", "profile"]

    /// Whether it stands on this machine, as where somebody tries it out.
    package var isLoopback: Bool { ProviderAddress(issuer)?.isLoopback ?? false }
}

/// Who somebody is by the word of a provider.
package struct ProvenIdentity: Hashable, Sendable {
    package let issuer: String
    /// The person's name at the provider: never given to another.
    package let subject: String
    package let email: String?
    /// Whether the provider saw that the address is theirs.
    package let isEmailVerified: Bool
    package let name: String?

    package init(
        issuer: String, subject: String, email: String?, isEmailVerified: Bool, name: String?
    ) {
        self.issuer = issuer
        self.subject = subject
        self.email = email
        self.isEmailVerified = isEmailVerified
        self.name = name
    }
}
