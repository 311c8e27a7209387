import Records

/// The regional figures of what suppliers do, or of what they make.
struct SubjectFigures {
    let counts: RegionalTable
    /// Counts, nil where they are kept back.
    let shown: [Double?]
    let keptBack: Int
    private(set) var rows: [RegionalFigures.Row] = []

    private typealias Row = RegionalFigures.Row

    init(
        _ facts: RegionalFacts, _ subject: RegionalFacts.Subject, _ frame: RegionFrame,
        _ minCell: Int
    ) {
        counts = facts.counts(of: subject)
        shown = counts.suppressed(below: minCell, counts: counts)
        keptBack = shown.count { $0 == nil }
        let totals = counts.columns.indices.map { counts.column($0).reduce(0, +) }
        // Too few firms in all for a figure of a process as a whole.
        let isSmall = totals.map { $0 < Double(minCell) }
        putTotals(totals, isSmall)
        putCells(facts.capacity(of: subject))
        putConcentrations()
        putSpecialisation(isSmall)
        putNeighbourhood(frame, isSmall)
    }

    /// Over all regions; a firm of two regions counts in both.
    private mutating func putTotals(_ totals: [Double], _ isSmall: [Bool]) {
        for (place, subject) in counts.columns.enumerated() {
            rows.append(
                Row(counts.note, subject: subject, value: isSmall[place] ? nil : totals[place]))
        }
    }

    private func place(_ cell: Int) -> (region: ConceptID, subject: ConceptID) {
        let (row, column) = cell.quotientAndRemainder(dividingBy: counts.columns.count)
        return (counts.regions[row], counts.columns[column])
    }

    /// Of a cell whose firms all leave their capacity unsaid there is no capacity to tell.
    private mutating func putCells(_ capacity: RegionalTable) {
        let quotients = counts.locationQuotients()
        for cell in counts.cells.indices where counts.cells[cell] > 0 {
            let (region, subject) = place(cell)
            let isShown = shown[cell] != nil
            var figures: [(FigureNote, Double?)] = [(counts.note, shown[cell])]
            if !isShown || capacity.cells[cell] > 0 {
                figures.append((capacity.note, isShown ? capacity.cells[cell] : nil))
            }
            figures.append((counts.note(.locationQuotient), isShown ? quotients[cell] : nil))
            rows += figures.map { Row($0, region: region, subject: subject, value: $1) }
        }
    }

    private mutating func putConcentrations() {
        let width = counts.columns.count
        for (place, region) in counts.regions.enumerated() {
            let line = (0..<width).map { shown[place * width + $0] }
            put(Concentration(counts.row(place)), line, region: region, subject: nil)
        }
        for (place, subject) in counts.columns.enumerated() {
            let line = counts.regions.indices.map { shown[$0 * width + place] }
            put(Concentration(counts.column(place)), line, region: nil, subject: subject)
        }
    }

    private mutating func put(
        _ concentration: Concentration, _ line: [Double?], region: ConceptID?,
        subject: ConceptID?
    ) {
        let isShown = !(1...2).contains(line.count { $0 == nil })
        let figures: [(RegionalFormula, Double?)] = [
            (.concentration, concentration.index),
            (.normalisedConcentration, concentration.normalised),
        ]
        for case (let formula, let value?) in figures {
            rows.append(
                Row(
                    counts.note(formula), region: region, subject: subject,
                    value: isShown ? value : nil))
        }
    }

    private mutating func putSpecialisation(_ isSmall: [Bool]) {
        let found = Specialisation(counts)
        let note = counts.note(.complexity)
        for (region, value) in zip(counts.regions, found.regionComplexity ?? []) {
            if let value { rows.append(Row(note, region: region, value: value)) }
        }
        for (place, value) in (found.columnComplexity ?? []).enumerated() {
            guard let value else { continue }
            rows.append(
                Row(note, subject: counts.columns[place], value: isSmall[place] ? nil : value))
        }
        putRelatedness(found, isSmall)
    }

    /// How near processes are to each other, and what regions are near to.
    private mutating func putRelatedness(_ found: Specialisation, _ isSmall: [Bool]) {
        let width = counts.columns.count
        let near = found.proximities()
        for one in 0..<width {
            for other in one + 1..<max(width, one + 1) where near[one * width + other] > 0 {
                let value = isSmall[one] || isSmall[other] ? nil : near[one * width + other]
                rows.append(
                    Row(
                        counts.note(.proximity), subject: counts.columns[one],
                        other: counts.columns[other], value: value))
            }
        }
        for (cell, density) in found.densities().enumerated() {
            guard let density, density > 0 else { continue }
            let (region, subject) = place(cell)
            rows.append(
                Row(
                    counts.note(.density), region: region, subject: subject,
                    value: shown[cell] == nil ? nil : density))
        }
    }

    /// Whether near regions do alike; of regions without a known centre nothing is said.
    private mutating func putNeighbourhood(_ frame: RegionFrame, _ isSmall: [Bool]) {
        let centred = counts.regions.indices.filter {
            frame.centre(of: counts.regions[$0]) != nil
        }
        let weights = SpatialAutocorrelation.weights(
            centred.compactMap { frame.centre(of: counts.regions[$0]) },
            withinKilometres: RegionalFigures.neighbourKilometres)
        let note = counts.note(.spatialAutocorrelation)
        for (place, subject) in counts.columns.enumerated() {
            let values = centred.map { counts[$0, place] }
            guard let found = SpatialAutocorrelation(values, weights: weights) else { continue }
            let figures: [(RegionalFigures.Detail?, Double?)] = [
                (nil, found.index), (.expected, found.expected), (.score, found.score),
            ]
            for case (let detail, let value?) in figures {
                rows.append(
                    Row(note, detail, subject: subject, value: isSmall[place] ? nil : value))
            }
        }
    }
}
