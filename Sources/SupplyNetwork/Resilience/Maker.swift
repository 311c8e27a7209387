package import Records

/// A firm that could make something, as far as coverage goes.
package struct Maker: Hashable, Sendable {
    package let id: OrganisationID
    /// Pieces a month; nil where it is not known.
    package let capacity: Int?
    /// Its sites, in the regions of the day that is looked at.
    package let places: [MakerPlace]
    /// For each standard held, also one that another implies, the certificate that lasts longest.
    package let held: [ConceptID: MakerCertificate]
    /// Whether it says nothing of certificates: what it holds is not known rather than nothing.
    package let isSilent: Bool

    package init(
        id: OrganisationID, capacity: Int?, places: [MakerPlace] = [],
        held: [ConceptID: MakerCertificate] = [:], isSilent: Bool = false
    ) {
        self.id = id
        self.capacity = capacity
        self.places = places
        self.held = held
        self.isSilent = isSilent
    }

    init(_ profile: Profile, _ ends: QualificationEnds, _ frame: RegionFrame) {
        self.init(
            id: profile.id, capacity: profile.capacity?.value,
            places: profile.sites.map { MakerPlace($0, frame) },
            held: ends.lasting(of: profile),
            isSilent: profile.certificates.isEmpty && profile.deniedCertificates.isEmpty)
    }

    /// The regions its sites lie in, each once, in order of identifier.
    package var regions: [ConceptID] { Set(places.compactMap(\.region)).sorted() }
}

/// Where a site is, as far as that is known.
package struct MakerPlace: Hashable, Sendable {
    /// Of the vintage that is looked at; nil where none is known.
    package let region: ConceptID?
    /// The site's own point; nil where no more than a region is known of it.
    package let point: Coordinate?

    package init(region: ConceptID? = nil, point: Coordinate? = nil) {
        self.region = region
        self.point = point
    }

    /// A region's centre, which stands for sites of unknown place, is nobody's own point.
    init(_ stated: Stated<Site>, _ frame: RegionFrame) {
        self.init(
            region: frame.region(of: stated),
            point: stated.value.isExact ? stated.value.coordinate : nil)
    }
}

/// A certificate that a firm holds, as far as coverage goes.
package struct MakerCertificate: Hashable, Sendable {
    /// What it is against; it may cover other standards too.
    package let standard: ConceptID
    /// Its last day; nil where none is said.
    package let until: CalendarDate?

    package init(standard: ConceptID, until: CalendarDate?) {
        self.standard = standard
        self.until = until
    }

    /// Whether it ends on a day that is known.
    package var hasEnd: Bool { until.map { $0 != .noEnd } ?? false }
}
