package import Store

/// Keeps what identities are whose.
package struct KeepIdentities: Sendable {
    private let office: PeopleOffice

    package init(_ office: PeopleOffice) { self.office = office }

    /// The identities of whoever asks, by id; none of a key.
    package func all(of viewer: Viewer) async throws -> [LinkedIdentity] {
        guard let person = viewer.person else { return [] }
        return try await office.store.documents(
            LinkedIdentity.self, on: Account.topic(person: person), after: nil, limit: .max)
    }

    /// Takes an identity from whoever asks. Nobody is shut out by it: a link to their address
    /// signs them in.
    ///
    /// - Throws: `identityUnknown` also for another's.
    package func unlink(_ id: String, by viewer: Viewer, stamp: Stamp) async throws {
        let identity = try await office.store.document(LinkedIdentity.self, id)
        guard let identity, let person = viewer.person, identity.person == person else {
            throw PeopleRefusal.identityUnknown
        }
        try await office.write([.remove(identity)], stamp)
    }
}
