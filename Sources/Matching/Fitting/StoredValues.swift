import Records

/// An envelope as columns hold it.
struct StoredEnvelope: Hashable, BitwiseCopyable, Sendable {
    private let longest: Int64
    private let middle: Int64
    private let shortest: Int64

    init(_ envelope: Envelope) {
        (longest, middle, shortest) = (
            envelope.sides[0].nanometres, envelope.sides[1].nanometres,
            envelope.sides[2].nanometres
        )
    }

    var envelope: Envelope {
        Envelope([longest, middle, shortest].map { Length(nanometres: $0) })
    }
}

/// A site as columns hold it: whatever its address.
struct StoredSite: Hashable, BitwiseCopyable, Sendable {
    /// The number of no site, no country and no region.
    static let none = UInt32.max
    private static let isExact: UInt32 = 1
    private static let hasPoint: UInt32 = 2

    private let latitude: Double
    private let longitude: Double
    private let country: UInt32
    private let region: UInt32
    private let marks: UInt32
    /// Fills the last eight bytes, so that every byte of a file is one that was written.
    private let rest: UInt32 = 0

    /// - Parameters:
    ///   - country: the number of its country, or `none`.
    ///   - region: the same of its region.
    init(_ site: Site, country: UInt32, region: UInt32) {
        latitude = site.coordinate?.latitude ?? 0
        longitude = site.coordinate?.longitude ?? 0
        self.country = country
        self.region = region
        marks =
            (site.isExact ? Self.isExact : 0) | (site.coordinate == nil ? 0 : Self.hasPoint)
    }

    func site(_ concepts: [ConceptID], _ words: [String]) -> Site {
        Site(
            country: country == Self.none ? nil : words[Int(country)],
            region: region == Self.none ? nil : concepts[Int(region)], address: "",
            coordinate: marks & Self.hasPoint == 0
                ? nil : Coordinate(latitude: latitude, longitude: longitude),
            isExact: marks & Self.isExact != 0)
    }
}

/// A certificate as columns hold it: without issuer and number.
struct StoredCertificate: Hashable, BitwiseCopyable, Sendable {
    private static let noDay = Int64.min

    private let validFrom: Int64
    private let validUntil: Int64
    let statedOn: Int64
    let standard: UInt32
    private let edition: UInt32
    /// The site it is bound to, or `StoredSite.none`.
    let site: UInt32
    private let rest: UInt32 = 0

    /// - Parameters: the numbers of its standard, edition and site, or `StoredSite.none`.
    init(_ held: HeldCertificate, standard: UInt32, edition: UInt32, site: UInt32) {
        validFrom = held.certificate.validFrom.map { Int64($0.dayNumber) } ?? Self.noDay
        validUntil = held.certificate.validUntil.map { Int64($0.dayNumber) } ?? Self.noDay
        statedOn = Int64(held.statedOn.dayNumber)
        self.standard = standard
        self.edition = edition
        self.site = site
    }

    func certificate(_ concepts: [ConceptID], _ words: [String]) -> Certificate {
        func day(_ number: Int64) -> CalendarDate? {
            number == Self.noDay ? nil : CalendarDate(dayNumber: Int(number))
        }
        return Certificate(
            standard: concepts[Int(standard)],
            edition: edition == StoredSite.none ? nil : words[Int(edition)],
            validFrom: day(validFrom), validUntil: day(validUntil))
    }
}
