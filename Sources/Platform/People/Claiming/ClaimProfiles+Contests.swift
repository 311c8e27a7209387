import Records
package import Store

extension ClaimProfiles {
    /// Contests that a profile is its holder's: from now on no more of it may be shown until an
    /// officer has decided. An account has one word against a claim.
    ///
    /// - Throws: `notAllowed` to whoever speaks for no account and oversees nothing;
    ///   `claimUnknown` where nobody holds the profile, or whoever asks does; `contestedBefore`,
    ///   `reasonMissing`.
    package func contest(
        _ supplier: String, reason: String, by viewer: Viewer, stamp: Stamp
    ) async throws -> ProfileClaim {
        let reason = reason.trimmed
        guard !reason.isEmpty, reason.count <= Self.reasonLengthMax else {
            throw PeopleRefusal.reasonMissing
        }
        guard let account = viewer.account ?? viewer.keyID else { throw PeopleRefusal.notAllowed }
        try office.take(.codes, account, stamp.milliseconds)
        let claims = try await office.documents(ProfileClaim.self, ofFirm: supplier)
        guard let former = claims.first(where: { $0.state == .standing }),
            former.account != viewer.account
        else { throw PeopleRefusal.claimUnknown }
        guard !former.contests.contains(where: { $0.account == account }) else {
            throw PeopleRefusal.contestedBefore
        }
        var claim = former
        claim.contests.append(
            ProfileClaim.Contest(
                account: account, person: viewer.person, reason: reason,
                milliseconds: stamp.milliseconds, isDecided: false))
        try await write(claim, over: former, [], stamp) { $0.isContested = true }
        await TellAccounts(office: office).tell(
            .contested(supplier: supplier), to: [former.account], stamp)
        return claim
    }

    /// An officer's word on a claim that waits or is contested.
    ///
    /// A claim that is upheld takes the profile into its account's hands, out of another's; one
    /// that is refused leaves it in nobody's if it held it.
    ///
    /// - Throws: `notAllowed` to all but officers; `claimUnknown`, `claimDecided`, `overtaken`.
    package func decide(
        _ id: String, upheld: Bool, by viewer: Viewer, stamp: Stamp
    ) async throws -> ProfileClaim {
        guard viewer.roles.contains(.officer) else { throw PeopleRefusal.notAllowed }
        guard let former = try await office.store.document(ProfileClaim.self, id) else {
            throw PeopleRefusal.claimUnknown
        }
        let isOpen = former.state == .pending || (former.state == .standing && former.isContested)
        guard isOpen else { throw PeopleRefusal.claimDecided }
        var claim = former
        claim.state = upheld ? .standing : .refused
        claim.decidedBy = viewer.actor
        claim.decidedMilliseconds = stamp.milliseconds
        for place in claim.contests.indices { claim.contests[place].isDecided = true }
        let ended =
            upheld && former.state == .pending ? try await standing(beside: claim) : []
        var others = ended.map { DocumentEdit.save(Self.ending($0, stamp), over: $0) }
        if upheld != (former.state == .standing) { others += try await closings(of: claim) }
        var holder: String?
        try await write(claim, over: former, others, stamp) { custody in
            holder = custody.holder
            custody.isContested = false
            if upheld {
                // What the one before set is not the new holder's word.
                if custody.holder != claim.account { custody.grants = [] }
                custody.holder = claim.account
            } else if custody.holder == claim.account {
                custody.holder = nil
                custody.grants = []
            }
        }
        await TellAccounts(office: office).tell(
            .decided(supplier: claim.supplier), to: [claim.account, holder], stamp)
        let contests = (former.contests + ended.flatMap(\.contests)).filter { !$0.isDecided }
        await TellAccounts(office: office).tell(
            .settled(supplier: claim.supplier, stays: upheld && former.state == .standing),
            to: contests.map(\.account), stamp)
        return claim
    }

    /// The claims that another one takes the place of.
    private func standing(beside claim: ProfileClaim) async throws -> [ProfileClaim] {
        try await office.documents(ProfileClaim.self, ofFirm: claim.supplier)
            .filter { $0.id != claim.id && $0.state == .standing }
    }

    private static func ending(_ claim: ProfileClaim, _ stamp: Stamp) -> ProfileClaim {
        var ended = claim
        ended.state = .ended
        ended.decidedMilliseconds = stamp.milliseconds
        for place in ended.contests.indices { ended.contests[place].isDecided = true }
        return ended
    }

    /// Closes the needs that were open to whoever held the profile until now.
    private func closings(of claim: ProfileClaim) async throws -> [DocumentEdit] {
        let files = try await office.documents(MatchFile.self, ofFirm: claim.supplier)
        let ids = Set(files.map(\.id))
        let names = files.map { Custody.id(of: .need(NeedID($0.need))) }
        let needs = try await office.store.documents(Custody.self, ids: names)
        return needs.values.sorted { $0.id < $1.id }.compactMap { former in
            var custody = former
            custody.openings.removeAll { ids.contains($0.match) }
            return custody == former ? nil : .save(custody, over: former)
        }
    }

    private func write(
        _ claim: ProfileClaim, over former: ProfileClaim, _ others: [DocumentEdit],
        _ stamp: Stamp, _ change: (inout Custody) -> Void
    ) async throws {
        guard let supplier = OrganisationID(claim.supplier) else {
            throw PeopleRefusal.claimUnknown
        }
        let known = try await office.custody(.organisation(supplier))
        var custody = known ?? Custody(of: .organisation(supplier))
        change(&custody)
        var edits: [DocumentEdit] = [.save(claim, over: former)] + others
        if custody != known { edits.append(.save(custody, over: known)) }
        try await office.write(edits, stamp)
    }
}

extension PeopleOffice {
    /// All documents of a kind about a firm, under any of its ids.
    fileprivate func documents<Document: KeptDocument>(
        _ kind: Document.Type, ofFirm supplier: String
    ) async throws(StoreError) -> [Document] {
        var found: [Document] = []
        for topic in try await topics(ofFirm: supplier) {
            found += try await store.documents(kind, on: topic, after: nil, limit: .max)
        }
        return found
    }
}
