import Records
package import Store

/// Reads the change log for those who answer for the platform.
package struct ReadAudit: Sendable {
    private let store: any RecordStore & AccessStore

    package init(store: any RecordStore & AccessStore) { self.store = store }

    package struct Page: Sendable {
        package let changes: [Change]
        /// After which the next begins; nil where there is none.
        package let last: Int64?
    }

    /// The next `limit` lines after one, without those of what somebody may not see: that a thing
    /// is there is told to nobody else. Who answers for the platform is told of every change of
    /// what they see, whichever part of it was changed.
    package func page(
        after sequence: Int64, limit: Int, for viewer: Viewer
    ) async throws(StoreError) -> Page {
        let changes = try await store.changes(after: sequence, limit: limit)
        return Page(
            changes: try await seen(changes, by: viewer) { change, custody in
                Self.isSeen(custody, viewer) && Self.isHeard(change, custody, viewer)
            },
            last: changes.count == limit ? changes.last?.sequence : nil)
    }

    /// Those of some lines that speak of what somebody may see: of a firm, lines that touch a group
    /// of its profile that they see.
    ///
    /// What is said of a record of a merged firm is said of the firm: that the record is shown no
    /// more, or is again, alone is said of itself.
    ///
    /// - Parameter now: milliseconds since 1970, by which grants end.
    package func seen(
        _ changes: [Change], by viewer: Viewer, now: Int64
    ) async throws(StoreError) -> [Change] {
        try await seen(changes, by: viewer) { change, custody in
            guard Self.isSeen(custody, viewer) else { return false }
            guard change.entity == .organisation else {
                return Self.isHeard(change, custody, viewer)
            }
            return Self.sees(change, custody, viewer, now)
        }
    }

    private func seen(
        _ changes: [Change], by viewer: Viewer, where isSeen: (Change, Custody?) -> Bool
    ) async throws(StoreError) -> [Change] {
        let subjects = changes.map(Self.subjects)
        let names = Set(subjects.joined()).sorted()
        var custodies = try await store.documents(Custody.self, ids: names)
        let firms = try await store.firmCustodies(
            of: names.compactMap { Custody.subject(of: $0)?.organisation })
        var nameless: Set<String> = []
        for (id, firm) in firms {
            let name = Custody.id(of: .organisation(id))
            custodies[name] = firm.governing
            if !Self.isNamed(firm, id, viewer) { nameless.insert(name) }
        }
        let seen = zip(changes, subjects).filter { change, about in
            guard about.allSatisfy({ isSeen(change, custodies[$0]) }) else { return false }
            return !Self.tellsOfOneFirm(change) || nameless.isDisjoint(with: about)
        }.map(\.0)
        let organisations = try await store.organisations(
            of: seen.filter { $0.entity == .organisation }.compactMap { OrganisationID($0.id) })
        return seen.compactMap { change in
            let named = change.named(by: organisations)
            // A record's own lines would tell which firm without a name it is of.
            let isMoved = named.id != change.id
            return isMoved && nameless.contains("organisation:" + change.id) ? nil : named
        }
    }

    /// Whether a line says of two ids that they are one firm, or are not: whoever may not know what
    /// one of them is called would know it by the other.
    private static func tellsOfOneFirm(_ change: Change) -> Bool {
        change.entity == .merge || change.entity == .decision
    }

    /// Whether somebody sees what a firm is called, by the word on all of it and by that on the
    /// records of one of its ids.
    private static func isNamed(
        _ firm: FirmCustody, _ id: OrganisationID, _ viewer: Viewer
    ) -> Bool {
        [firm.governing, firm.custody(ofPart: id)].allSatisfy { custody in
            let reach = Disclosure.reach(into: custody, of: viewer)
            return Disclosure.sight(within: reach, custody?.levels ?? .unsaid).isNamed
        }
    }

    /// Other levels are told to whom they show; that there are others, to whoever has the thing in
    /// hand.
    private static func isHeard(_ change: Change, _ custody: Custody?, _ viewer: Viewer) -> Bool {
        if change.entity == .custody {
            return Disclosure.relation(of: viewer, to: custody) == .owner
        }
        guard let audience = change.audience else { return true }
        return audience <= Disclosure.reach(into: custody, of: viewer)
    }

    /// Whether somebody sees any of the groups that a line touches; of a line that does not tell,
    /// whether they see all. Other levels are told to whoever saw a group before or sees it now.
    private static func sees(
        _ change: Change, _ custody: Custody?, _ viewer: Viewer, _ now: Int64
    ) -> Bool {
        let seen = Disclosure.sight(of: custody, for: viewer, now: now).groups
        if seen.isSuperset(of: .all) { return true }
        let touched = FieldGroups(change.groups ?? [])
        guard let audience = change.audience else { return !seen.isDisjoint(with: touched) }
        let opened = Disclosure.grants(in: custody, to: viewer, now: now).flatMap(\.groups)
        return audience <= Disclosure.reach(into: custody, of: viewer)
            || !touched.isDisjoint(with: FieldGroups(opened))
    }

    /// The custodies of what a line speaks of.
    private static func subjects(of change: Change) -> [String] {
        switch change.entity {
        case .organisation: ["organisation:" + change.id]
        case .need: ["need:" + change.id]
        case .custody: [change.id]
        case .merge, .decision: change.id.split(separator: " ").map { "organisation:" + $0 }
        case .match:
            change.id.split(separator: " ", maxSplits: 1).enumerated()
                .map { ($0.offset == 0 ? "organisation:" : "need:") + $0.element }
        default: []
        }
    }

    private static func isSeen(_ custody: Custody?, _ viewer: Viewer) -> Bool {
        guard let custody else { return true }
        let reach = Disclosure.reach(into: custody, of: viewer)
        if case .need = custody.subject {
            return custody.needLevel ?? Disclosure.needLevel <= reach
        }
        return Disclosure.sight(within: reach, custody.levels).isAnything
    }
}

extension Change {
    /// The change of a record of a merged firm as one of the firm.
    fileprivate func named(by organisations: [OrganisationID: OrganisationID]) -> Change {
        guard entity == .organisation, kind == .created || kind == .changed,
            let firm = OrganisationID(id).flatMap({ organisations[$0] })
        else { return self }
        return Change(
            sequence: sequence, entity: entity, id: firm.text, kind: .changed, stamp: stamp,
            groups: groups.map { FieldGroups($0) }, audience: audience)
    }
}
