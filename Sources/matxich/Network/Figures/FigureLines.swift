import Records
import SupplyNetwork

/// The figures of each region by process, or of each process, side by side: those with most
/// suppliers first.
struct FigureLines {
    /// Which figure stands in a column.
    struct Key: Hashable {
        let formula: RegionalFormula
        var detail: RegionalFigures.Detail?

        static let count = Key(formula: .count)

        static let ofProcesses = [
            count, Key(formula: .concentration), Key(formula: .complexity),
            Key(formula: .spatialAutocorrelation),
        ]
        /// In a workbook, where a cell is a number and no sign stands before it.
        static let ofProcessesInBooks =
            ofProcesses + [
                Key(formula: .concentration, detail: .averaged),
                Key(formula: .complexity, detail: .averaged),
                Key(formula: .spatialAutocorrelation, detail: .averaged),
            ]
        static let ofRegionsInBooks =
            ofRegions + [
                Key(formula: .concentration, detail: .averaged),
                Key(formula: .complexity, detail: .averaged),
            ]
        static let ofRegions = [
            count, Key(formula: .concentration), Key(formula: .complexity),
            Key(formula: .coverageGap, detail: .uncovered),
            Key(formula: .singleSource, detail: .one),
        ]

        /// The heading of the column.
        func name(in language: Language) -> String {
            guard let detail else { return formula.name(in: language) }
            let name = detail.name(in: language)
            return detail == .averaged ? formula.name(in: language) + ": " + name : name
        }

        /// Whether it is a number of firms or needs.
        var isCount: Bool { formula == .count || detail != nil && detail != .averaged }
    }

    let order: [ConceptID]
    /// Nil of what is kept back.
    private let values: [ConceptID: [Key: Double?]]

    /// Nil where there is none, or it is kept back.
    func value(_ key: Key, of id: ConceptID) -> Double? { values[id]?[key] ?? nil }

    /// Whether there is a number that is not told.
    func isKeptBack(_ key: Key, of id: ConceptID) -> Bool {
        values[id]?[key].map { $0 == nil } ?? false
    }

    /// Of what is kept back, the same with counts kept back taken as their mean.
    func averaged(_ key: Key, of id: ConceptID) -> Double? {
        value(Key(formula: key.formula, detail: .averaged), of: id)
    }

    /// What stands in place of a number that is not told.
    static let keptBack = "*"

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
        var values: [ConceptID: [Key: Double?]] = [:]
        for row in rows {
            guard let id = key(row) else { continue }
            let own = Key(formula: row.note.formula, detail: row.detail)
            values[id, default: [:]][own] = .some(row.value)
        }
        self.values = values
        order = values.keys.sorted {
            (values[$1]?[.count].flatMap(\.self) ?? 0, $0)
                < (values[$0]?[.count].flatMap(\.self) ?? 0, $1)
        }
    }
}
