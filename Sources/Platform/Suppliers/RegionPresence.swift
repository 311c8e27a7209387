import Catalog
import Records

/// Whether a supplier works in a region, across the times regions were drawn anew.
struct RegionPresence {
    private let region: ConceptID
    private let catalogue: Catalogue

    init(in region: ConceptID, _ catalogue: Catalogue) {
        self.region = region
        self.catalogue = catalogue
    }

    /// Whether one of its sites lies there: a former region lies in the one it became part of.
    func isCertain(of supplier: Profile) -> Bool {
        supplier.sites.contains { stated in
            guard let own = stated.value.region else { return false }
            return own == region || catalogue.presentRegion(of: own) == region
        }
    }

    /// Whether it may work there for all that is known: a site is known only by the present region
    /// that holds the former one asked for, beside others.
    func isPossible(of supplier: Profile) -> Bool {
        let present = catalogue.presentRegion(of: region)
        return present != region && !isCertain(of: supplier)
            && supplier.sites.contains { $0.value.region == present }
    }
}
