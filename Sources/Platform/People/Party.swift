import Records
package import Store

/// Who speaks for an account, as others may be told of it.
package struct Party: Sendable {
    /// The account's name.
    package let organisation: String
    /// The account's owners, by name and address of mail; empty where contacts are not shown.
    package let contacts: [(name: String, email: String)]

    var withoutContacts: Party { Party(organisation: organisation, contacts: []) }
}

extension PeopleOffice {
    /// Who speaks for an account; nil where there is none.
    package func party(_ id: String) async throws(StoreError) -> Party? {
        guard let account = try await store.document(Account.self, id) else { return nil }
        let owners = account.members.filter { $0.role == .owner }.map(\.person)
        let persons = try await store.documents(Person.self, ids: owners)
        return Party(
            organisation: account.name,
            contacts: owners.compactMap { persons[$0] }.map { ($0.name, $0.email) })
    }
}
