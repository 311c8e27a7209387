package import Records
package import Store

/// Signs people in and out.
package struct OpenSessions: Sendable {
    static let prefix = "ms"
    /// Own choice: whoever comes once a fortnight signs in once.
    package static let days: Int64 = 14
    private static let dayMilliseconds: Int64 = 86_400_000
    /// Own choice between the 8 letters that a password beside another proof needs and the 15 of
    /// one that stands alone (NIST SP 800-63B-4, section 3.1.1.2).
    package static let passwordLengthMin = 12
    package static let passwordLengthMax = 128

    private let office: PeopleOffice

    package init(_ office: PeopleOffice) { self.office = office }

    package struct Opened: Sendable {
        package let session: Session
        /// What is shown from now on.
        package let text: String
        package let person: Person
        package let account: Account
        /// The accounts they may speak for.
        package let accounts: [Account]
    }

    /// Signs somebody in by password.
    ///
    /// - Parameters:
    ///   - account: for which of their accounts; nil = the first.
    ///   - origin: from where.
    /// - Throws: `signInFailed`, whatever was wrong; `tooMany`; `StoreError`.
    package func open(
        email: String, password: String, account: String?, from origin: String, stamp: Stamp
    ) async throws -> Opened {
        try office.take(.passwordOfAddress, origin, stamp.milliseconds)
        guard let address = EmailAddress(email.trimmed) else { throw PeopleRefusal.signInFailed }
        let id = office.names.person(address)
        try office.take(.passwordOfPerson, id, stamp.milliseconds)
        let person = try await office.store.document(Person.self, id)
        guard let judgement = await office.passwords.judge(password, person?.password) else {
            throw PeopleRefusal.tooMany(seconds: 5)
        }
        guard case .right(let renewed) = judgement, var person else {
            throw PeopleRefusal.signInFailed
        }
        if let renewed {
            let former = person
            person.password = renewed
            try await office.write([.save(person, over: former)], stamp)
        }
        return try await opened(person, account, stamp)
    }

    /// Does what a link was sent for, and signs in whoever brings it.
    ///
    /// - Parameters:
    ///   - password: the new one; needed after a wish to reset it.
    ///   - name: of somebody who was invited and is not known yet.
    /// - Throws: `linkDead`, `passwordUnfit`, `nameMissing`, `tooMany`; `StoreError`.
    package func redeem(
        _ token: String, password: String?, name: String?, _ language: Language, stamp: Stamp
    ) async throws -> Opened {
        guard let (id, secret) = SecretText.halves(of: token, SendLinks.prefix),
            let link = try await office.store.document(OneTimeLink.self, id),
            SecretText.proves(secret, link.digest), stamp.milliseconds < link.endsMilliseconds
        else { throw PeopleRefusal.linkDead }
        if let password {
            guard Self.isFit(password, link.email) else { throw PeopleRefusal.passwordUnfit }
        } else if link.purpose == .reset {
            throw PeopleRefusal.passwordUnfit
        }
        let former = try await office.store.document(Person.self, link.person)
        var person = try Self.person(of: link, former, name, language, stamp)
        if let password {
            guard let hash = await office.passwords.hash(password) else {
                throw PeopleRefusal.tooMany(seconds: 5)
            }
            person.password = hash
        }
        var edits: [DocumentEdit] = [.remove(link)]
        if person != former { edits.append(.save(person, over: former)) }
        let account = try await account(of: link, &edits, stamp)
        if let identity = link.identity { edits.append(self.link(identity, to: person, stamp)) }
        if link.purpose == .reset { edits += try await endings(of: person.id) }
        try await office.write(edits, stamp)
        return try await opened(person, account, stamp)
    }

    static func isFit(_ password: String, _ email: String) -> Bool {
        (passwordLengthMin...passwordLengthMax).contains(password.count)
            && password.lowercased() != email
    }

    private static func person(
        of link: OneTimeLink, _ former: Person?, _ name: String?, _ language: Language,
        _ stamp: Stamp
    ) throws -> Person {
        if let former { return former }
        let given = (link.registration?.name ?? name ?? "").trimmed
        guard !given.isEmpty, given.count <= SendLinks.nameLengthMax else {
            throw PeopleRefusal.nameMissing
        }
        return Person(
            id: link.person, email: link.email, name: given,
            language: link.registration?.language ?? language, password: nil,
            createdMilliseconds: stamp.milliseconds)
    }

    /// The account that a link founds or leads into, with what is to be written for it.
    private func account(
        of link: OneTimeLink, _ edits: inout [DocumentEdit], _ stamp: Stamp
    ) async throws -> String? {
        if let registration = link.registration {
            let account = Account(
                id: SecretText.random(12), name: registration.organisation, roles: [],
                members: [Account.Member(person: link.person, role: .owner)],
                createdMilliseconds: stamp.milliseconds)
            edits.append(.save(account, over: nil))
            return account.id
        }
        guard let id = link.account, let role = link.role else { return nil }
        guard let former = try await office.store.document(Account.self, id),
            former.members.count < Account.membersMax
        else { throw PeopleRefusal.linkDead }
        if former.role(of: link.person) == nil {
            var account = former
            account.members.append(Account.Member(person: link.person, role: role))
            edits.append(.save(account, over: former))
        }
        return id
    }

    /// That an identity is a person's, where it is nobody's.
    private func link(
        _ identity: KnownIdentity, to person: Person, _ stamp: Stamp
    ) -> DocumentEdit {
        let id = office.names.identity(identity.issuer, identity.subject)
        return .save(
            LinkedIdentity(
                id: id, identity: identity, person: person.id,
                createdMilliseconds: stamp.milliseconds), over: nil)
    }

    /// Ends all sessions of a person.
    private func endings(of person: String) async throws -> [DocumentEdit] {
        try await office.store.documents(
            Session.self, on: Account.topic(person: person), after: nil, limit: .max
        ).map { .remove($0) }
    }

    /// Signs a person in who has shown who they are.
    func opened(
        _ person: Person, _ wanted: String?, _ stamp: Stamp
    ) async throws -> Opened {
        let accounts = try await office.store.documents(
            Account.self, on: Account.topic(person: person.id), after: nil, limit: .max
        ).sorted { $0.createdMilliseconds < $1.createdMilliseconds }
        guard let account = accounts.first(where: { wanted == nil || $0.id == wanted }) else {
            throw PeopleRefusal.signInFailed
        }
        let secret = SecretText(Self.prefix)
        let session = Session(
            id: secret.id, digest: secret.digest, person: person.id, account: account.id,
            createdMilliseconds: stamp.milliseconds,
            endsMilliseconds: stamp.milliseconds + Self.days * Self.dayMilliseconds)
        let by = Stamp(milliseconds: stamp.milliseconds, actor: "person:" + person.id)
        try await office.write([.save(session, over: nil)], by)
        return Opened(
            session: session, text: secret.text, person: person, account: account,
            accounts: accounts)
    }

    /// Whoever shows the text of a session; nil where it opens nothing.
    package func viewer(_ text: String, now: Int64) async throws -> Viewer? {
        guard let (id, secret) = SecretText.halves(of: text, Self.prefix),
            let session = try await office.store.document(Session.self, id),
            SecretText.proves(secret, session.digest), now < session.endsMilliseconds,
            let account = try await office.store.document(Account.self, session.account)
        else { return nil }
        return Viewer(session, of: account)
    }

    /// Signs somebody out; nothing happens where they are.
    package func end(_ id: String, stamp: Stamp) async throws {
        guard let session = try await office.store.document(Session.self, id) else { return }
        try await office.write([.remove(session)], stamp)
    }

    /// What has to be shown beside a cookie with whatever changes something.
    ///
    /// A digest of the session's secret, so that only whoever was given it can have it.
    package static func crossSiteToken(of text: String) -> String {
        String(SecretText.hexadecimal(of: "cross-site " + text).prefix(32))
    }
}
