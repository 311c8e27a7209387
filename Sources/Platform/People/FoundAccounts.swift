package import Records
package import Store

/// Founds accounts for an operator: the first admin's, an organiser's, whoever's.
package struct FoundAccounts: Sendable {
    private let office: PeopleOffice

    package init(_ office: PeopleOffice) { self.office = office }

    package struct Founded: Sendable {
        package let account: Account
        package let person: Person
        /// Opens once, to set a password by.
        package let token: String
        package let hours: Int
    }

    /// Founds an account with one owner, who may do whatever the account's roles may.
    ///
    /// - Throws: `nameMissing`, `emailMalformed`; `StoreError`.
    package func found(
        _ organisation: String, owner name: String, email: String, roles: Set<MemberRole>,
        _ language: Language, stamp: Stamp
    ) async throws -> Founded {
        let (organisation, name) = (organisation.trimmed, name.trimmed)
        guard !organisation.isEmpty, organisation.count <= SendLinks.nameLengthMax,
            !name.isEmpty, name.count <= SendLinks.nameLengthMax
        else { throw PeopleRefusal.nameMissing }
        guard let address = EmailAddress(email.trimmed) else { throw PeopleRefusal.emailMalformed }
        let id = office.names.person(address)
        let known = try await office.store.document(Person.self, id)
        let person =
            known
            ?? Person(
                id: id, email: address.text, name: name, language: language, password: nil,
                createdMilliseconds: stamp.milliseconds)
        let account = Account(
            id: SecretText.random(12), name: organisation,
            roles: MemberRole.allCases.filter { roles.contains($0) && $0 != .owner },
            members: [Account.Member(person: id, role: .owner)],
            createdMilliseconds: stamp.milliseconds)
        let (link, secret) = reset(person, stamp)
        var edits: [DocumentEdit] = [.save(account, over: nil), .save(link, over: nil)]
        if known == nil { edits.append(.save(person, over: nil)) }
        try await office.write(edits, stamp)
        return Founded(
            account: account, person: person, token: secret.text, hours: SendLinks.hours)
    }

    /// Lets somebody set a password anew who gets no letters.
    ///
    /// - Returns: the token; nil where nobody has the address.
    package func reset(_ email: String, stamp: Stamp) async throws -> String? {
        guard let address = EmailAddress(email.trimmed) else { throw PeopleRefusal.emailMalformed }
        let id = office.names.person(address)
        guard let person = try await office.store.document(Person.self, id) else { return nil }
        let (link, secret) = reset(person, stamp)
        try await office.write([.save(link, over: nil)], stamp)
        return secret.text
    }

    private func reset(_ person: Person, _ stamp: Stamp) -> (OneTimeLink, SecretText) {
        let secret = SecretText(SendLinks.prefix)
        let end = stamp.milliseconds + Int64(SendLinks.hours) * 3_600_000
        let link = OneTimeLink(
            id: secret.id, digest: secret.digest, purpose: .reset, person: person.id,
            email: person.email, endsMilliseconds: end)
        return (link, secret)
    }
}
