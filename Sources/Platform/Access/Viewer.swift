package import Records
package import Store

/// Somebody who asks for something.
package struct Viewer: Hashable, Sendable {
    /// Whoever did not say who they are.
    package static let visitor = Viewer(roles: [])

    package let roles: Set<Role>
    /// The key they showed.
    package let keyID: String?
    /// Their being signed in.
    package let sessionID: String?
    /// The account they speak for, and they themselves; a key is no person.
    package let account: String?
    package let person: String?
    /// Whether they decide for the account who else does.
    package let isOwner: Bool
    /// What they may use what they showed for; nil = whatever their roles may.
    package let scopes: Set<AccessKey.Scope>?

    private init(
        roles: Set<Role>, keyID: String? = nil, sessionID: String? = nil, account: String? = nil,
        person: String? = nil, isOwner: Bool = false, scopes: Set<AccessKey.Scope>? = nil
    ) {
        self.roles = roles
        self.keyID = keyID
        self.sessionID = sessionID
        self.account = account
        self.person = person
        self.isOwner = isOwner
        self.scopes = scopes
    }

    /// Somebody as they asked for what is ready now.
    package init(_ beholder: Beholder) {
        self.init(
            roles: beholder.roles, keyID: beholder.keyID, account: beholder.account,
            person: beholder.person)
    }

    package init(_ key: AccessKey) {
        self.init(
            roles: key.roles, keyID: key.id, account: key.account,
            isOwner: key.account != nil && key.scopes?.contains(.manage) == true,
            scopes: key.scopes)
    }

    /// Somebody who is signed in; nil where they are no member of the account any more.
    package init?(_ session: Session, of account: Account) {
        guard let role = account.role(of: session.person) else { return nil }
        self.init(
            roles: account.rights(of: session.person), sessionID: session.id, account: account.id,
            person: session.person, isOwner: role == .owner)
    }

    /// Somebody who need not be signed in now; nil where they are no member of the account.
    init?(person: String, of account: Account) {
        guard let role = account.role(of: person) else { return nil }
        self.init(
            roles: account.rights(of: person), account: account.id, person: person,
            isOwner: role == .owner)
    }

    package var isVisitor: Bool { roles.isEmpty }

    /// The furthest level they see of whatever is not theirs.
    package var reach: DisclosureLevel { Disclosure.reach(of: roles, .none) }

    package func may(_ scope: AccessKey.Scope) -> Bool { scopes?.contains(scope) ?? true }

    /// In whose name they write: never an address.
    package var actor: String {
        if let person { return "person:" + person }
        if let keyID { return "key:" + keyID }
        return "visitor"
    }
}
