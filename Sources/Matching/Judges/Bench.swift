import Catalog
import Records

/// What judges are made from: the reference facts turned round, the corpus, and the day.
struct Bench: Sendable {
    let graph: ConceptGraph
    let standards: [ConceptID: Standard]
    let history: RegionHistory
    let countriesOfRegions: [ConceptID: String]
    let centresOfRegions: [ConceptID: Coordinate]
    var corpus: TextCorpus
    private let names: [ConceptID: String]
    /// The day of the match: ages of evidence are counted to it.
    private(set) var date: CalendarDate

    init(_ catalogue: Catalogue, _ corpus: TextCorpus, on date: CalendarDate) {
        graph = ConceptGraph(catalogue)
        standards = catalogue.standards
        history = RegionHistory(catalogue)
        countriesOfRegions = catalogue.regions.mapValues(\.country)
        centresOfRegions = catalogue.regions.mapValues(\.centre)
        names = catalogue.concepts.compactMapValues { $0.labels[.english] }
        self.corpus = corpus
        self.date = date
    }

    /// The same on another day, and with another corpus if one is given.
    func on(_ date: CalendarDate, _ corpus: TextCorpus? = nil) -> Bench {
        var bench = self
        bench.date = date
        if let corpus { bench.corpus = corpus }
        return bench
    }

    /// Whether two concepts of different schemes go by one name, as a fabric that is worked and
    /// the same fabric as a product.
    func areNamesakes(_ one: ConceptID, _ other: ConceptID) -> Bool {
        guard one.scheme != other.scheme, let name = names[one] else { return false }
        return name == names[other]
    }

    /// The judge of one requirement of a need.
    ///
    /// - Parameters:
    ///   - neededOn: the day certificates are judged at.
    ///   - places: the judges of the need's places.
    func judge(
        _ kind: Requirement.Kind, neededOn: CalendarDate, places: [PlaceJudge]
    ) -> any Judge {
        switch kind {
        case .process(let asked): ProcessJudge(fit: ConceptFit(kind, asked: asked, self))
        case .material(let asked): MaterialJudge(fit: ConceptFit(kind, asked: asked, self))
        case .experience(let asked): ExperienceJudge(fit: ConceptFit(kind, asked: asked, self))
        case .envelope(let needed): EnvelopeJudge(kind, needed: needed, on: date)
        case .weight(let needed): WeightJudge(kind, needed: needed, on: date)
        case .tolerance(let needed): ToleranceJudge(kind, needed: needed, on: date)
        case .capacity(let needed): CapacityJudge(kind, needed: needed, on: date)
        case .minimumOrder(let needed): MinimumOrderJudge(kind, needed: needed, on: date)
        case .leadTime(let needed): LeadTimeJudge(kind, needed: needed, on: date)
        case .certificate(let asked):
            CertificateJudge(kind, asked: asked, neededOn: neededOn, places: places, self)
        case .place(let place): PlaceJudge(kind, place: place, self)
        case .language(let needed): LanguageJudge(kind, needed: needed, on: date)
        case .readiness(let needed): ReadinessJudge(kind, needed: needed, on: date)
        case .text(let text): TextJudge(kind, text: text, self)
        }
    }
}
