package import Records
package import Store

/// Finds a match by its name for those it concerns.
package struct OpenMatch: Sendable {
    let office: PeopleOffice

    package init(_ office: PeopleOffice) { self.office = office }

    /// A match as one of its sides has it in hand.
    package struct Seen: Sendable {
        package let name: String
        package let need: NeedID
        package let supplier: OrganisationID
        /// nil where nobody has said anything yet.
        package let kept: MatchFile?
        /// As whom somebody may speak.
        package let sides: [MatchFile.Side]
        package let needCustody: Custody?
        package let supplierCustody: Custody?

        /// Whether whoever asks may see the need, whoever the buyer is.
        package let seesNeed: Bool

        package var file: MatchFile { kept ?? MatchFile(need: need, supplier: supplier) }

        /// The account that a side is in the hands of; nil where nobody is on the platform for it.
        func holder(of side: MatchFile.Side) -> String? {
            switch side {
            case .buyer: needCustody?.holder
            case .supplier: supplierCustody?.holder
            case .organiser: nil
            }
        }

        /// Whether somebody may know whom it brings together: who arranges, and both sides once
        /// both accepted.
        package var isOpen: Bool { file.isOpen || sides.contains(.organiser) }
    }

    /// - Throws: `matchUnknown` to all it does not concern, and of what is no match's name.
    package func match(_ name: String, by viewer: Viewer) async throws -> Seen {
        guard let (need, supplier) = office.names.match(name) else {
            throw PeopleRefusal.matchUnknown
        }
        let seen = try await match(need, supplier, by: viewer)
        guard !seen.sides.isEmpty else { throw PeopleRefusal.matchUnknown }
        return seen
    }

    package func match(
        _ need: NeedID, _ supplier: OrganisationID, by viewer: Viewer
    ) async throws -> Seen {
        let supplier = try await office.store.organisation(of: supplier)
        let needs = try await office.custody(.need(need))
        let suppliers = try await office.custody(.organisation(supplier))
        var sides: [MatchFile.Side] = []
        if Disclosure.relation(of: viewer, to: needs) == .owner { sides.append(.buyer) }
        if Disclosure.relation(of: viewer, to: suppliers) == .owner { sides.append(.supplier) }
        if Self.arranges(viewer, needs, suppliers) { sides.append(.organiser) }
        let kept = try await kept(need, supplier)
        let level = needs?.needLevel ?? Disclosure.needLevel
        return Seen(
            name: office.names.match(need, supplier), need: need, supplier: supplier, kept: kept,
            sides: sides, needCustody: needs, supplierCustody: suppliers,
            seesNeed: level <= Disclosure.reach(into: needs, of: viewer))
    }

    /// Whether somebody arranges meetings and sees both whom it is about and what.
    private static func arranges(
        _ viewer: Viewer, _ need: Custody?, _ supplier: Custody?
    ) -> Bool {
        viewer.roles.contains(.organiser)
            && need?.needLevel ?? Disclosure.needLevel <= viewer.reach
            && Disclosure.sight(within: viewer.reach, supplier?.levels ?? .unsaid).isAnything
    }

    /// Who speaks for either side of a match, once both accepted: a need of a list, or a firm that
    /// nobody claimed, has nobody. A firm is named to whom its profile names it, and its people to
    /// whom the profile shows contacts.
    ///
    /// - Parameter now: milliseconds since 1970, by which grants end.
    package func parties(
        of seen: Seen, for viewer: Viewer, now: Int64
    ) async throws(StoreError) -> [MatchFile.Side: Party] {
        guard seen.file.isOpen else { return [:] }
        var parties: [MatchFile.Side: Party] = [:]
        let sight = Disclosure.sight(of: seen.supplierCustody, for: viewer, now: now)
        for side in [MatchFile.Side.buyer, .supplier] {
            guard let holder = seen.holder(of: side), side == .buyer || sight.isNamed,
                let party = try await office.party(holder)
            else { continue }
            let isReached = side == .buyer || sight.groups.contains(.contacts)
            parties[side] = isReached ? party : party.withoutContacts
        }
        return parties
    }

    /// What was said to a match, under whichever id of the supplier.
    private func kept(
        _ need: NeedID, _ supplier: OrganisationID
    ) async throws -> MatchFile? {
        let aliases = try await office.store.aliases(of: [supplier])[supplier] ?? []
        for id in [supplier] + aliases {
            let kept = try await office.store.document(MatchFile.self, MatchFile.id(need, id))
            if let kept { return kept }
        }
        return nil
    }

    /// The matches of a need or supplier of which something was said, as far as they concern
    /// whoever asks.
    package func all(
        need: NeedID?, supplier: OrganisationID?, by viewer: Viewer
    ) async throws -> [Seen] {
        var topics = need.map { ["need:" + $0.text] }
        if topics == nil, let supplier {
            topics = try await office.topics(ofFirm: supplier.text)
        }
        let files: [MatchFile]
        if let topics {
            files = try await self.files(on: topics)
        } else if viewer.roles.contains(.organiser) {
            files = try await office.store.documents(
                MatchFile.self, on: nil, after: nil, limit: Self.filesMax)
        } else {
            files = try await self.files(on: held(by: viewer))
        }
        var seen: [Seen] = []
        var names: Set<String> = []
        for file in files {
            guard let supplier = OrganisationID(file.supplier) else { continue }
            let match = try await match(NeedID(file.need), supplier, by: viewer)
            let isNew = names.insert(MatchFile.id(match.need, match.supplier)).inserted
            if !match.sides.isEmpty, isNew { seen.append(match) }
        }
        return seen
    }

    /// Own choice: more are asked for by need or supplier.
    private static let filesMax = 1_000

    private func files(on topics: [String]) async throws -> [MatchFile] {
        var files: [MatchFile] = []
        for topic in topics {
            files += try await office.store.documents(
                MatchFile.self, on: topic, after: nil, limit: Self.filesMax)
        }
        return files
    }

    /// What an account has in hand, as matches are about it.
    private func held(by viewer: Viewer) async throws -> [String] {
        guard let account = viewer.account else { return [] }
        let custodies = try await office.store.documents(
            Custody.self, on: "account:" + account, after: nil, limit: Self.filesMax)
        var topics: [String] = []
        for custody in custodies {
            switch custody.subject {
            case .need(let id): topics.append("need:" + id.text)
            case .organisation(let id): topics += try await office.topics(ofFirm: id.text)
            case nil: break
            }
        }
        return topics
    }
}
