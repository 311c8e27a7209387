package import Records

/// One line of the change log.
package struct Change: Hashable, Sendable {
    /// 1, 2, 3, … without reuse.
    package let sequence: Int64
    package let entity: Entity
    /// The organisation's, need's, source's or run's id.
    package let id: String
    package let kind: Kind
    package let stamp: Stamp
    /// Of an organisation: which groups of its profile it touches, in the order of `FieldGroup`.
    /// nil of all else, and where it is older than what tells.
    package let groups: [FieldGroup]?
    /// Of other levels of an organisation's groups: the nearest from which any of them is, or was,
    /// seen. Nearer to everybody nothing has changed.
    package let audience: DisclosureLevel?

    package init(
        sequence: Int64, entity: Entity, id: String, kind: Kind, stamp: Stamp,
        groups: FieldGroups?, audience: DisclosureLevel? = nil
    ) {
        self.sequence = sequence
        self.entity = entity
        self.id = id
        self.kind = kind
        self.stamp = stamp
        self.audience = audience
        self.groups = groups.map { groups in FieldGroup.allCases.filter(groups.contains) }
    }

    package enum Entity: String, Sendable, CaseIterable {
        case organisation, need, source, quarantine
        case accessKey = "access-key"
        case webhook
        case account, person, session, match
        case link = "one-time-link"
        case claim = "profile-claim"
        case code = "claim-code"
        /// Who has a profile or need in hand, and who may see what of it.
        case custody = "disclosure"
        /// That an organisation's id is an alias of another's.
        case merge
        /// A person's word on whether two organisations are one firm.
        case decision = "pair-decision"
        /// That somebody signs in by the word of a provider.
        case identity
    }

    package enum Kind: String, Sendable, CaseIterable {
        case created, changed, withdrawn, restored, released
    }
}
