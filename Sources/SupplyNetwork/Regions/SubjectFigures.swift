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
    /// Decides what is told.
    let told: ToldTable
    /// What regions are compared with; nil = each other.
    private let base: ToldTable?
    /// Regions that suppliers may be in of whom it is not known.
    let unsureRegions: Set<ConceptID>
    private let minCell: Int
    /// The note of what firms are counted for.
    let countNote: FigureNote

    init(
        _ facts: RegionalFacts, _ subject: RegionalFacts.Subject, _ told: ToldFacts,
        against base: ToldFacts?, _ frame: RegionFrame, _ minCell: Int
    ) {
        kind = subject
        self.told = told.table(of: subject)
        self.base = base?.table(of: subject)
        unsureRegions = facts.unsureRegions
        self.minCell = minCell
        counts = self.told.table
        countNote = Self.note(counts, self.told, facts.supplierCount, minCell)
        shown = self.told.shown
        keptBack = shown.count { $0 == nil }
        putTotals(facts.suppliers(of: kind).map(Double.init))
        putCells(facts.capacity(of: kind), facts.capacityStated(of: kind))
        putConcentrations()
        putSpecialisation()
        putNeighbourhood(frame, facts.within)
    }

    /// Kept back where firms are few, those counted or all, or where n would tell that each cell
    /// has but one.
    private static func note(
        _ counts: RegionalTable, _ told: ToldTable, _ suppliers: Int, _ minCell: Int
    ) -> FigureNote {
        if suppliers > 0 && suppliers < minCell { return counts.note.keptBack(below: minCell) }
        return told.isSumTold ? counts.note.ofFirms(below: minCell) : counts.note.keptBack()
    }

    /// The note of a figure worked out from the counts.
    private func note(_ formula: RegionalFormula) -> FigureNote { countNote.of(formula) }

    /// Over all regions; a firm of two regions counts once.
    private mutating func putTotals(_ totals: [Double]) {
        for (place, subject) in counts.columns.enumerated() {
            let value = told.isColumnTold[place] ? totals[place] : nil
            rows.append(row(countNote, subject: subject, value: value))
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
        let capacityNote =
            countNote.isKeptBack ? note(.capacity) : capacity.note.ofFirms(below: minCell)
        let quotients = told.locationQuotients(against: base)
        for cell in counts.cells.indices where counts.cells[cell] > 0 {
            let (region, subject) = place(cell)
            let isShown = shown[cell] != nil
            let least = Double(minCell)
            var figures: [(FigureNote, value: Double?)] = [(countNote, shown[cell])]
            if !isShown || capacity.cells[cell] > 0 {
                let isTold = isShown && stated.cells[cell] >= least
                figures.append((capacityNote, isTold ? capacity.cells[cell] : nil))
            }
            figures.append((note(.locationQuotient), quotients[cell]))
            rows += figures.map { row($0, region: region, subject: subject, value: $1) }
        }
    }

    private mutating func putConcentrations() {
        for (place, region) in counts.regions.enumerated() {
            put(
                counts.row(place), Array(told.line(ofRow: place)), region: region, subject: nil,
                isSumTold: told.isRowTold[place])
        }
        for (place, subject) in counts.columns.enumerated() {
            put(
                counts.column(place), told.line(ofColumn: place), region: nil, subject: subject,
                isSumTold: told.isColumnTold[place])
        }
    }

    /// The sum of squares of a line in which counts are kept back tells these, together with those
    /// of the lines across: so the concentration is told of what is told alone, and as what it is.
    private mutating func put(
        _ amounts: [Double], _ line: [Double?], region: ConceptID?, subject: ConceptID?,
        isSumTold: Bool
    ) {
        let exact = Concentration(amounts)
        let isTold = isSumTold && !line.contains(nil)
        let averaged = isSumTold ? Self.averaged(line, amounts).map { Concentration($0) } : nil
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
                : note(formula)
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

    /// Who is special in what is a bound on counts, and complexity hangs on all of them: where any
    /// is kept back, these are worked out with each of them as their mean, and told as what they
    /// are.
    private mutating func putSpecialisation() {
        let isExact = told.isWhole && base?.isWhole ?? true
        let found = Specialisation(told.averaged, against: base?.averaged)
        let note = compared(.complexity)
        for (place, value) in (found.regionComplexity ?? []).enumerated() {
            rows += complexity(value, note, isExact, region: counts.regions[place])
        }
        for (place, value) in (found.columnComplexity ?? []).enumerated() {
            rows += complexity(value, note, isExact, subject: counts.columns[place])
        }
        putRelatedness(found, isExact ? nil : .averaged)
    }

    private func complexity(
        _ value: Double?, _ note: FigureNote, _ isExact: Bool, region: ConceptID? = nil,
        subject: ConceptID? = nil
    ) -> [RegionalFigures.Row] {
        guard let value else { return [] }
        let exact = row(note, region: region, subject: subject, value: isExact ? value : nil)
        let averaged = row(note, .averaged, region: region, subject: subject, value: value)
        return isExact ? [exact] : [exact, averaged]
    }

    /// The note of what all regions known tell.
    private func compared(_ formula: RegionalFormula) -> FigureNote {
        guard let base else { return note(formula) }
        let own = base.table.note(formula)
        return base.isSumTold ? own.ofFirms(below: minCell) : own.keptBack()
    }

    /// How near processes are to each other, and what regions are near to.
    private mutating func putRelatedness(
        _ found: Specialisation, _ detail: RegionalFigures.Detail?
    ) {
        let width = counts.columns.count
        let near = found.proximities()
        let nearNote = compared(.proximity)
        let densityNote = note(.density)
        for one in 0..<width {
            for other in one + 1..<max(width, one + 1) where near[one * width + other] > 0 {
                rows.append(
                    row(
                        nearNote, detail, subject: counts.columns[one],
                        other: counts.columns[other], value: near[one * width + other]))
            }
        }
        for (cell, density) in found.densities().enumerated() {
            guard let density, density > 0 else { continue }
            let (region, subject) = place(cell)
            rows.append(
                row(
                    densityNote, detail, region: region, subject: subject,
                    value: density))
        }
    }
}
