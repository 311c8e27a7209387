package import Records

/// Where a site is, as far as that is known.
package struct MakerPlace: Hashable, Sendable {
    /// Of the vintage that is looked at; nil where none is known.
    package let region: ConceptID?
    /// Where no region is known, those it may be, as its source names one of another day; nil =
    /// any of the country.
    package let perhaps: Set<ConceptID>?
    /// ISO 3166-1 alpha-2; nil where none is known.
    package let country: String?
    /// The site's own point; nil where no more than a region is known of it.
    package let point: Coordinate?

    package init(
        region: ConceptID? = nil, perhaps: Set<ConceptID>? = nil, country: String? = nil,
        point: Coordinate? = nil
    ) {
        self.region = region
        self.perhaps = perhaps
        self.country = country
        self.point = point
    }

    /// A region's centre, which stands for sites of unknown place, is nobody's own point. A site
    /// that names no country lies in its region's, else in that of its firm.
    ///
    /// - Complexity: O(changes of the region).
    package init(_ stated: Stated<Site>, of firm: OrganisationID, _ frame: RegionFrame) {
        let site = stated.value
        let land = Set(frame.mayHold(stated) ?? [])
        self.init(
            region: frame.region(of: stated), perhaps: land.isEmpty ? nil : land,
            country: site.country ?? site.region.flatMap(frame.country(of:)) ?? Self.seat(of: firm),
            point: site.isExact ? site.coordinate : nil)
    }

    /// The country of a firm; nil where none is known.
    package static func seat(of firm: OrganisationID) -> String? {
        let country = String(firm.country)
        return country == OrganisationID.unknownCountry ? nil : country
    }

    /// Whether it may lie in one of some regions of the vintage, its own point aside.
    ///
    /// - Parameter countries: those that the regions are of.
    /// - Complexity: O(regions it may be).
    package func mayLie(in regions: Set<ConceptID>, of countries: Set<String>) -> Bool {
        if let region { return regions.contains(region) }
        if let perhaps { return !regions.isDisjoint(with: perhaps) }
        return country.map(countries.contains) ?? true
    }
}
