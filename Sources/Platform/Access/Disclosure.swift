package import Records
package import Store

/// Who may see what. The one place where that is decided.
package enum Disclosure {
    /// How somebody stands to the organisation whose value it is.
    package enum Relation: Sendable, CaseIterable {
        case none
        /// Both sides accepted a match.
        case matched
        /// It was opened to them, and the day has not passed.
        case named
        case owner

        fileprivate var reach: DisclosureLevel {
            switch self {
            case .none: .everybody
            case .matched: .matched
            case .named: .named
            case .owner: .ownerOnly
            }
        }
    }

    /// The furthest level somebody may see.
    ///
    /// - Parameters:
    ///   - roles: empty of somebody who did not say who they are.
    /// - Complexity: O(roles).
    package static func reach(of roles: Set<Role>, _ relation: Relation) -> DisclosureLevel {
        // A relation is one of somebody known.
        guard !roles.isEmpty else { return .everybody }
        return max(relation.reach, roles.map(reach).max() ?? .everybody)
    }

    /// What a role alone opens.
    private static func reach(_ role: Role) -> DisclosureLevel {
        switch role {
        case .organiser: .matched
        case .member, .analyst, .officer, .partner, .admin: .signedIn
        }
    }

    /// Whether a value of a level may be shown to somebody.
    package static func shows(
        _ level: DisclosureLevel, to roles: Set<Role>, _ relation: Relation
    ) -> Bool {
        level <= reach(of: roles, relation)
    }

    /// The level of a group where its owner has not said otherwise.
    ///
    /// What is open here is what a feed tells (`FeedDisclosure`): a directory that hides what firms
    /// make finds nobody a customer. What one would not print on a hall's wall is kept.
    package static func level(of group: FieldGroup) -> DisclosureLevel {
        switch group {
        case .name, .place, .address, .work, .certificates, .measures, .firm, .registration:
            .everybody
        case .texts: .signedIn
        case .contacts, .terms: .matched
        case .readiness: .named
        }
    }

    /// The level of a group by its owner's word. What leads to a firm's name is shown no further
    /// than the name.
    package static func level(of group: FieldGroup, _ own: OwnersLevels) -> DisclosureLevel {
        let stated = own[group] ?? level(of: group)
        return naming.contains(group)
            ? max(stated, own[.name] ?? level(of: .name)) : stated
    }

    /// What other levels of a profile's groups mean for those who see it: the groups that are shown
    /// to others than before, and the level nearest to everybody from which any of them is, or was,
    /// seen; nil where nothing differs.
    package static func difference(
        _ former: OwnersLevels, _ later: OwnersLevels
    ) -> (groups: FieldGroups, audience: DisclosureLevel)? {
        var groups = FieldGroups()
        var audience = DisclosureLevel.ownerOnly
        for group in FieldGroup.allCases {
            let (before, after) = (level(of: group, former), level(of: group, later))
            guard before != after else { continue }
            groups.insert(group)
            audience = min(audience, before, after)
        }
        return groups.isEmpty ? nil : (groups, audience)
    }

    /// Groups by which a firm without a name is known again: a register's number is public.
    private static let naming: FieldGroups = [.address, .registration, .contacts, .texts]

    /// The groups of a profile that somebody with this reach may see.
    package static func groups(
        within reach: DisclosureLevel, _ own: OwnersLevels = .unsaid
    ) -> FieldGroups {
        FieldGroups.all.subtracting(hidden(from: reach, own))
    }

    /// The groups of a profile that somebody with this reach may not see.
    package static func hidden(
        from reach: DisclosureLevel, _ own: OwnersLevels
    ) -> FieldGroups {
        FieldGroups(FieldGroup.allCases.lazy.filter { level(of: $0, own) > reach })
    }

    /// What anybody with this reach, and no relation to the owner, sees of a profile.
    ///
    /// Indexes, lists, counts and distances are reckoned from this alone. What a match or a grant
    /// opens to one account is shown to it and ranks nobody: else the place of a firm in a list
    /// would tell what it shows to others.
    package static func sight(
        within reach: DisclosureLevel, _ own: OwnersLevels = .unsaid
    ) -> Sight {
        if reach == .ownerOnly { return .whole }
        return Sight(
            groups: groups(within: reach, own), seesWarnings: reach >= .matched,
            hidesTexts: level(of: .texts, own) > level(of: .texts))
    }

    /// What somebody sees of one profile: as far as their role reaches, as their relation to the
    /// owner opens, and what was opened to them in person.
    ///
    /// - Parameter now: milliseconds since 1970, by which grants end.
    package static func sight(
        of custody: Custody?, for viewer: Viewer, now: Int64
    ) -> Sight {
        let own = custody?.levels ?? .unsaid
        let granted = grants(in: custody, to: viewer, now: now).flatMap(\.groups)
        let opened = FieldGroups(
            granted.filter { shows(level(of: $0, own), to: viewer.roles, .named) })
        let reach = reach(of: viewer.roles, relation(of: viewer, to: custody))
        let sight = sight(within: reach, own)
        if sight.isWhole || opened.isEmpty { return sight }
        var groups = sight.groups.union(opened)
        // A grant of the contacts alone does not name a firm that hides its name.
        if !groups.contains(.name) { groups.subtract(naming) }
        return Sight(
            groups: groups, seesWarnings: sight.seesWarnings, hidesTexts: sight.hidesTexts)
    }

    /// What was opened to somebody in person and has not ended.
    package static func grants(
        in custody: Custody?, to viewer: Viewer, now: Int64
    ) -> [Custody.Grant] {
        guard let custody, let person = viewer.person else { return [] }
        return custody.grants.filter { $0.person == person && now < $0.endsMilliseconds }
    }

    /// How somebody stands to whoever has a profile or need in hand. What was opened to a person
    /// in particular is no relation: it opens what it names and nothing else.
    package static func relation(of viewer: Viewer, to custody: Custody?) -> Relation {
        guard let custody, let account = viewer.account, viewer.roles.contains(.member) else {
            return .none
        }
        if custody.holder == account { return .owner }
        return custody.openings.contains { $0.account == account } ? .matched : .none
    }

    /// How far somebody sees into something, what was opened to them in person aside.
    package static func reach(into custody: Custody?, of viewer: Viewer) -> DisclosureLevel {
        reach(of: viewer.roles, relation(of: viewer, to: custody))
    }

    /// How far somebody sees into a need, which is opened to a person as a whole.
    ///
    /// - Parameter now: milliseconds since 1970, by which grants end.
    package static func reach(
        intoNeed custody: Custody?, of viewer: Viewer, now: Int64
    ) -> DisclosureLevel {
        let usual = reach(into: custody, of: viewer)
        if grants(in: custody, to: viewer, now: now).isEmpty { return usual }
        return max(usual, reach(of: viewer.roles, .named))
    }

    /// Whether somebody arranges meetings: they are shown whom matches bring together before the
    /// sides are.
    package static func showsMatches(to viewer: Viewer) -> Bool {
        viewer.roles.contains(.organiser)
    }

    /// The level of a need where its owner has not said otherwise.
    package static let needLevel = DisclosureLevel.signedIn
}
