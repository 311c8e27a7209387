package import Records

/// Somebody who signs in. The id comes of the address, so that an address has one person; there is
/// none before a link that was sent to it came back.
package struct Person: KeptDocument {
    package static let kind = "person"
    package static let entity: Change.Entity? = .person

    package let id: String
    package let email: String
    package var name: String
    package var language: Language
    /// As `PasswordHash` writes it; nil = they sign in by links alone.
    package var password: String?
    package let createdMilliseconds: Int64

    package init(
        id: String, email: String, name: String, language: Language, password: String?,
        createdMilliseconds: Int64
    ) {
        self.id = id
        self.email = email
        self.name = name
        self.language = language
        self.password = password
        self.createdMilliseconds = createdMilliseconds
    }
}

/// Somebody's being signed in. What they show is nowhere kept.
package struct Session: KeptDocument {
    package static let kind = "session"
    package static let entity: Change.Entity? = .session

    package let id: String
    /// SHA-256 of the secret, 32 bytes.
    package let digest: [UInt8]
    package let person: String
    package let account: String
    package let createdMilliseconds: Int64
    /// The first millisecond in which it opens nothing more.
    package let endsMilliseconds: Int64

    package init(
        id: String, digest: [UInt8], person: String, account: String, createdMilliseconds: Int64,
        endsMilliseconds: Int64
    ) {
        self.id = id
        self.digest = digest
        self.person = person
        self.account = account
        self.createdMilliseconds = createdMilliseconds
        self.endsMilliseconds = endsMilliseconds
    }

    package var topics: [String] { [Account.topic(person: person)] }
}

/// What was sent to an address, to come back once.
package struct OneTimeLink: KeptDocument {
    package static let kind = "link"
    package static let entity: Change.Entity? = .link

    package enum Purpose: String, Codable, Sendable, CaseIterable {
        case confirm
        case signIn = "sign-in"
        case reset, invitation
        /// Somebody came from a provider with this address, and may be whoever has it.
        case identity
    }

    package let id: String
    package let digest: [UInt8]
    package let purpose: Purpose
    package let person: String
    package let email: String
    /// Into which account somebody is invited, and as what.
    package let account: String?
    package let role: MemberRole?
    /// What is founded when the link comes back.
    package let registration: Registration?
    /// Who the person will be known as when the link comes back.
    package let identity: KnownIdentity?
    package let endsMilliseconds: Int64

    /// An account that somebody asked for.
    package struct Registration: Codable, Hashable, Sendable {
        package let organisation: String
        package let name: String
        package let language: Language

        package init(organisation: String, name: String, language: Language) {
            self.organisation = organisation
            self.name = name
            self.language = language
        }
    }

    package init(
        id: String, digest: [UInt8], purpose: Purpose, person: String, email: String,
        account: String? = nil, role: MemberRole? = nil, registration: Registration? = nil,
        identity: KnownIdentity? = nil, endsMilliseconds: Int64
    ) {
        self.id = id
        self.digest = digest
        self.purpose = purpose
        self.person = person
        self.email = email
        self.account = account
        self.role = role
        self.registration = registration
        self.identity = identity
        self.endsMilliseconds = endsMilliseconds
    }

    package var topics: [String] { [Account.topic(person: person)] }
}
