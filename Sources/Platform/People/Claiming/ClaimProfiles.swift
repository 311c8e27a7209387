package import Records
package import Store

/// Gives profiles that came from lists into the hands of the firms they are of.
package struct ClaimProfiles: Sendable {
    package static let reasonLengthMax = 2_000

    let office: PeopleOffice
    private let lexicon: Lexicon

    package init(_ office: PeopleOffice, lexicon: Lexicon) {
        self.office = office
        self.lexicon = lexicon
    }

    /// How somebody shows that a firm is theirs.
    package enum Evidence: Sendable {
        case email
        case code(String)
        /// They ask an officer to look into it.
        case officer
    }

    /// Claims a profile for the account somebody speaks for.
    ///
    /// What is shown by mail or code holds at once, unless another account holds the profile: then,
    /// as where an officer is asked, it waits for an officer's word.
    ///
    /// - Throws: `notAllowed` to whoever speaks for no account; `claimedAlready`, `domainDiffers`,
    ///   `codeDead`, `supplierUnknown`, `tooMany`, `overtaken`; `StoreError`.
    package func claim(
        _ supplier: OrganisationID, _ evidence: Evidence, by viewer: Viewer, stamp: Stamp
    ) async throws -> ProfileClaim {
        guard let account = viewer.account, viewer.roles.contains(.member) else {
            throw PeopleRefusal.notAllowed
        }
        try office.take(.codes, account, stamp.milliseconds)
        let profiles = ReadProfiles(store: office.store, lexicon: lexicon)
        guard let profile = try await profiles.profile(of: supplier) else {
            throw PeopleRefusal.supplierUnknown
        }
        let former = try await office.custody(.organisation(supplier))
        guard former?.holder != account else { throw PeopleRefusal.claimedAlready }
        var edits: [DocumentEdit] = []
        let kind: ProfileClaim.Evidence
        switch evidence {
        case .email:
            try await checkDomain(of: viewer, profile)
            kind = .email
        case .code(let text):
            let code = try await PrintCodes.code(
                text, in: office.store, now: stamp.milliseconds)
            guard let code,
                try await office.isFirm(code.supplier, supplier)
            else { throw PeopleRefusal.codeDead }
            edits.append(.remove(code))
            kind = .code
        case .officer: kind = .officer
        }
        let stands = kind != .officer && former?.holder == nil
        let claim = ProfileClaim(
            id: SecretText.random(12), supplier: supplier.text, account: account,
            person: viewer.person, evidence: kind, createdMilliseconds: stamp.milliseconds,
            state: stands ? .standing : .pending)
        edits.append(.save(claim, over: nil))
        if stands {
            var custody = former ?? Custody(of: .organisation(supplier))
            custody.holder = account
            edits.append(.save(custody, over: former))
        }
        try await office.write(edits, stamp)
        if !stands {
            await TellAccounts(office: office).tell(
                .claimed(supplier: supplier.text), to: [former?.holder], stamp)
        }
        return claim
    }

    private func checkDomain(of viewer: Viewer, _ profile: Profile) async throws {
        guard let id = viewer.person,
            let person = try await office.store.document(Person.self, id),
            let address = EmailAddress(person.email),
            FirmDomains.domains(of: profile).contains(address.domain)
        else { throw PeopleRefusal.domainDiffers }
    }

    /// Puts a firm that somebody is adding into their hands.
    package func take(_ added: OrganisationID, by viewer: Viewer, stamp: Stamp) async throws {
        guard let account = viewer.account else { throw PeopleRefusal.notAllowed }
        let former = try await office.custody(.organisation(added))
        // What could not be added the first time is tried again.
        if former?.holder == account { return }
        guard former?.holder == nil else { throw PeopleRefusal.claimedAlready }
        var custody = former ?? Custody(of: .organisation(added))
        custody.holder = account
        let claim = ProfileClaim(
            id: SecretText.random(12), supplier: added.text, account: account,
            person: viewer.person, evidence: .added, createdMilliseconds: stamp.milliseconds,
            state: .standing)
        try await office.write([.save(claim, over: nil), .save(custody, over: former)], stamp)
    }

    /// The claims somebody may see, newest ids last: all for an officer, who decides; those of
    /// firms whose names they see for an organiser or admin; their account's for others.
    package func seen(
        by viewer: Viewer, state: ProfileClaim.State?, after id: String?, limit: Int
    ) async throws -> [ProfileClaim] {
        let topic = state.map { "state:" + $0.rawValue }
        if viewer.roles.contains(.officer) {
            return try await office.store.documents(
                ProfileClaim.self, on: topic, after: id, limit: limit)
        }
        if Self.oversees(viewer) {
            return try await named(on: topic, after: id, limit: limit, within: viewer.reach)
        }
        guard let account = viewer.account else { return [] }
        return try await office.store.documents(
            ProfileClaim.self, on: "account:" + account, after: id, limit: limit
        ).filter { state == nil || $0.state == state }
    }

    /// Claims of firms whose names are seen.
    private func named(
        on topic: String?, after id: String?, limit: Int, within reach: DisclosureLevel
    ) async throws -> [ProfileClaim] {
        var found: [ProfileClaim] = []
        var last = id
        while found.count < limit {
            let page = try await office.store.documents(
                ProfileClaim.self, on: topic, after: last, limit: limit)
            let firms = page.compactMap { OrganisationID($0.supplier) }
            let named = try await office.store.named(among: firms, within: reach)
            found += page.filter { OrganisationID($0.supplier).map(named.contains) ?? false }
            last = page.last?.id
            if page.count < limit { break }
        }
        return Array(found.prefix(limit))
    }

    /// Who claims and contests, by account: for officers, who decide.
    package func claimants(
        of claims: [ProfileClaim], for viewer: Viewer
    ) async throws(StoreError) -> [String: Party] {
        guard viewer.roles.contains(.officer) else { return [:] }
        var claimants: [String: Party] = [:]
        for account in Set(claims.flatMap { [$0.account] + $0.contests.map(\.account) }) {
            claimants[account] = try await office.party(account)
        }
        return claimants
    }

    static func oversees(_ viewer: Viewer) -> Bool {
        !viewer.roles.isDisjoint(with: [.officer, .organiser, .admin])
    }
}

extension PeopleOffice {
    /// Who has something in hand, and who may see what of it; nil where nobody said anything.
    package func custody(_ subject: SourceRecord.Subject) async throws(StoreError) -> Custody? {
        try await store.custody(of: subject)
    }

    /// The same of some organisations.
    package func custodies(
        of ids: [OrganisationID]
    ) async throws(StoreError) -> [OrganisationID: Custody] {
        try await store.custodies(of: ids)
    }

    /// The topics by which documents about a firm are found, under any of its ids.
    func topics(ofFirm supplier: String) async throws(StoreError) -> [String] {
        guard let id = OrganisationID(supplier) else { return [Self.topic(supplier)] }
        let organisation = try await store.organisation(of: id)
        let aliases = try await store.aliases(of: [organisation])[organisation] ?? []
        return ([organisation] + aliases).map { Self.topic($0.text) }
    }

    private static func topic(_ supplier: String) -> String { "supplier:" + supplier }

    /// Whether two ids are one firm's.
    func isFirm(_ id: String, _ supplier: OrganisationID) async throws(StoreError) -> Bool {
        guard let id = OrganisationID(id) else { return false }
        return try await store.organisation(of: id) == store.organisation(of: supplier)
    }
}
