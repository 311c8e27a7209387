package import Records
package import Store

/// Somebody who asks for something.
package struct Viewer: Hashable, Sendable {
    /// Whoever did not say who they are.
    package static let visitor = Viewer(roles: [])

    package let roles: Set<Role>
    /// The key they showed.
    package let keyID: String?

    private init(roles: Set<Role>, keyID: String? = nil) {
        self.roles = roles
        self.keyID = keyID
    }

    package init(_ key: AccessKey) { self.init(roles: key.roles, keyID: key.id) }

    package var isVisitor: Bool { roles.isEmpty }

    /// The furthest level they see of whatever is not theirs.
    package var reach: DisclosureLevel { Disclosure.reach(of: roles, .none) }
}
