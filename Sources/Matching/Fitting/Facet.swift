import Records
import SearchIndex

/// What is kept of suppliers column by column, as lists of numbered values.
enum Facet: Int, CaseIterable {
    case process, material, product, industry, deniedConcept
    /// The standards of the certificates; the certificates themselves.
    case standard, certificate, deniedStandard
    /// Where sites are, roughly; the sites themselves.
    case place, site
    case language, readiness, envelope
    /// What is known of the lists themselves: see `Mark`.
    case mark

    /// False for what is only read of one supplier at a time.
    var isSearched: Bool {
        switch self {
        case .certificate, .site, .envelope: false
        default: true
        }
    }
}

/// What a supplier's lists are, apart from what stands in them; a value of `Facet.mark`.
enum Mark: UInt32 {
    case closedProcesses, closedMaterials, closedProducts, closedIndustries
    case statesCertificates, deniesCertificates, statesSites, statesLanguages, hasText

    static func closed(_ scheme: ConceptScheme) -> Mark? {
        switch scheme {
        case .process: .closedProcesses
        case .material: .closedMaterials
        case .product: .closedProducts
        case .industry: .closedIndustries
        case .standard, .region: nil
        }
    }
}

/// The numbers that are kept of suppliers, in the units of `Records`.
enum NumberFacet: Int, CaseIterable {
    case tolerance, weight, capacity, minimumOrder, leadTime
    /// The longest side of the envelope; `Int64.max` where no side is limited.
    case longestSide

    func number(of profile: Profile) -> Int64? {
        switch self {
        case .tolerance: profile.tolerance?.value.nanometres
        case .weight: profile.weight?.value.micrograms
        case .capacity: profile.capacity.map { Int64($0.value) }
        case .minimumOrder: profile.minimumOrder.map { Int64($0.value) }
        case .leadTime: profile.leadTimeDays.map { Int64($0.value) }
        case .longestSide:
            profile.envelope.map {
                let longest = $0.value.sides[0].nanometres
                return longest > 0 ? longest : .max
            }
        }
    }
}

/// The columns of at most `SegmentSize.documentsMax` suppliers that follow each other.
final class FitSegment: Sendable {
    /// The number of the first supplier.
    let first: Int
    let count: Int
    let text: ImpactPostings
    private let sets: [ValueSets]
    private let columns: [RankColumn]

    init(
        first: Int, count: Int, sets: [ValueSets], columns: [RankColumn], text: ImpactPostings
    ) {
        self.first = first
        self.count = count
        self.sets = sets
        self.columns = columns
        self.text = text
    }

    var windowCount: Int { DocumentWindow.count(documents: count) }

    subscript(_ facet: Facet) -> ValueSets { sets[facet.rawValue] }
    subscript(_ facet: NumberFacet) -> RankColumn { columns[facet.rawValue] }

    /// How many suppliers there are in a window.
    func count(in window: Int) -> Int {
        min(count - window << DocumentWindow.bits, DocumentWindow.size)
    }

    func isMarked(_ mark: Mark, _ supplier: Int) -> Bool {
        self[.mark].values(of: supplier).contains(mark.rawValue)
    }
}
