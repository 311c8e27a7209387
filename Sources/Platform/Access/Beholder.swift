package import Records

/// Somebody who asked for something that is made later, when they need not be signed in: what is
/// noted of them, which opens nothing.
package struct Beholder: Codable, Hashable, Sendable {
    package let roles: Set<Role>
    let keyID: String?
    let account: String?
    let person: String?

    package init(_ viewer: Viewer) {
        roles = viewer.roles
        keyID = viewer.keyID
        account = viewer.account
        person = viewer.person
    }
}
