import Platform
import Records
import SupplyNetwork

/// The regional figures on a screen: regions and processes with the most suppliers.
struct FigureOverview {
    let figures: RegionalFigures
    let wording: Wording

    /// Lines of either table (own choice: two screens together).
    private static let linesShown = 20

    var lines: [String] {
        var lines = [""]
        lines += TableOf.regions.lines(self)
        lines.append("")
        lines += TableOf.processes.lines(self)
        lines.append("")
        return lines + notes
    }

    /// What a line is about.
    private enum TableOf {
        case regions, processes

        func lines(_ overview: FigureOverview) -> [String] {
            let isRegions = self == .regions
            let rows = overview.figures.rows.filter { row in
                isRegions
                    ? row.region != nil && row.subject == nil
                    : row.region == nil && row.subject?.scheme == .process && row.other == nil
            }
            let table = overview.table(rows, isRegions)
            let left = table.left
            return table.lines
                + (left > 0 ? [say(en: "… and \(left) more", vi: "… và \(left) dòng khác")] : [])
        }
    }

    private func table(
        _ rows: [RegionalFigures.Row], _ isRegions: Bool
    ) -> (lines: [String], left: Int) {
        let key: (RegionalFigures.Row) -> ConceptID? = { isRegions ? $0.region : $0.subject }
        var values: [ConceptID: [RegionalFormula: Double]] = [:]
        for row in rows where row.detail == nil {
            guard let id = key(row) else { continue }
            // Regions have concentrations by process and by product: processes come first.
            if values[id]?[row.note.formula] == nil {
                values[id, default: [:]][row.note.formula] = row.value
            }
        }
        let order = values.keys.sorted {
            (values[$1]?[.count] ?? 0, $0) < (values[$0]?[.count] ?? 0, $1)
        }
        let formulas: [RegionalFormula] =
            isRegions
            ? [.count, .concentration, .complexity]
            : [.count, .concentration, .complexity, .spatialAutocorrelation]
        var table = TextTable(
            header: [
                isRegions
                    ? say(en: "Region", vi: "Địa phương") : say(en: "Process", vi: "Công đoạn")
            ] + formulas.map { $0.name(in: wording.language) })
        table.rows = order.prefix(Self.linesShown).map { id in
            [isRegions ? wording.region(id) : wording.label(id)]
                + formulas.map { cell(values[id]?[$0], $0) }
        }
        table.flushRight = Set(1...formulas.count)
        return (table.lines(paint: .data), max(0, order.count - Self.linesShown))
    }

    private func cell(_ value: Double?, _ formula: RegionalFormula) -> String {
        guard let value else { return "–" }
        return formula == .count
            ? wording.number(Int(value)) : PlainDecimal.text(value, digits: 3)
    }

    /// One line for each figure there is.
    private var notes: [String] {
        RegionalFormula.allCases.compactMap { formula in
            figures.rows.first { $0.note.formula == formula }?.note
        }.map(FigureNoteText.line)
    }
}
