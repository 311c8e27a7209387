import Records

/// The numbers given to whatever suppliers state, in the order it is met.
struct FitVocabulary: Sendable {
    private(set) var concepts: [ConceptID: UInt32] = [:]
    private(set) var languages: [String: UInt32] = [:]
    private(set) var readiness: [ReadinessLevel: UInt32] = [:]
    private(set) var envelopes: [Envelope] = []
    private(set) var certificates: [HeldCertificate] = []
    /// For each standard the certificates against it.
    private(set) var certificatesOf: [ConceptID: [UInt32]] = [:]
    private(set) var sites: [Site] = []
    private(set) var places: [RoughPlace] = []
    private var envelopeNumbers: [Envelope: UInt32] = [:]
    private var certificateNumbers: [HeldCertificate.Key: UInt32] = [:]
    private var siteNumbers: [Site: UInt32] = [:]
    private var placeNumbers: [RoughPlace.Key: UInt32] = [:]

    mutating func number(of concept: ConceptID) -> UInt32 { Self.number(of: concept, &concepts) }

    mutating func number(ofLanguage code: String) -> UInt32 { Self.number(of: code, &languages) }

    mutating func number(of level: ReadinessLevel) -> UInt32 {
        Self.number(of: level, &readiness)
    }

    mutating func number(of envelope: Envelope) -> UInt32 {
        let number = Self.number(of: envelope, &envelopeNumbers)
        if Int(number) == envelopes.count { envelopes.append(envelope) }
        return number
    }

    mutating func number(of certificate: HeldCertificate) -> UInt32 {
        let number = Self.number(of: certificate.key, &certificateNumbers)
        if Int(number) == certificates.count {
            certificates.append(certificate)
            certificatesOf[certificate.stated.value.standard, default: []].append(number)
        }
        return number
    }

    /// The numbers of a site, whatever its address, and of its rough place.
    mutating func numbers(of site: Site) -> (site: UInt32, place: UInt32) {
        let bare = site.withoutAddress
        let number = Self.number(of: bare, &siteNumbers)
        if Int(number) == sites.count { sites.append(bare) }
        let rough = RoughPlace(bare)
        let place = Self.number(of: rough.key, &placeNumbers)
        if Int(place) == places.count { places.append(rough) }
        return (number, place)
    }

    private static func number<Key: Hashable>(
        of key: Key, _ numbers: inout [Key: UInt32]
    ) -> UInt32 {
        if let known = numbers[key] { return known }
        let number = UInt32(numbers.count)
        numbers[key] = number
        return number
    }
}

/// A certificate with all that judging needs of it, and nothing else.
struct HeldCertificate: Sendable {
    /// Without issuer and number.
    let stated: Stated<Certificate>
    let site: Site?

    struct Key: Hashable, Sendable {
        let certificate: Certificate
        let statedOn: CalendarDate
        let site: Site?
    }

    var key: Key {
        Key(certificate: stated.value, statedOn: stated.provenance.statedOn, site: site)
    }

    init(_ stated: Stated<Certificate>, at site: Site?) {
        let full = stated.value
        let bare = Certificate(
            standard: full.standard, edition: full.edition, validFrom: full.validFrom,
            validUntil: full.validUntil)
        self.stated = Stated(bare, given: "", provenance: stated.provenance)
        self.site = site?.withoutAddress
    }
}

extension Site {
    fileprivate var withoutAddress: Site {
        Site(
            country: country, region: region, address: "", coordinate: coordinate,
            isExact: isExact)
    }
}
