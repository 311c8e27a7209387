import Records
import SearchIndex

/// Gives numbers to whatever suppliers state, in the order it is met.
struct FitVocabularyBuilder {
    private var concepts = NumberedValues<ConceptID>()
    private var languages = NumberedValues<String>()
    private var readiness = NumberedValues<ReadinessLevel>()
    private var words = NumberedValues<String>()
    private var envelopes = NumberedValues<StoredEnvelope>()
    private var certificates = NumberedValues<StoredCertificate>()
    private var sites = NumberedValues<StoredSite>()
    private var places: [RoughPlace.Key: UInt32] = [:]
    private var placeSites: [UInt32] = []

    mutating func number(of concept: ConceptID) -> UInt32 { concepts.number(adding: concept) }

    mutating func number(ofLanguage code: String) -> UInt32 { languages.number(adding: code) }

    mutating func number(of level: ReadinessLevel) -> UInt32 { readiness.number(adding: level) }

    mutating func number(of envelope: Envelope) -> UInt32 {
        envelopes.number(adding: StoredEnvelope(envelope))
    }

    mutating func number(of held: HeldCertificate) -> UInt32 {
        let certificate = held.certificate
        return certificates.number(
            adding: StoredCertificate(
                held, standard: number(of: certificate.standard),
                edition: certificate.edition.map { words.number(adding: $0) } ?? StoredSite.none,
                site: held.site.map { number(of: $0) } ?? StoredSite.none))
    }

    private mutating func number(of site: Site) -> UInt32 {
        sites.number(
            adding: StoredSite(
                site, country: site.country.map { words.number(adding: $0) } ?? StoredSite.none,
                region: site.region.map { number(of: $0) } ?? StoredSite.none))
    }

    /// The numbers of a site, whatever its address, and of its rough place.
    mutating func numbers(of site: Site) -> (site: UInt32, place: UInt32) {
        let number = number(of: site)
        let key = RoughPlace(site).key
        if let known = places[key] { return (number, known) }
        let place = UInt32(placeSites.count)
        places[key] = place
        placeSites.append(number)
        return (number, place)
    }

    /// The number of a value that another vocabulary has numbered.
    ///
    /// - Precondition: `facet` has values that are numbered, unlike marks.
    mutating func number(
        adding value: UInt32, of facet: Facet, _ other: FitVocabulary
    ) -> UInt32 {
        switch facet {
        case .process, .material, .product, .industry, .deniedConcept, .standard,
            .deniedStandard:
            number(of: other.concepts.values[Int(value)])
        case .language: number(ofLanguage: other.languages.values[Int(value)])
        case .readiness: number(of: other.readiness.values[Int(value)])
        case .envelope: other.envelope(value).map { number(of: $0) } ?? 0
        case .certificate: other.certificate(value).map { number(of: $0) } ?? 0
        case .site: other.site(value).map { number(of: $0) } ?? 0
        case .place: numbers(of: other.places[Int(value)].sample).place
        case .mark: preconditionFailure("marks are not numbered")
        }
    }

    /// - Complexity: O(values).
    func finish() -> FitVocabulary {
        let standards = certificates.values.map(\.standard)
        var ends = [UInt32](repeating: 0, count: concepts.values.count)
        for standard in standards { ends[Int(standard)] += 1 }
        var sum: UInt32 = 0
        for standard in ends.indices {
            sum += ends[standard]
            ends[standard] = sum
        }
        let ordered = standards.indices.sorted { left, right in
            (standards[left], left) < (standards[right], right)
        }
        return FitVocabulary(
            concepts: concepts, languages: languages, readiness: readiness, words: words,
            envelopes: Column(envelopes.values), certificates: Column(certificates.values),
            sites: Column(sites.values), placeSites: Column(placeSites),
            certificatesByStandard: Column(ordered.map { UInt32($0) }),
            standardEnds: Column(ends))
    }
}
