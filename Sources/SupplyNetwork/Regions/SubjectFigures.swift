import Catalog
import Records

/// The regional figures of what suppliers do, or of what they make.
struct SubjectFigures {
    let counts: RegionalTable
    /// Counts, nil where they are kept back.
    let shown: [Double?]
    let keptBack: Int
    var rows: [RegionalFigures.Row] = []

    let kind: RegionalFacts.Subject
    /// What regions are compared with; nil = each other.
    private let base: RegionalTable?
    /// Regions that suppliers may be in of whom it is not known.
    let unsureRegions: Set<ConceptID>
    private let minCell: Int
    /// Of which regions it is kept back how many firms they have.
    private let isSmallRegion: [Bool]

    init(
        _ facts: RegionalFacts, against base: RegionalFacts?, _ subject: RegionalFacts.Subject,
        _ frame: RegionFrame, _ minCell: Int, _ isSmallRegion: [Bool]
    ) {
        kind = subject
        self.base = base?.counts(of: subject)
        unsureRegions = facts.unsureRegions
        self.minCell = minCell
        self.isSmallRegion = isSmallRegion
        counts = facts.counts(of: subject)
        shown = counts.suppressed(below: minCell, counts: counts)
        keptBack = shown.count { $0 == nil }
        let totals = facts.suppliers(of: subject).map(Double.init)
        putAll(facts, frame, totals, isSmall(totals))
    }

    /// Whether there are too few firms in all for a figure of a process as a whole, or each of them
    /// is alone in its region, or but one region's number is kept back: then the sum would tell so.
    private func isSmall(_ totals: [Double]) -> [Bool] {
        totals.indices.map { column in
            let cells = counts.regions.indices.map { $0 * counts.columns.count + column }
            let areAlone = cells.allSatisfy { counts.cells[$0] <= 1 && (shown[$0] ?? 0) == 0 }
            let isTold = cells.count { shown[$0] == nil } == 1
            return totals[column] < Double(minCell) || areAlone || isTold
        }
    }

    /// Cells of a region, and of a process or product, as far as they are told.
    private func line(ofRegion place: Int) -> [Double?] {
        counts.columns.indices.map { shown[place * counts.columns.count + $0] }
    }

    func line(ofColumn place: Int) -> [Double?] {
        counts.regions.indices.map { shown[$0 * counts.columns.count + place] }
    }

    private mutating func putAll(
        _ facts: RegionalFacts, _ frame: RegionFrame, _ totals: [Double], _ isSmall: [Bool]
    ) {
        putTotals(totals, isSmall)
        putCells(facts.capacity(of: kind), facts.capacityStated(of: kind))
        putConcentrations(isSmall)
        putSpecialisation(isSmall)
        putNeighbourhood(frame, facts.within, isSmall)
    }

    /// Over all regions; a firm of two regions counts once.
    private mutating func putTotals(_ totals: [Double], _ isSmall: [Bool]) {
        for (place, subject) in counts.columns.enumerated() {
            rows.append(
                row(
                    counts.note, subject: subject, value: isSmall[place] ? nil : totals[place]))
        }
    }

    func row(
        _ note: FigureNote, _ detail: RegionalFigures.Detail? = nil, region: ConceptID? = nil,
        subject: ConceptID? = nil, other: ConceptID? = nil, value: Double?
    ) -> RegionalFigures.Row {
        RegionalFigures.Row(
            note, detail, of: kind, region: region, subject: subject, other: other, value: value)
    }

    private func place(_ cell: Int) -> (region: ConceptID, subject: ConceptID) {
        let (row, column) = cell.quotientAndRemainder(dividingBy: counts.columns.count)
        return (counts.regions[row], counts.columns[column])
    }

    /// Of a cell whose firms all leave their capacity unsaid there is no capacity to tell.
    ///
    /// - Parameter stated: how many firms say theirs.
    private mutating func putCells(_ capacity: RegionalTable, _ stated: RegionalTable) {
        let quotients = counts.locationQuotients(against: base)
        for cell in counts.cells.indices where counts.cells[cell] > 0 {
            let (region, subject) = place(cell)
            let isShown = shown[cell] != nil
            let least = Double(minCell)
            var figures: [(FigureNote, value: Double?)] = [(counts.note, shown[cell])]
            if !isShown || capacity.cells[cell] > 0 {
                let isTold = isShown && stated.cells[cell] >= least
                figures.append((capacity.note, isTold ? capacity.cells[cell] : nil))
            }
            figures.append(
                (counts.note(.locationQuotient), isShown ? quotients[cell] : nil))
            rows += figures.map { row($0, region: region, subject: subject, value: $1) }
        }
    }

