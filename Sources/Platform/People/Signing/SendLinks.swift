package import Records
package import Store

/// Sends links that open something once. What is answered never tells whether an address is known.
package struct SendLinks: Sendable {
    /// Own choices: a letter is read within the day, an invitation within the week.
    static let hours = 24
    static let invitationHours = 7 * 24
    private static let hourMilliseconds: Int64 = 3_600_000
    static let prefix = "ml"
    package static let nameLengthMax = 200

    private let office: PeopleOffice

    package init(_ office: PeopleOffice) { self.office = office }

    /// Begins the registration of an organisation: the account is founded when the link that is
    /// sent comes back.
    ///
    /// - Parameters:
    ///   - identity: the token of an identity that will be the person's; nil = they bring none.
    ///   - origin: from where it is asked.
    /// - Throws: `PeopleRefusal` of what anybody could see to be wrong; `StoreError`.
    package func register(
        organisation: String, name: String, email: String, _ language: Language,
        identity: String? = nil, from origin: String, stamp: Stamp
    ) async throws {
        let (organisation, name) = (organisation.trimmed, name.trimmed)
        guard !organisation.isEmpty, organisation.count <= Self.nameLengthMax, !name.isEmpty,
            name.count <= Self.nameLengthMax
        else { throw PeopleRefusal.nameMissing }
        let address = try admitted(email, origin, stamp)
        let person = office.names.person(address)
        let held = try await held(identity, stamp)
        try await evenly {
            if let known = try await office.store.document(Person.self, person) {
                office.letters.put(office.texts(known.language).known(address))
                return
            }
            let secret = SecretText(Self.prefix)
            let link = OneTimeLink(
                id: secret.id, digest: secret.digest, purpose: .confirm, person: person,
                email: address.text,
                registration: OneTimeLink.Registration(
                    organisation: organisation, name: name, language: language),
                identity: held?.identity,
                endsMilliseconds: stamp.milliseconds + Int64(Self.hours)
                    * Self.hourMilliseconds)
            try await send(link, secret, address, language, organisation, Self.hours, stamp)
        }
    }

    /// Does something that a known address takes longer for than an unknown one, or the other way
    /// round, in a time that does not tell which.
    private func evenly(_ body: () async throws -> Void) async throws {
        let end = ContinuousClock.now + Self.answerTime
        try await body()
        // Whoever breaks off hears nothing.
        try? await Task.sleep(until: end, clock: .continuous)
    }

    /// Own choice: several times what writing a link takes.
    private static let answerTime = Duration.milliseconds(50)

    /// The identity that a token was given for.
    private func held(_ token: String?, _ stamp: Stamp) async throws -> ProviderSignIn? {
        guard let token else { return nil }
        guard let (id, secret) = SecretText.halves(of: token, SignInByProvider.identityPrefix),
            let held = try await office.store.document(ProviderSignIn.self, id),
            held.identity != nil, SecretText.proves(secret, held.digest),
            stamp.milliseconds < held.endsMilliseconds
        else { throw PeopleRefusal.identityDead }
        return held
    }

    /// Asks whoever has an address whether an identity is theirs; nothing happens where nobody
    /// has it. As many letters as may be are sent, and no more are missed.
    func confirm(
        _ identity: KnownIdentity, _ provider: String, to address: EmailAddress, stamp: Stamp
    ) async throws {
        let id = office.names.person(address)
        guard let person = try await office.store.document(Person.self, id),
            office.limits.take(.lettersToPerson, address.text, now: stamp.milliseconds) == nil
        else { return }
        let secret = SecretText(Self.prefix)
        let link = OneTimeLink(
            id: secret.id, digest: secret.digest, purpose: .identity, person: id,
            email: address.text, identity: identity,
            endsMilliseconds: stamp.milliseconds + Int64(Self.hours) * Self.hourMilliseconds)
        try await send(link, secret, address, person.language, provider, Self.hours, stamp)
    }

    /// Sends somebody who is known a link to sign in by, or to set a password.
    ///
    /// - Throws: as `register`.
    package func send(
        _ purpose: OneTimeLink.Purpose, to email: String, from origin: String, stamp: Stamp
    ) async throws {
        let address = try admitted(email, origin, stamp)
        let id = office.names.person(address)
        try await evenly {
            guard let person = try await office.store.document(Person.self, id) else { return }
            let secret = SecretText(Self.prefix)
            let link = OneTimeLink(
                id: secret.id, digest: secret.digest, purpose: purpose, person: id,
                email: address.text,
                endsMilliseconds: stamp.milliseconds + Int64(Self.hours)
                    * Self.hourMilliseconds)
            try await send(link, secret, address, person.language, "", Self.hours, stamp)
        }
    }

    /// Invites somebody into an account.
    ///
    /// - Throws: as `register`; `notAllowed` to all but the account's owners, `roleNotAllowed`,
    ///   `membersFull`.
    package func invite(
        _ email: String, as role: MemberRole, to id: String, by viewer: Viewer,
        _ language: Language, stamp: Stamp
    ) async throws {
        let account = try await KeepAccounts(office).managed(id, by: viewer)
        guard account.allows(role) else { throw PeopleRefusal.roleNotAllowed(role) }
        guard account.members.count < Account.membersMax else { throw PeopleRefusal.membersFull }
        let address = try admitted(email, "account " + id, stamp)
        let person = office.names.person(address)
        let known = try await office.store.document(Person.self, person)
        let secret = SecretText(Self.prefix)
        let link = OneTimeLink(
            id: secret.id, digest: secret.digest, purpose: .invitation, person: person,
            email: address.text, account: id, role: role,
            endsMilliseconds: stamp.milliseconds + Int64(Self.invitationHours)
                * Self.hourMilliseconds)
        try await send(
            link, secret, address, known?.language ?? language, account.name,
            Self.invitationHours, stamp)
    }

    private func admitted(
        _ email: String, _ origin: String, _ stamp: Stamp
    ) throws -> EmailAddress {
        guard let address = EmailAddress(email.trimmed) else { throw PeopleRefusal.emailMalformed }
        try office.take(.lettersOfAddress, origin, stamp.milliseconds)
        try office.take(.lettersToPerson, address.text, stamp.milliseconds)
        return address
    }

    private func send(
        _ link: OneTimeLink, _ secret: SecretText, _ address: EmailAddress,
        _ language: Language, _ organisation: String, _ hours: Int, _ stamp: Stamp
    ) async throws {
        try await office.write([.save(link, over: nil)], stamp)
        office.letters.put(
            office.texts(language).link(
                link.purpose, secret.text, to: address, hours: hours, organisation: organisation))
    }
}

extension String {
    var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
