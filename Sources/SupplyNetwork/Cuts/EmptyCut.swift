import Catalog
package import Records

/// Why nobody is in a cut: what it took each place for, and of how many it is known what it asks.
package struct EmptyCut: Hashable, Sendable {
    /// One field that the cut asks for, by itself.
    package struct Asked: Hashable, Sendable {
        package let field: CutField
        private let stated: Int
        private let met: Int

        init(_ field: CutField, stated: Int, met: Int) {
            self.field = field
            self.stated = stated
            self.met = met
        }

        /// Whether of nobody anything is known that it could ask for.
        package var isUnknown: Bool { stated == 0 }

        /// Suppliers of which it is known, whatever it is; few are kept back.
        package func stated(below minCell: Int) -> FirmCount { FirmCount(stated, below: minCell) }

        /// Those of them that it asks for; few are kept back.
        package func met(below minCell: Int) -> FirmCount { FirmCount(met, below: minCell) }
    }

    /// Suppliers known on the day.
    package let known: Int
    package let asked: [Asked]
    /// The regions that it names, in order of identifier.
    package let regions: [ConceptID]

    /// - Parameters:
    ///   - suppliers: all that are known.
    ///   - day: on which certificates are judged.
    ///   - frame: the regions of the vintage that the cut was read for.
    /// - Complexity: O(suppliers · conditions).
    package init(
        _ cut: Cut, among suppliers: [Profile], on day: CalendarDate, in frame: RegionFrame
    ) {
        known = suppliers.count
        asked = cut.wanted.map { condition in
            Asked(
                condition.field,
                stated: suppliers.count { condition.field.isStated(of: $0, in: frame) },
                met: suppliers.count { Cut.holds(condition, $0, day, frame) })
        }
        regions = Set(
            cut.wanted.flatMap { condition -> [ConceptID] in
                if case .region(let ids) = condition { Array(ids) } else { [] }
            }
        ).sorted()
    }
}

extension Cut.Condition {
    fileprivate var field: CutField {
        switch self {
        case .region: .region
        case .country: .country
        case .process: .process
        case .product: .product
        case .standard: .standard
        case .size: .size
        case .ownership: .ownership
        }
    }
}

extension CutField {
    /// Whether anything is known of a supplier that the field could ask for.
    fileprivate func isStated(of profile: Profile, in frame: RegionFrame) -> Bool {
        switch self {
        case .region: profile.sites.contains { frame.region(of: $0) != nil }
        case .country: !Cut.countries(of: profile).isEmpty
        case .process: !profile.processes.isEmpty
        case .product: !profile.products.isEmpty
        case .standard: !profile.certificates.isEmpty
        case .size: profile.workers != nil
        case .ownership: profile.ownership != nil
        case .at: true
        }
    }
}
