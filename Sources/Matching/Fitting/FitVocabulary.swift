import Records
import SearchIndex

/// What suppliers of an index state, by the numbers it was given (`FitVocabularyBuilder`).
///
/// What is few is kept as lists and tables; certificates, sites and envelopes, of which there may
/// be as many as suppliers, are read by number, in place where the index lies in a file.
struct FitVocabulary: Sendable {
    let concepts: NumberedValues<ConceptID>
    let languages: NumberedValues<String>
    let readiness: NumberedValues<ReadinessLevel>
    /// Countries, and editions of standards.
    let words: NumberedValues<String>
    let envelopes: Column<StoredEnvelope>
    let certificates: Column<StoredCertificate>
    let sites: Column<StoredSite>
    /// For each rough place one of its sites.
    let placeSites: Column<UInt32>
    /// The numbers of certificates by the number of their standard, and where those of each end.
    let certificatesByStandard: Column<UInt32>
    let standardEnds: Column<UInt32>
    let places: [RoughPlace]

    init(
        concepts: NumberedValues<ConceptID>, languages: NumberedValues<String>,
        readiness: NumberedValues<ReadinessLevel>, words: NumberedValues<String>,
        envelopes: Column<StoredEnvelope>, certificates: Column<StoredCertificate>,
        sites: Column<StoredSite>, placeSites: Column<UInt32>,
        certificatesByStandard: Column<UInt32>, standardEnds: Column<UInt32>
    ) {
        self.concepts = concepts
        self.languages = languages
        self.readiness = readiness
        self.words = words
        self.envelopes = envelopes
        self.certificates = certificates
        self.sites = sites
        self.placeSites = placeSites
        self.certificatesByStandard = certificatesByStandard
        self.standardEnds = standardEnds
        places = (0..<placeSites.count).compactMap { place in
            placeSites.sound(place).flatMap { sites.sound(Int($0)) }
                .map { RoughPlace($0.site(concepts.values, words.values)) }
        }
    }

    func envelope(_ number: UInt32) -> Envelope? { envelopes.sound(Int(number))?.envelope }

    /// The site of a number; nil for none.
    func site(_ number: UInt32) -> Site? {
        guard number != StoredSite.none else { return nil }
        return sites.sound(Int(number))?.site(concepts.values, words.values)
    }

    func certificate(_ number: UInt32) -> HeldCertificate? {
        guard let stored = certificates.sound(Int(number)) else { return nil }
        return HeldCertificate(
            stored.certificate(concepts.values, words.values),
            statedOn: CalendarDate(dayNumber: Int(stored.statedOn)), at: site(stored.site))
    }

    /// The certificates against a standard.
    func certificates(against standard: UInt32) -> UnsafeBufferPointer<UInt32> {
        let none = UnsafeBufferPointer<UInt32>(start: nil, count: 0)
        let number = Int(standard)
        guard number < standardEnds.count, let end = standardEnds.sound(number),
            let first = number == 0 ? 0 : standardEnds.sound(number - 1),
            certificatesByStandard.isSound(Int(first)..<Int(end))
        else { return none }
        return UnsafeBufferPointer(
            start: certificatesByStandard.start + Int(first), count: Int(end - first))
    }
}

/// Values numbered as they were met, found by either.
struct NumberedValues<Value: Hashable & Sendable>: Sendable {
    private(set) var values: [Value] = []
    private var numbers: [Value: UInt32] = [:]

    init(_ values: [Value] = []) { for value in values { _ = number(adding: value) } }

    /// The number of a value; nil if nobody states it.
    subscript(_ value: Value) -> UInt32? { numbers[value] }

    /// The number of a value, which is new if it did not come before.
    mutating func number(adding value: Value) -> UInt32 {
        if let known = numbers[value] { return known }
        let number = UInt32(values.count)
        numbers[value] = number
        values.append(value)
        return number
    }
}

/// A certificate with all that judging needs of it, and nothing else.
struct HeldCertificate: Sendable {
    /// Without issuer and number.
    let certificate: Certificate
    let statedOn: CalendarDate
    /// The one it is bound to, without its address.
    let site: Site?

    init(_ certificate: Certificate, statedOn: CalendarDate, at site: Site?) {
        self.certificate = certificate
        self.statedOn = statedOn
        self.site = site
    }
}
