package import Records

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

    /// The groups of a profile that somebody with this reach may see.
    package static func groups(within reach: DisclosureLevel) -> Set<FieldGroup> {
        Set(FieldGroup.allCases.filter { level(of: $0) <= reach })
    }
}
