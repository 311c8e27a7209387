import Matching
import Platform
import Records

/// A gap report as lines for programs: a row for each need that a step opens, or that an answer
/// could.
enum GapRows {
    /// The columns of `gap --format csv`: a contract, added to only at the end.
    static let columns = ["supplier", "kind", "step", "need", "verdict"]

    static func cells(_ report: ReportGaps.Report, wording: Wording) -> [[CSVText.Cell]] {
        let supplier = CSVText.Cell.text(report.supplier.id.text)
        let steps = report.gaps.steps.flatMap { step in
            step.opens.map { opened -> [CSVText.Cell] in
                [
                    supplier, .text("step"), .text(wording.step(step.step)),
                    .text(opened.need.text), .text(opened.verdict.rawValue),
                ]
            }
        }
        let untold = report.gaps.untold.flatMap { untold in
            untold.needs.map { need -> [CSVText.Cell] in
                [
                    supplier, .text("question"), .text(wording.question(untold.asks)),
                    .text(need.text), .text(""),
                ]
            }
        }
        return steps + untold
    }
}
