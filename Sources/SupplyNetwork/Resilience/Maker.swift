import Catalog
package import Records

/// A firm that could make something, as far as coverage goes.
package struct Maker: Hashable, Sendable {
    package let id: OrganisationID
    /// Pieces a month; nil where it is not known.
    package let capacity: Int?
    /// Its sites, in the regions of the day that is looked at.
    package let places: [MakerPlace]
    /// For each standard held, also one that another implies, what covers it without a break.
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
            places: profile.sites.map { MakerPlace($0, of: profile.id, frame) },
            held: ends.lasting(of: profile),
            isSilent: profile.certificates.isEmpty && profile.deniedCertificates.isEmpty)
    }

    /// The regions its sites lie in, each once, in order of identifier.
    package var regions: [ConceptID] { Set(places.compactMap(\.region)).sorted() }

    /// Its sites, or of a firm that tells none, one somewhere in its own country.
    package var placesOrSeat: [MakerPlace] {
        places.isEmpty ? [MakerPlace(country: MakerPlace.seat(of: id))] : places
    }
}

/// A certificate that a firm holds, or several that follow each other without a break, as far as
/// coverage goes.
package struct MakerCertificate: Hashable, Sendable {
    /// What the last of them is against; it may cover other standards too.
    package let standard: ConceptID
    /// The first day; nil where none is said.
    package let from: CalendarDate?
    /// The last day; nil where none is said.
    package let until: CalendarDate?

    package init(standard: ConceptID, from: CalendarDate? = nil, until: CalendarDate?) {
        self.standard = standard
        self.from = from
        self.until = until
    }

    package func holds(on day: CalendarDate) -> Bool {
        Validity(from: from, until: until).contains(day)
    }

    package func begins(after day: CalendarDate) -> Bool { from.map { day < $0 } ?? false }

    /// Whether it ends on a day that is known.
    package var hasEnd: Bool { until.map { $0 != .noEnd } ?? false }
}
