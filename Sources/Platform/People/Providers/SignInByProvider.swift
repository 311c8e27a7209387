package import OpenID
package import Records
package import Store

/// Signs people in by the word of a provider.
///
/// A browser is sent there and comes back with a code. What it keeps meanwhile, a secret in a
/// cookie, proves that whoever comes back is who went; verifier and nonce are made of it, so that
/// the store holds nothing that opens anything.
///
/// An identity is a person's once somebody who is signed in brings it, or a link comes back that
/// was sent to the person's address. By the provider's word alone nothing is linked.
package struct SignInByProvider: Sendable {
    static let prefix = "mo"
    static let identityPrefix = "mi"
    /// Own choices: as long as somebody looks for a telephone, or fills in a form.
    package static let minutes: Int64 = 10
    static let identityMinutes: Int64 = 60
    private static let minuteMilliseconds: Int64 = 60_000

    private let office: PeopleOffice
    private let providers: [KeptProvider]

    package init(_ office: PeopleOffice, providers: [KeptProvider]) {
        self.office = office
        self.providers = providers
    }

    package struct Begun: Sendable {
        /// Where the browser goes.
        package let address: String
        /// What it keeps, and shows when it comes back.
        package let secret: String
        package let ends: Int64
    }

    /// What came of a return.
    package enum Outcome: Sendable {
        case signedIn(OpenSessions.Opened)
        /// The identity belongs to whoever was signed in when they went.
        case linked(LinkedIdentity)
        /// Nobody's yet: with the token somebody registers. Where the provider vouches for an
        /// address that is known here, a link was sent to it; nobody else is told.
        case unlinked(token: String, email: String?, name: String?, ends: Int64)
    }

    /// Begins a sign-in; of somebody who is signed in, to make an identity theirs.
    ///
    /// - Parameter origin: from where.
    /// - Throws: `providerUnknown`, `providerFailed`, `tooMany`; `StoreError`.
    package func begin(
        _ name: String, by viewer: Viewer, from origin: String, stamp: Stamp
    ) async throws -> Begun {
        let kept = try provider(name)
        try office.take(.passwordOfAddress, origin, stamp.milliseconds)
        let secret = SecretText(Self.prefix)
        let address = try await asked(name) { () throws(ProviderFault) in
            try await kept.address(
                for: question(name, secret.text), now: Double(stamp.milliseconds) / 1_000)
        }
        let ends = stamp.milliseconds + Self.minutes * Self.minuteMilliseconds
        let way = ProviderSignIn(
            id: secret.id, digest: secret.digest, provider: name, person: viewer.person,
            session: viewer.sessionID, identity: nil, endsMilliseconds: ends)
        try await office.write([.save(way, over: nil)], stamp)
        return Begun(address: address, secret: secret.text, ends: ends)
    }

    /// Ends a sign-in.
    ///
    /// - Parameters:
    ///   - issuer: who says that it sends the browser back; nil where they do not say.
    ///   - secret: what the browser kept.
    /// - Throws: `signInLost` where whoever comes back did not go, or was here before;
    ///   `providerFailed`, `addressNotTaken`, `identityTaken`, `signInFailed`, `tooMany`.
    package func end(
        _ name: String, code: String, state: String, issuer: String?, secret: String?,
        from origin: String, _ language: Language, stamp: Stamp
    ) async throws -> Outcome {
        let kept = try provider(name)
        try office.take(.passwordOfAddress, origin, stamp.milliseconds)
        let (way, secret) = try await way(name, state, secret, stamp)
        // A code is good for one try, and so is the way it came by.
        try await office.write([.remove(way)], stamp)
        guard issuer ?? kept.provider.issuer == kept.provider.issuer else {
            throw PeopleRefusal.providerFailed(name, .token(.issuer))
        }
        let proven = try await asked(name) { () throws(ProviderFault) in
            try await kept.identity(
                code: code, answering: question(name, secret),
                now: Double(stamp.milliseconds) / 1_000)
        }
        try Self.checkDomain(of: proven, kept.provider)
        let identity = KnownIdentity(
            provider: name, issuer: proven.issuer, subject: proven.subject)
        let id = office.names.identity(proven.issuer, proven.subject)
        let linked = try await office.store.document(LinkedIdentity.self, id)
        if way.person != nil { return try await link(identity, id, linked, way, stamp) }
        if let linked { return .signedIn(try await open(linked, stamp)) }
        return try await waiting(identity, proven, kept.provider, language, stamp)
    }

    private func provider(_ name: String) throws -> KeptProvider {
        guard let found = providers.first(where: { $0.provider.name == name }) else {
            throw PeopleRefusal.providerUnknown
        }
        return found
    }

    /// What a browser with a secret is sent with.
    private func question(_ name: String, _ secret: String) -> SignInQuestion {
        let id = SecretText.halves(of: secret, Self.prefix)?.id ?? ""
        return SignInQuestion(
            redirect: (office.place ?? "") + "/v1/providers/" + name + "/return",
            state: id + "." + SecretText.hexadecimal(of: "state " + secret),
            nonce: SecretText.hexadecimal(of: "nonce " + secret),
            verifier: SecretText.hexadecimal(of: "verifier " + secret))
    }

    private func way(
        _ name: String, _ state: String, _ secret: String?, _ stamp: Stamp
    ) async throws -> (ProviderSignIn, secret: String) {
        guard let secret, let (id, half) = SecretText.halves(of: secret, Self.prefix),
            let way = try await office.store.document(ProviderSignIn.self, id),
            way.identity == nil, SecretText.proves(half, way.digest), way.provider == name,
            SecretText.isSame(
                Array(question(name, secret).state.utf8), Array(state.utf8)),
            stamp.milliseconds < way.endsMilliseconds
        else { throw PeopleRefusal.signInLost }
        return (way, secret)
    }

    private func asked<Value>(
        _ name: String, _ body: () async throws(ProviderFault) -> Value
    ) async throws -> Value {
        do throws(ProviderFault) { return try await body() } catch {
            throw PeopleRefusal.providerFailed(name, error)
        }
    }

    /// A provider whose addresses of certain domains are taken has to vouch for one.
    private static func checkDomain(of proven: ProvenIdentity, _ provider: Provider) throws {
        guard !provider.domains.isEmpty else { return }
        let address = proven.isEmailVerified ? proven.email.flatMap { EmailAddress($0) } : nil
        guard let address, provider.domains.contains(address.domain) else {
            throw PeopleRefusal.addressNotTaken
        }
    }

    private func open(
        _ linked: LinkedIdentity, _ stamp: Stamp
    ) async throws -> OpenSessions.Opened {
        guard let person = try await office.store.document(Person.self, linked.person) else {
            throw PeopleRefusal.signInFailed
        }
        return try await OpenSessions(office).opened(person, nil, stamp)
    }

    /// Makes an identity that of whoever went, as long as they are signed in as they were.
    private func link(
        _ identity: KnownIdentity, _ id: String, _ linked: LinkedIdentity?,
        _ way: ProviderSignIn, _ stamp: Stamp
    ) async throws -> Outcome {
        guard let person = way.person, let session = way.session,
            let standing = try await office.store.document(Session.self, session),
            standing.person == person, stamp.milliseconds < standing.endsMilliseconds
        else { throw PeopleRefusal.signInLost }
        if let linked {
            guard linked.person == person else { throw PeopleRefusal.identityTaken }
            return .linked(linked)
        }
        let fresh = LinkedIdentity(
            id: id, identity: identity, person: person,
            createdMilliseconds: stamp.milliseconds)
        let by = Stamp(milliseconds: stamp.milliseconds, actor: "person:" + person)
        try await office.write([.save(fresh, over: nil)], by)
        return .linked(fresh)
    }

    /// Keeps an identity that is nobody's until somebody registers with it, and asks whoever has
    /// the address that the provider vouches for whether it is theirs.
    private func waiting(
        _ identity: KnownIdentity, _ proven: ProvenIdentity, _ provider: Provider,
        _ language: Language, _ stamp: Stamp
    ) async throws -> Outcome {
        let secret = SecretText(Self.identityPrefix)
        let ends = stamp.milliseconds + Self.identityMinutes * Self.minuteMilliseconds
        let held = ProviderSignIn(
            id: secret.id, digest: secret.digest, provider: identity.provider, person: nil,
            session: nil, identity: identity, endsMilliseconds: ends)
        try await office.write([.save(held, over: nil)], stamp)
        let address = proven.isEmailVerified ? proven.email.flatMap { EmailAddress($0) } : nil
        if let address {
            try await SendLinks(office).confirm(identity, provider.title, to: address, stamp: stamp)
        }
        return .unlinked(
            token: secret.text, email: address?.text,
            name: proven.name.map { String($0.trimmed.prefix(SendLinks.nameLengthMax)) },
            ends: ends)
    }
}
