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
            let table = overview.table(self == .regions)
            let left = table.left
            return table.lines
                + (left > 0 ? [say(en: "… and \(left) more", vi: "… và \(left) dòng khác")] : [])
        }
    }

    private func table(_ isRegions: Bool) -> (lines: [String], left: Int) {
        let lines = isRegions ? FigureLines.regions(figures) : FigureLines.processes(figures)
        let keys = isRegions ? FigureLines.Key.ofRegions : FigureLines.Key.ofProcesses
        var table = TextTable(
            header: [
                isRegions
                    ? say(en: "Region", vi: "Địa phương") : say(en: "Process", vi: "Công đoạn")
            ] + keys.map { $0.name(in: wording.language) })
        table.rows = lines.order.prefix(Self.linesShown).map { id in
            [isRegions ? wording.region(id) : wording.label(id)]
                + keys.map { cell(lines, $0, of: id) }
        }
        table.flushRight = Set(1...keys.count)
        return (table.lines(paint: .data), max(0, lines.order.count - Self.linesShown))
    }

    private func cell(_ lines: FigureLines, _ key: FigureLines.Key, of id: ConceptID) -> String {
        guard let value = lines.value(key, of: id) else {
            if let averaged = lines.averaged(key, of: id) {
                return "≈ " + PlainDecimal.text(averaged, digits: 3)
            }
            return lines.isKeptBack(key, of: id) ? FigureLines.keptBack : "–"
        }
        return key.isCount
            ? wording.number(Int(value)) : PlainDecimal.text(value, digits: 3)
    }

    /// One line for each figure there is, and what signs stand for.
    private var notes: [String] {
        let isAveraged = figures.rows.contains { $0.detail == .averaged }
        let key = say(
            en: "≈ each count kept back taken as the mean of those kept back; * kept back: of few "
                + "firms, or numbers of few firms would follow from it.",
            vi: "≈ mỗi số đếm không nêu lấy bằng trung bình của các số không nêu; * không nêu: ít "
                + "doanh nghiệp, hoặc suy ra được số của ít doanh nghiệp.")
        return (isAveraged ? [key] : []) + formulas
    }

    private var formulas: [String] {
        RegionalFormula.allCases.compactMap { formula in
            figures.rows.first { $0.note.formula == formula }?.note
        }.map(FigureNoteText.line)
    }
}
