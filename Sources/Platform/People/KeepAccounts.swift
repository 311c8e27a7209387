package import Records
package import Store

/// Keeps accounts: who speaks for an organisation, and as what.
package struct KeepAccounts: Sendable {
    private let office: PeopleOffice

    package init(_ office: PeopleOffice) { self.office = office }

    /// An account that somebody may see: their own, or any for an admin.
    ///
    /// - Throws: `accountUnknown`.
    package func seen(_ id: String, by viewer: Viewer) async throws -> Account {
        let account = try await office.store.document(Account.self, id)
        guard let account, viewer.account == id || viewer.roles.contains(.admin) else {
            throw PeopleRefusal.accountUnknown
        }
        return account
    }

    /// An account that somebody may change: their own as an owner, or any as an admin.
    ///
    /// - Throws: `accountUnknown`, `notAllowed`.
    func managed(_ id: String, by viewer: Viewer) async throws -> Account {
        let account = try await seen(id, by: viewer)
        let isOwn = viewer.account == id && viewer.isOwner
        guard isOwn || viewer.roles.contains(.admin) else { throw PeopleRefusal.notAllowed }
        return account
    }

    /// The persons of an account, by id.
    package func persons(of account: Account) async throws -> [String: Person] {
        try await office.store.documents(Person.self, ids: account.members.map(\.person))
    }

    package func all(after id: String?, limit: Int) async throws -> [Account] {
        try await office.store.documents(Account.self, on: nil, after: id, limit: limit)
    }

    /// Gives a member another role.
    ///
    /// - Throws: `memberUnknown`, `roleNotAllowed`, `lastOwner`, as `managed`.
    package func setRole(
        _ role: MemberRole, of person: String, in id: String, by viewer: Viewer, stamp: Stamp
    ) async throws -> Account {
        let former = try await managed(id, by: viewer)
        guard former.allows(role) else { throw PeopleRefusal.roleNotAllowed(role) }
        var account = former
        guard let place = account.members.firstIndex(where: { $0.person == person }) else {
            throw PeopleRefusal.memberUnknown
        }
        account.members[place].role = role
        try await save(account, over: former, stamp)
        return account
    }

    /// Takes a member out; whoever is signed in for the account is so no more. Members may go
    /// themselves.
    ///
    /// - Throws: as `setRole`.
    package func remove(
        _ person: String, from id: String, by viewer: Viewer, stamp: Stamp
    ) async throws -> Account {
        let isSelf = viewer.person == person && viewer.account == id
        let former =
            isSelf ? try await seen(id, by: viewer) : try await managed(id, by: viewer)
        guard former.role(of: person) != nil else { throw PeopleRefusal.memberUnknown }
        var account = former
        account.members.removeAll { $0.person == person }
        try await save(account, over: former, stamp)
        return account
    }

    /// Says what members of an account may be given to be.
    ///
    /// - Parameter former: the account as the admin saw it.
    /// - Throws: `notAllowed` to all but admins; `overtaken` where it is another by now.
    package func setRoles(
        _ roles: Set<MemberRole>, over former: Account, by viewer: Viewer, stamp: Stamp
    ) async throws -> Account {
        guard viewer.roles.contains(.admin) else { throw PeopleRefusal.notAllowed }
        var account = former
        account.roles = MemberRole.allCases.filter { roles.contains($0) }
        for place in account.members.indices where !account.allows(account.members[place].role) {
            account.members[place].role = .member
        }
        try await save(account, over: former, stamp)
        return account
    }

    private func save(_ account: Account, over former: Account, _ stamp: Stamp) async throws {
        guard account.ownerCount > 0 else { throw PeopleRefusal.lastOwner }
        guard account != former else { return }
        try await office.write([.save(account, over: former)], stamp)
    }
}
