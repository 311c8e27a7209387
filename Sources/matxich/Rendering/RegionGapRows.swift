import Matching
import Platform
import Records
import Representations

/// A region's gap report as lines for programs: a row for each need that a change opens to a
/// supplier.
enum RegionGapRows {
    /// The columns of `gap --region --format csv`: a contract, added to only at the end.
    static let columns = [
        "region", "change", "step", "need", "isNew", "supplier", "name", "verdict", "before",
        "from", "to", "title",
    ]

    static func cells(
        _ report: ReportGaps.RegionReport, wording: Wording
    ) -> [[CSVText.Cell]] {
        report.gaps.changes.flatMap { change in
            let new = Set(change.new.map(\.need))
            return change.takers.flatMap { taker in
                taker.step.opens.map { opened -> [CSVText.Cell] in
                    [
                        .text(report.region.code), .text(Facts.name(of: change.step)),
                        .text(wording.step(change.step)), .text(opened.need.text),
                        .text(new.contains(opened.need) ? "true" : "false"),
                        .text(taker.supplier.text),
                        .text(report.suppliers[taker.supplier]?.names.first?.value.text ?? ""),
                        .text(opened.verdict.rawValue), .text(opened.before.rawValue),
                        .text(GapRows.from(taker.step)), .text(GapRows.size(change.step)),
                        .text(report.needs[opened.need]?.title ?? ""),
                    ]
                }
            }
        }
    }
}
