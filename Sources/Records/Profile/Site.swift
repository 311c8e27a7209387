/// A place where a supplier works.
package struct Site: Hashable, Sendable {
    /// ISO 3166-1 alpha-2; nil when the source names no country that is known.
    package let country: String?
    /// First-level region, such as `region:vn-2025-24`.
    package let region: ConceptID?
    package let address: String
    package let coordinate: Coordinate?
    /// False when the coordinate is the centre of the region, not the site's own.
    package let isExact: Bool

    package init(
        country: String?, region: ConceptID?, address: String, coordinate: Coordinate?,
        isExact: Bool
    ) {
        self.country = country
        self.region = region
        self.address = address
        self.coordinate = coordinate
        self.isExact = isExact
    }
}
