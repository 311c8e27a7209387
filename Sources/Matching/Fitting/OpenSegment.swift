import Records
import SearchIndex

/// The columns of a segment to which nobody is added, but for how much its words say: that hangs
/// on the texts of all suppliers.
struct ClosedSegment {
    let first: Int
    let count: Int
    let sets: [ValueSets]
    let columns: [RankColumn]
    /// Of each supplier's texts; empty where codes tell what words say without them.
    let lengths: [ZoneCounts]
    let text: GatheredPostings

    /// - Parameter posting: impact and zones of a code in a supplier's texts, by its position.
    func finish(
        _ posting: (_ code: UInt32, _ position: Int) -> (impact: UInt16, tag: UInt8)
    ) -> FitSegment {
        FitSegment(
            first: first, count: count, sets: sets, columns: columns, text: text.finish(posting))
    }
}

/// The columns of a segment while suppliers are added.
struct OpenSegment {
    private var first = 0
    private(set) var count = 0
    private var sets = Facet.allCases.map { _ in ValueSetsBuilder() }
    private var numbers = NumberFacet.allCases.map { _ in [Int64?]() }
    var text = ImpactPostingsBuilder()
    private var lengths: [ZoneCounts] = []

    mutating func add(_ profile: Profile, _ vocabulary: inout FitVocabularyBuilder) {
        addConcepts(profile, &vocabulary)
        addCertificates(profile, &vocabulary)
        for stated in profile.sites {
            let (site, place) = vocabulary.numbers(of: stated.value)
            add(site, to: .site)
            add(place, to: .place)
        }
        for stated in profile.languages {
            add(vocabulary.number(ofLanguage: stated.value), to: .language)
        }
        for stated in profile.readiness { add(vocabulary.number(of: stated.value), to: .readiness) }
        if let envelope = profile.envelope?.value {
            add(vocabulary.number(of: envelope), to: .envelope)
        }
        if !profile.sites.isEmpty { add(.statesSites) }
        if !profile.languages.isEmpty { add(.statesLanguages) }
        for facet in NumberFacet.allCases {
            add(facet.number(of: profile), to: facet)
        }
    }

    private mutating func addConcepts(_ profile: Profile, _ vocabulary: inout FitVocabularyBuilder)
    {
        for (facet, scheme, list) in [
            (Facet.process, ConceptScheme.process, profile.processes),
            (.material, .material, profile.materials), (.product, .product, profile.products),
            (.industry, .industry, profile.industries),
        ] {
            for stated in list { add(vocabulary.number(of: stated.value), to: facet) }
            if profile.isClosed(scheme), let mark = Mark.closed(scheme) { add(mark) }
        }
        for stated in profile.deniedConcepts {
            add(vocabulary.number(of: stated.value), to: .deniedConcept)
        }
    }

    private mutating func addCertificates(
        _ profile: Profile, _ vocabulary: inout FitVocabularyBuilder
    ) {
        for stated in profile.certificates {
            let site = CertificateJudge.site(of: stated.value, in: profile)
            let held = HeldCertificate(
                stated.value, statedOn: stated.provenance.statedOn, at: site)
            add(vocabulary.number(of: held), to: .certificate)
            add(vocabulary.number(of: stated.value.standard), to: .standard)
        }
        if !profile.certificates.isEmpty { add(.statesCertificates) }
        for denied in profile.deniedCertificates {
            guard let standard = denied.value else {
                add(.deniesCertificates)
                continue
            }
            add(vocabulary.number(of: standard), to: .deniedStandard)
        }
    }

    /// Adds a value of the open supplier as it is numbered.
    mutating func add(_ value: UInt32, to facet: Facet) { sets[facet.rawValue].add(value) }

    /// Sets the next number of the open supplier, which has one of each kind or none.
    mutating func add(_ number: Int64?, to facet: NumberFacet) {
        numbers[facet.rawValue].append(number)
    }

    private mutating func add(_ mark: Mark) { add(mark.rawValue, to: .mark) }

    /// Ends a supplier.
    mutating func endText(_ lengths: ZoneCounts) {
        if lengths != .zero { add(.hasText) }
        self.lengths.append(lengths)
        end()
    }

    /// Ends a supplier all of whose values and words are added.
    mutating func end() {
        text.end()
        for facet in sets.indices { sets[facet].end() }
        count += 1
    }

    /// Begins the next segment.
    ///
    /// - Returns: the one that was open.
    mutating func close() -> ClosedSegment {
        let closed = ClosedSegment(
            first: first, count: count,
            sets: Facet.allCases.map { sets[$0.rawValue].finish(isSearched: $0.isSearched) },
            columns: numbers.map { RankColumn($0) }, lengths: lengths, text: text.gather())
        first += count
        count = 0
        sets = Facet.allCases.map { _ in ValueSetsBuilder() }
        numbers = NumberFacet.allCases.map { _ in [] }
        lengths = []
        return closed
    }
}
