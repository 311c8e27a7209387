import Catalog
package import Records

extension Cut {
    /// The regions of the vintage that the cut asks for; nil where it names no place.
    ///
    /// A cut chooses firms; of a firm with sites in several regions those in these alone count for
    /// what is told of regions. A region of the cut is one that meets every place named; where none
    /// does, as of two regions that a firm has to be in both, one that meets any.
    ///
    /// - Parameter frame: the regions of the vintage that the cut was read for.
    /// - Complexity: O(regions · conditions).
    package func regions(in frame: RegionFrame) -> Set<ConceptID>? {
        let places = wanted.filter(\.isPlace)
        guard !places.isEmpty else { return nil }
        let met = frame.regions.map { region in
            (id: region.id, count: places.count { $0.holds(region) })
        }
        let all = met.filter { $0.count == places.count }
        return Set((all.isEmpty ? met.filter { $0.count > 0 } : all).map(\.id))
    }
}

extension Cut.Condition {
    fileprivate var isPlace: Bool {
        switch self {
        case .region, .country: true
        case .process, .product, .standard, .size, .ownership: false
        }
    }

    fileprivate func holds(_ region: Region) -> Bool {
        switch self {
        case .region(let ids): ids.contains(region.id)
        case .country(let codes): codes.contains(region.country)
        case .process, .product, .standard, .size, .ownership: false
        }
    }

    /// Whether a supplier may be in a region that is asked for, though it is not known to be.
    func mayHold(_ profile: Profile, in frame: RegionFrame) -> Bool {
        guard case .region(let ids) = self else { return false }
        return profile.sites.contains { site in
            frame.mayHold(site).map { !ids.isDisjoint(with: $0) } ?? false
        }
    }
}
