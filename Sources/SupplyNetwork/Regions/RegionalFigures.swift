package import Records

/// Every regional figure of a network in one list, each with how it was worked out.
///
/// Cells of few firms are kept back, with as many others as hide them, and with whatever else would
/// tell them: their capacity, their quotient, and concentration and Moran's I of a line in which
/// any is kept back, since from sums, sums of squares and products of all lines together most
/// follow. These are told as if each count kept back were the mean of those of the line. Which
/// counts and which sums are told `ToldTable` decides.
package struct RegionalFigures: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let note: FigureNote
        /// Of what suppliers do, or of what they make; nil of neither.
        package let kind: RegionalFacts.Subject?
        /// Which of several numbers of a figure: a contract. Nil where there is one.
        package let detail: Detail?
        package let region: ConceptID?
        package let subject: ConceptID?
        /// The second of two subjects that are compared.
        package let other: ConceptID?
        /// Nil where it is kept back.
        package let value: Double?
        /// Why it is kept back; nil where it is told.
        package let reason: Reason?

        package var isKeptBack: Bool { value == nil }
    }

    /// Why a number is kept back. Raw values are written into files: a contract.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// It is of fewer firms than are told, or numbers of so few could be worked out from it:
        /// which of the two would tell how many there are at most, or at least.
        case fewFirms = "few-firms"
    }

    /// Raw values are written into files: a contract.
    package enum Detail: String, Hashable, Sendable, CaseIterable {
        case uncovered, unproven
        case shortAtWorst = "short-at-worst"
        case shortAtBest = "short-at-best"
        case none, one, two, coming
        /// Suppliers whose sources name a region that is none on the day.
        case withoutRegion = "without-region"
        /// Supplies in force of which the value, or the country of either side, is not known.
        case withoutValue = "without-value"
        case expected, score
        /// Concentration, Moran's I and its score with counts kept back taken as their mean.
        case averaged
        case averagedScore = "averaged-score"
    }

    package let rows: [Row]
    /// Counts of regions and processes or products that are kept back.
    package let keptBack: Int
    /// Counts below it are kept back; 1 = none is.
    package let minCell: Int
    /// Suppliers by region and process, nothing kept back.
    package let counts: RegionalTable
    /// What stands beside these counts where they are told.
    package let countNote: FigureNote
    /// The same, nil where it is kept back.
    package let shown: [Double?]
    /// The regions looked at, in order of identifier; nil = all.
    package let regionsInCut: [ConceptID]?
    /// Regions that suppliers may be in of whom it is not known, in order of identifier: what is
    /// counted of them is what is known at least.
    package let unsureRegions: [ConceptID]
    package let gap: CoverageGap
    package let singleSource: SingleSource

    /// Regions farther apart are no neighbours, in kilometres: about a day's haul there and back.
    package static let neighbourKilometres = 300

    /// - Parameters:
    ///   - base: what regions are compared with, all suppliers that are seen; nil = those counted.
    ///   - day: the day by which certificates are judged.
    ///   - minCell: at least 1.
    /// - Complexity: that of all figures, mostly O(suppliers + regions · columns²).
    package init(
        _ facts: RegionalFacts, against base: RegionalFacts? = nil, coverage: CoverageFacts,
        localisation: Localisation, on day: CalendarDate, frame: RegionFrame, minCell: Int
    ) {
        precondition(minCell >= 1, "a cell holds at least one firm or none")
        self.minCell = minCell
        gap = coverage.gap(on: day, vintage: frame.vintage)
        singleSource = coverage.singleSource(on: day, vintage: frame.vintage)
        let told = ToldFacts(facts, below: minCell)
        let whole = base.map { ToldFacts($0, below: minCell) }
        let processes = SubjectFigures(facts, .process, told, against: whole, frame, minCell)
        let products = SubjectFigures(facts, .product, told, against: whole, frame, minCell)
        regionsInCut = facts.within?.sorted()
        unsureRegions = facts.unsureRegions.sorted()
        counts = processes.counts
        shown = processes.shown
        keptBack = processes.keptBack + products.keptBack
        countNote = processes.countNote
        rows =
            Self.totals(facts, told, minCell) + processes.rows + products.rows
            + Self.needs(gap, singleSource)
            + Self.needs(
                RegionalCover(coverage, in: facts.regions, on: day), of: facts.regions, gap,
                singleSource, told.isSmallRegion)
            + Self.purchases(localisation, minCell)
    }

    /// Of so few firms nothing is told that counts them.
    private static func totals(
        _ facts: RegionalFacts, _ told: ToldFacts, _ minCell: Int
    ) -> [Row] {
        let isFew = facts.supplierCount > 0 && facts.supplierCount < minCell
        let note = FigureNote(
            .count, counted: facts.supplierCount - told.unplaced,
            missing: told.unplaced + facts.perhapsCount, vintage: facts.vintage)
        let shown = isFew ? note.keptBack(below: minCell) : note.ofFirms(below: minCell)
        return told.firms.indices.map { place in
            Row(
                shown, region: facts.regions[place],
                value: told.isSmallRegion[place] ? nil : Double(told.firms[place]))
        } + [Row(shown, .withoutRegion, value: isFew ? nil : Double(facts.lostCount))]
    }

    private static func needs(_ gap: CoverageGap, _ risk: SingleSource) -> [Row] {
        // Whether anybody meets a need hangs on no number of pieces.
        let all = FigureNote(
            .coverageGap, counted: gap.note.counted + gap.note.missing, missing: 0,
            vintage: gap.note.vintage)
        let gaps: [(FigureNote, Detail, Int)] = [
            (all, .uncovered, gap.uncovered.count), (all, .unproven, gap.unproven.count),
            (gap.note, .shortAtWorst, gap.needsShort.count),
            (gap.note, .shortAtBest, gap.needsShortAtBest.count),
        ]
        let risks: [(Detail, Int)] = [
            (.none, risk.none.count), (.one, risk.one.count), (.two, risk.two.count),
            (.coming, risk.coming.count),
        ]
        return gaps.map { Row($0, $1, value: Double($2)) }
            + risks.map { Row(risk.note, $0.0, value: Double($0.1)) }
    }

    /// The same of each region's own firms; none where nothing is needed. Where it is not told how
    /// many firms a region has, it is not told what they meet.
    private static func needs(
        _ cover: RegionalCover, of regions: [ConceptID], _ gap: CoverageGap,
        _ risk: SingleSource, _ isSmall: [Bool]
    ) -> [Row] {
        guard risk.note.counted > 0 else { return [] }
        let lacking = FigureNote(
            .coverageGap, counted: risk.note.counted, missing: 0, vintage: gap.note.vintage)
        return regions.indices.flatMap { place -> [Row] in
            let standing = cover.standings[place]
            let figures: [(FigureNote, Detail, Int)] = [
                (lacking, .uncovered, standing.uncovered), (lacking, .unproven, standing.unproven),
                (risk.note, .none, standing.none), (risk.note, .one, standing.one),
                (risk.note, .two, standing.two),
            ]
            return figures.map { note, detail, value in
                Row(
                    note, detail, region: regions[place],
                    value: isSmall[place] ? nil : Double(value))
            }
        }
    }

    /// The localisation rate of all buyers, and of those of each region: of few buyers it would
    /// tell what one of them purchases.
    private static func purchases(_ localisation: Localisation, _ minCell: Int) -> [Row] {
        let note = localisation.note
        guard note.counted + note.missing > 0 else { return [] }
        let unknown = [Row(note, .withoutValue, value: Double(note.missing))]
        guard let rate = localisation.rate else { return unknown }
        let buyers = localisation.regions.map { Double($0.buyers) }
        let isSmall = SmallCells(buyers, below: minCell, rows: [Array(buyers.indices)]).isKeptBack
        let isFew = localisation.buyers.count < minCell
        return unknown + [Row(note, value: isFew ? nil : rate)]
            + localisation.regions.indices.map { place in
                let region = localisation.regions[place]
                let isTold = !isFew && !isSmall[place]
                // How many supplies there are is a bound on how many buyers.
                return Row(
                    isTold ? region.note : region.note.keptBack(), region: region.id,
                    value: isTold ? region.rate : nil)
            }
    }
}

extension RegionalFigures.Row {
    init(
        _ note: FigureNote, _ detail: RegionalFigures.Detail? = nil,
        of kind: RegionalFacts.Subject? = nil, region: ConceptID? = nil,
        subject: ConceptID? = nil, other: ConceptID? = nil, value: Double?
    ) {
        self.note = note
        self.kind = kind
        self.detail = detail
        self.region = region
        self.subject = subject
        self.other = other
        self.value = value
        reason = value == nil ? .fewFirms : nil
    }
}
