package import Records

/// What somebody sees of one profile: groups, and with them what hangs on groups.
package struct Sight: Hashable, Sendable {
    /// Everything there is.
    package static let whole = Sight(
        groups: FieldGroups.all, seesWarnings: true, isWhole: true)

    package let groups: FieldGroups
    /// Rows that look wrong are shown with their words: to those who can mend them.
    let seesWarnings: Bool
    let isWhole: Bool
    /// Whether the owner keeps free texts to fewer than usual, and with them what they tell.
    let hidesTexts: Bool

    init(
        groups: FieldGroups, seesWarnings: Bool, isWhole: Bool = false, hidesTexts: Bool = false
    ) {
        self.groups = groups
        self.seesWarnings = seesWarnings
        self.isWhole = isWhole
        self.hidesTexts = hidesTexts
    }

    /// Whether there is anything to find: who sees neither what a firm is called nor what it does
    /// sees no firm.
    package var isAnything: Bool { groups.contains(.name) || groups.contains(.work) }

    /// Whether the firm has a name here; where it has none, nothing leads to one.
    package var isNamed: Bool { groups.contains(.name) }
}
