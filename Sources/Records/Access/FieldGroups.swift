/// A set of field groups. Whoever is shown a profile is held against several of them, so each is a
/// few bits: every operation is O(1) and makes nothing.
package struct FieldGroups: SetAlgebra, Hashable, Sendable {
    /// A bit for each group, in the order in which groups are listed.
    private var bits: UInt16 = 0

    package static let all = FieldGroups(FieldGroup.allCases)

    package init() {}

    package func contains(_ group: FieldGroup) -> Bool { bits & group.bit != 0 }

    @discardableResult
    package mutating func insert(
        _ group: FieldGroup
    ) -> (inserted: Bool, memberAfterInsert: FieldGroup) {
        defer { bits |= group.bit }
        return (!contains(group), group)
    }

    @discardableResult
    package mutating func remove(_ group: FieldGroup) -> FieldGroup? {
        defer { bits &= ~group.bit }
        return contains(group) ? group : nil
    }

    @discardableResult
    package mutating func update(with group: FieldGroup) -> FieldGroup? {
        insert(group).inserted ? nil : group
    }

    package func union(_ other: FieldGroups) -> FieldGroups { with(bits | other.bits) }

    package func intersection(_ other: FieldGroups) -> FieldGroups { with(bits & other.bits) }

    package func symmetricDifference(_ other: FieldGroups) -> FieldGroups {
        with(bits ^ other.bits)
    }

    package mutating func formUnion(_ other: FieldGroups) { bits |= other.bits }

    package mutating func formIntersection(_ other: FieldGroups) { bits &= other.bits }

    package mutating func formSymmetricDifference(_ other: FieldGroups) { bits ^= other.bits }

    package mutating func subtract(_ other: FieldGroups) { bits &= ~other.bits }

    package func subtracting(_ other: FieldGroups) -> FieldGroups { with(bits & ~other.bits) }

    package var isEmpty: Bool { bits == 0 }

    private func with(_ bits: UInt16) -> FieldGroups {
        var set = FieldGroups()
        set.bits = bits
        return set
    }
}

extension FieldGroups: Sequence {
    /// In the order in which groups are listed.
    package func makeIterator() -> some IteratorProtocol<FieldGroup> {
        FieldGroup.allCases.lazy.filter(contains).makeIterator()
    }
}

extension FieldGroup {
    fileprivate var bit: UInt16 {
        switch self {
        case .name: 1 << 0
        case .place: 1 << 1
        case .address: 1 << 2
        case .work: 1 << 3
        case .certificates: 1 << 4
        case .measures: 1 << 5
        case .terms: 1 << 6
        case .firm: 1 << 7
        case .registration: 1 << 8
        case .contacts: 1 << 9
        case .texts: 1 << 10
        case .readiness: 1 << 11
        }
    }
}
