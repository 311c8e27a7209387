import Records
import SupplyNetwork

/// The figures of each region by process, or of each process, side by side: those with most
/// suppliers first.
struct FigureLines {
    let order: [ConceptID]
    private let values: [ConceptID: [RegionalFormula: Double]]

    /// Nil where there is none, or it is kept back.
    func value(_ formula: RegionalFormula, of id: ConceptID) -> Double? { values[id]?[formula] }

    static func regions(_ figures: RegionalFigures) -> FigureLines {
        let rows = figures.rows.filter {
            $0.region != nil && $0.subject == nil && $0.kind != .product
        }
        return FigureLines(rows) { $0.region }
    }

    static func processes(_ figures: RegionalFigures) -> FigureLines {
        let rows = figures.rows.filter {
            $0.region == nil && $0.subject?.scheme == .process && $0.other == nil
        }
        return FigureLines(rows) { $0.subject }
    }

    private init(
        _ rows: [RegionalFigures.Row], by key: (RegionalFigures.Row) -> ConceptID?
    ) {
        var values: [ConceptID: [RegionalFormula: Double]] = [:]
        for row in rows where row.detail == nil {
            guard let id = key(row) else { continue }
            values[id, default: [:]][row.note.formula] = row.value
        }
        self.values = values
        order = values.keys.sorted {
            (values[$1]?[.count] ?? 0, $0) < (values[$0]?[.count] ?? 0, $1)
        }
    }
}