    private mutating func putConcentrations(_ isSmall: [Bool]) {
        for (place, region) in counts.regions.enumerated() {
            put(
                counts.row(place), line(ofRegion: place), region: region, subject: nil,
                isSmall: isSmallRegion[place])
        }
        for (place, subject) in counts.columns.enumerated() {
            put(
                counts.column(place), line(ofColumn: place), region: nil, subject: subject,
                isSmall: isSmall[place])
        }
    }

    /// The sum of squares of a line in which counts are kept back tells these, together with those
    /// of the lines across: so the concentration is told of what is told alone, and as what it is.
    private mutating func put(
        _ amounts: [Double], _ line: [Double?], region: ConceptID?, subject: ConceptID?,
        isSmall: Bool
    ) {
        let exact = Concentration(amounts)
        let isTold = !isSmall && !line.contains(nil)
        let averaged = isSmall ? nil : Self.averaged(line, amounts).map { Concentration($0) }
        let figures: [(RegionalFormula, KeyPath<Concentration, Double?>)] = [
            (.concentration, \.index), (.normalisedConcentration, \.normalised),
        ]
        for (formula, part) in figures {
            guard let value = exact[keyPath: part] else { continue }
            // What H* is normalised by is the number of those that could have a share.
            let unsure = region == nil ? unsureRegions.subtracting(counts.regions).count : 0
            let note =
                formula == .normalisedConcentration
                ? FigureNote(
                    formula, counted: exact.holders, missing: unsure,
                    vintage: counts.note.vintage)
                : counts.note(formula)
            rows.append(
                row(
                    note, region: region, subject: subject, value: isTold ? value : nil))
            guard let value = averaged?[keyPath: part] else { continue }
            rows.append(row(note, .averaged, region: region, subject: subject, value: value))
        }
    }

    /// The counts of a line, those kept back as their mean, which is their sum, taken to be known,
    /// over their number; nil where none is kept back.
    static func averaged(_ line: [Double?], _ amounts: [Double]) -> [Double]? {
        let hidden = line.indices.filter { line[$0] == nil }
        guard !hidden.isEmpty else { return nil }
        let mean = hidden.reduce(0) { $0 + amounts[$1] } / Double(hidden.count)
        return line.map { $0 ?? mean }
    }

    private mutating func putSpecialisation(_ isSmall: [Bool]) {
        let found = Specialisation(counts, against: base)
        let note = (base ?? counts).note(.complexity)
        for (place, value) in (found.regionComplexity ?? []).enumerated() {
            guard let value else { continue }
            let isTold = !isSmallRegion[place] && !line(ofRegion: place).contains(nil)
            rows.append(
                row(note, region: counts.regions[place], value: isTold ? value : nil))
        }
        for (place, value) in (found.columnComplexity ?? []).enumerated() {
            guard let value else { continue }
            let isTold = !isSmall[place] && !line(ofColumn: place).contains(nil)
            rows.append(
                row(note, subject: counts.columns[place], value: isTold ? value : nil))
        }
        putRelatedness(found, isSmall)
    }

    /// How near processes are to each other, and what regions are near to.
    private mutating func putRelatedness(_ found: Specialisation, _ isSmall: [Bool]) {
        let width = counts.columns.count
        let near = found.proximities()
        // Who is special in what is a bound on a count: of some kept back it tells which they are.
        let areTold = counts.columns.indices.map {
            !isSmall[$0] && !line(ofColumn: $0).contains(nil)
        }
        let areRegionsTold = counts.regions.indices.map { !line(ofRegion: $0).contains(nil) }
        for one in 0..<width {
            for other in one + 1..<max(width, one + 1) where near[one * width + other] > 0 {
                let value = areTold[one] && areTold[other] ? near[one * width + other] : nil
                rows.append(
                    row(
                        (base ?? counts).note(.proximity), subject: counts.columns[one],
                        other: counts.columns[other], value: value))
            }
        }
        for (cell, density) in found.densities().enumerated() {
            guard let density, density > 0 else { continue }
            let (region, subject) = place(cell)
            rows.append(
                row(
                    counts.note(.density), region: region, subject: subject,
                    value: areRegionsTold[cell / width] ? density : nil))
        }
    }
}
