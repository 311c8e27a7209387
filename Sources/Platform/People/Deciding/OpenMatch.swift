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
        Disclosure.showsMatches(to: viewer)
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

    /// The next matches of a need or supplier of which something was said, as far as they concern
    /// whoever asks.
    ///
    /// - Parameter place: the last one's place on the page before; nil = from the first.
    /// - Returns: no more than `limit`, and where the next page begins; nil = there is none.
    package func page(
        need: NeedID?, supplier: OrganisationID?, after place: String?, limit: Int,
        by viewer: Viewer
    ) async throws -> (matches: [Seen], next: String?) {
        var firm: OrganisationID?
        if let supplier { firm = try await office.store.organisation(of: supplier) }
        let topics = try await topics(need, firm, of: viewer)
        var last = place.flatMap { office.names.match($0) }.map { MatchFile.id($0.0, $0.1) }
        var seen: [Seen] = []
        var lastShown: MatchFile?
        while true {
            let files = try await files(on: topics, after: last)
            for file in files {
                guard let supplier = OrganisationID(file.supplier) else { continue }
                let match = try await match(NeedID(file.need), supplier, by: viewer)
                // Of a firm of several ids one file is heard.
                guard !match.sides.isEmpty, match.kept?.id == file.id,
                    firm == nil || match.supplier == firm
                else { continue }
                if seen.count == limit { return (seen, lastShown.flatMap(name)) }
                seen.append(match)
                lastShown = file
            }
            if files.count < Self.portion { return (seen, nil) }
            last = files.last?.id
        }
    }

    /// What the match of a file is called to the outside.
    private func name(_ file: MatchFile) -> String? {
        OrganisationID(file.supplier).map { office.names.match(NeedID(file.need), $0) }
    }

    /// Files read at once.
    private static let portion = 200

    /// What files are asked for by; nil = all.
    private func topics(
        _ need: NeedID?, _ supplier: OrganisationID?, of viewer: Viewer
    ) async throws -> [String]? {
        if let need { return ["need:" + need.text] }
        if let supplier { return try await office.topics(ofFirm: supplier.text) }
        return Disclosure.showsMatches(to: viewer) ? nil : try await held(by: viewer)
    }

    /// The next files on any of some topics, in the order of their ids.
    private func files(on topics: [String]?, after last: String?) async throws -> [MatchFile] {
        guard let topics else {
            return try await office.store.documents(
                MatchFile.self, on: nil, after: last, limit: Self.portion)
        }
        var files: [String: MatchFile] = [:]
        for topic in topics {
            let found = try await office.store.documents(
                MatchFile.self, on: topic, after: last, limit: Self.portion)
            for file in found { files[file.id] = file }
        }
        // The store's order is that of bytes.
        let sorted = files.values.sorted { one, other in
            one.id.utf8.lexicographicallyPrecedes(other.id.utf8)
        }
        return Array(sorted.prefix(Self.portion))
    }

    /// What an account has in hand, as matches are about it.
    private func held(by viewer: Viewer) async throws -> [String] {
        guard let account = viewer.account else { return [] }
        let custodies = try await office.store.documents(
            Custody.self, on: "account:" + account, after: nil, limit: .max)
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
