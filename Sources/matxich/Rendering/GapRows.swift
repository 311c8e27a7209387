import Matching
import Platform
import Records
import Representations

/// A gap report as lines for programs: a row for each need that a step opens, or that an answer
/// could.
enum GapRows {
    /// The columns of `gap --supplier --format csv`: a contract, added to only at the end.
    static let columns = [
        "supplier", "kind", "step", "need", "verdict", "change", "from", "to", "before", "title",
    ]

    static func cells(_ report: ReportGaps.Report, wording: Wording) -> [[CSVText.Cell]] {
        let supplier = CSVText.Cell.text(report.supplier.id.text)
        let steps = report.gaps.steps.flatMap { step in
            step.opens.map { opened -> [CSVText.Cell] in
                [
                    supplier, .text("step"), .text(wording.step(step.step)),
                    .text(opened.need.text), .text(opened.verdict.rawValue),
                    .text(Facts.name(of: step.step)), .text(from(step)), .text(size(step.step)),
                    .text(opened.before.rawValue),
                    .text(report.needs[opened.need]?.title ?? ""),
                ]
            }
        }
        let untold = report.gaps.untold.flatMap { untold in
            untold.needs.map { need -> [CSVText.Cell] in
                [
                    supplier, .text("question"), .text(wording.question(untold.asks)),
                    .text(need.text), .text(""), .text(""), .text(""), .text(""), .text(""),
                    .text(report.needs[need]?.title ?? ""),
                ]
            }
        }
        return steps + untold
    }

    /// Where a step begins, in the same unit as where it ends; of a certificate until when it is
    /// held.
    static func from(_ step: GapReport.Step) -> String {
        step.heldUntil?.text ?? step.from.map(size) ?? ""
    }

    /// What a step ends at: pieces, days, millimetres, kilograms, a level, a day or a concept.
    static func size(_ step: GapStep) -> String {
        switch step {
        case .acceptOrder(let count), .deliverWithin(let count), .reachCapacity(let count):
            String(count)
        case .speakLanguage(let code): code
        case .obtainCertificate(let standard, let day): standard.text + " " + day.text
        case .reachReadiness(let level): level.framework + " " + String(level.level)
        case .holdTolerance(let width): Facts.millimetres(width).line
        case .handleWeight(let mass): Facts.kilograms(mass).line
        case .handleEnvelope(let envelope):
            envelope.sides.filter { $0.nanometres > 0 }.map { Facts.millimetres($0).line }
                .joined(separator: " x ")
        case .addMaterial(let concept), .addProcess(let concept): concept.text
        }
    }
}
