package import Records

/// What a report of a network tells, in the order it is told, with every name a person reads.
package struct ReportContent: Sendable {
    package let description: ExportDescription
    /// The cut as typed; empty = all.
    package let cut: String
    package let counts: FirmCounts
    package let figures: RegionalFigures
    /// The regions to be drawn, those without suppliers too.
    package let regions: [Region]
    /// Names of regions, processes, products in the report's language.
    package let labels: [ConceptID: String]
    package let needs: [AskedNeed]
    package let structure: NetworkStructure
    /// Who could supply, or supplies, whom from region to region.
    package let flows: RegionalFlows
    /// Sites whose own points are known, in regions whose counts are told.
    package let sites: [Coordinate]
    /// Certificates that needs hang on and that are no sure ground.
    package let certificates: [HeldCertificate]
    /// How far suppliers were compared with each other.
    package let resolution: ResolutionStanding
    /// Why nobody is in the cut.
    package let emptyCut: EmptyCut?
    /// Outlines from a user's own file, drawn under the map.
    package var boundaries: [Boundary] = []

    package init(
        description: ExportDescription, cut: String, counts: FirmCounts, figures: RegionalFigures,
        regions: [Region], labels: [ConceptID: String],
        needs: [AskedNeed], structure: NetworkStructure, flows: RegionalFlows = .none,
        sites: [Coordinate] = [], certificates: [HeldCertificate] = [],
        resolution: ResolutionStanding = .complete,
        emptyCut: EmptyCut? = nil
    ) {
        self.description = description
        self.cut = cut
        self.counts = counts
        self.figures = figures
        self.regions = regions
        self.labels = labels
        self.needs = needs
        self.structure = structure
        self.flows = flows
        self.sites = sites
        self.certificates = certificates
        self.resolution = resolution
        self.emptyCut = emptyCut
    }

    /// The numbers of suppliers of regions.
    var regionTotals: [RegionalFigures.Row] {
        figures.rows.filter {
            $0.note.formula == .count && $0.region != nil && $0.subject == nil
        }
    }

    /// The same of each region drawn, and of others that have suppliers.
    var regionCounts: [ConceptID: RegionCount] {
        var counts: [ConceptID: RegionCount] = [:]
        for region in regions {
            counts[region.id] =
                !region.isInCut ? .outside : region.isUnsure ? .unknown : .known(0)
        }
        for row in regionTotals {
            guard let region = row.region else { continue }
            let isUnsure = counts[region] == .unknown
            counts[region] =
                row.value.map { isUnsure ? .atLeast(Int($0)) : .known(Int($0)) } ?? .keptBack
        }
        return counts
    }

    /// A region on the map.
    package struct Region: Hashable, Sendable {
        package let id: ConceptID
        package let name: String
        package let centre: Coordinate
        /// The official one: by it a user's own outlines are named.
        package let code: String
        /// Whether the cut asks for it.
        package let isInCut: Bool
        /// Whether suppliers may be there of whom it is not known.
        package let isUnsure: Bool

        package init(
            id: ConceptID, name: String, centre: Coordinate, code: String = "",
            isInCut: Bool = true, isUnsure: Bool = false
        ) {
            self.isInCut = isInCut
            self.isUnsure = isUnsure
            self.id = id
            self.name = name
            self.centre = centre
            self.code = code
        }
    }

    /// A need, and on whom it hangs.
    package struct AskedNeed: Hashable, Sendable {
        package let id: String
        package let title: String
        /// Pieces a month.
        package let pieces: Int?
        /// The names of those who qualify for certain.
        package let makers: [String]
        /// How many others are likely to.
        package let likely: Int
        /// Whether it is among those that together ask for more than there is.
        package let isShort: Bool
        /// The day from which one or nobody is left, where certificates are not renewed.
        package let fragileFrom: CalendarDate?

        package init(
            id: String, title: String, pieces: Int?, makers: [String], likely: Int = 0,
            isShort: Bool, fragileFrom: CalendarDate?
        ) {
            self.id = id
            self.title = title
            self.pieces = pieces
            self.makers = makers
            self.likely = likely
            self.isShort = isShort
            self.fragileFrom = fragileFrom
        }
    }

    /// A certificate that needs hang on, and how it stands.
    package struct HeldCertificate: Hashable, Sendable {
        package let firm: String
        package let standard: String
        package let until: CalendarDate?
        package let kind: CertificateAtRisk.Kind
        /// Needs that the firm qualifies for by it.
        package let needs: Int

        package init(
            firm: String, standard: String, until: CalendarDate?, kind: CertificateAtRisk.Kind,
            needs: Int
        ) {
            self.firm = firm
            self.standard = standard
            self.until = until
            self.kind = kind
            self.needs = needs
        }
    }
}
