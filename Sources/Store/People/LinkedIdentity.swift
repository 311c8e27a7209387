/// Who somebody is by the word of a provider: `issuer` and `subject` together are one person.
package struct KnownIdentity: Codable, Hashable, Sendable {
    /// The provider's name here, as its operator wrote it.
    package let provider: String
    package let issuer: String
    package let subject: String

    package init(provider: String, issuer: String, subject: String) {
        self.provider = provider
        self.issuer = issuer
        self.subject = subject
    }
}

/// That a person signs in by the word of a provider. The id comes of issuer and subject, so that
/// an identity has one person.
package struct LinkedIdentity: KeptDocument {
    package static let kind = "identity"
    package static let entity: Change.Entity? = .identity

    package let id: String
    package let identity: KnownIdentity
    package let person: String
    package let createdMilliseconds: Int64

    package init(id: String, identity: KnownIdentity, person: String, createdMilliseconds: Int64) {
        self.id = id
        self.identity = identity
        self.person = person
        self.createdMilliseconds = createdMilliseconds
    }

    package var topics: [String] { [Account.topic(person: person)] }
}

/// Somebody's way to a provider and back. What they show on their return is nowhere kept.
package struct ProviderSignIn: KeptDocument {
    package static let kind = "provider-sign-in"
    /// Book-keeping of minutes.
    package static let entity: Change.Entity? = nil

    package let id: String
    /// SHA-256 of the secret that their browser keeps, or that they were given on return; 32 bytes.
    package let digest: [UInt8]
    package let provider: String
    /// Who they were when they went, and by which session: whose the identity is to be.
    package let person: String?
    package let session: String?
    /// Who they are there, once they came back and are nobody's yet.
    package let identity: KnownIdentity?
    /// The first millisecond in which it opens nothing more.
    package let endsMilliseconds: Int64

    package init(
        id: String, digest: [UInt8], provider: String, person: String?, session: String?,
        identity: KnownIdentity?, endsMilliseconds: Int64
    ) {
        self.id = id
        self.digest = digest
        self.provider = provider
        self.person = person
        self.session = session
        self.identity = identity
        self.endsMilliseconds = endsMilliseconds
    }
}
