import Matching
import Platform
import Records
import Representations

/// A region's gap report as its officers read it: which change, at whom, opens what.
struct RegionGapText {
    let wording: Wording
    let paint: Paint

    /// Changes shown; all of them stand in the forms for programs (own choice: four screens).
    static let changesShown = 20
    /// Suppliers named beside a need, those with the least to go first (own choice: a line or
    /// two).
    static let suppliersShown = 5

    func lines(_ report: ReportGaps.RegionReport) -> [String] {
        var lines = [paint.bold(wording.region(report.region))] + heading(report) + [""]
        let changes = report.gaps.changes
        guard !changes.isEmpty else {
            let none = say(
                en: "No single change opens a need that is stored now.",
                vi: "Không có thay đổi riêng lẻ nào giúp đáp ứng thêm nhu cầu đang lưu.")
            return lines + [none]
        }
        let title = say(
            en: "One change that opens needs; any one of the suppliers named is enough "
                + "(+ = nobody there answers the need now)",
            vi: "Chỉ một thay đổi là đáp ứng thêm nhu cầu; chỉ cần một trong các doanh nghiệp nêu "
                + "tên (+ = hiện chưa ai trong vùng đáp ứng)")
        lines += Paragraph.lines(title, first: "", indent: 0).map(paint.bold)
        lines += changes.prefix(Self.changesShown).flatMap { change($0, report) }
        let left = changes.count - Self.changesShown
        guard left > 0 else { return lines }
        return lines + [
            say(
                en: "\(left) more changes: --format csv",
                vi: "Còn \(left) thay đổi khác: --format csv")
        ]
    }

    /// How many suppliers there are, and how the needs stand to them.
    private func heading(_ report: ReportGaps.RegionReport) -> [String] {
        let standings = report.gaps.standings
        let (suppliers, needs) = (report.suppliers.count, standings.count)
        let open = standings.count { $0.open > 0 }
        var lines = [
            say(
                en: "Suppliers: \(suppliers). Needs: \(needs); open to at least one of them: "
                    + "\(open); to nobody: \(needs - open).",
                vi: "Nhà cung cấp: \(suppliers). Nhu cầu: \(needs); ít nhất một bên đáp ứng được: "
                    + "\(open); chưa ai đáp ứng: \(needs - open).")
        ]
        if report.uncertain > 0 {
            lines.append(
                say(
                    en: "Not counted: \(report.uncertain) that name only the present province, "
                        + "which is larger",
                    vi: "Chưa tính: \(report.uncertain) nhà cung cấp chỉ nêu tỉnh mới, rộng hơn"))
        }
        return lines.flatMap { Paragraph.lines($0, first: "", indent: 2) }
    }

    private func change(
        _ change: JointGapReport.Change, _ report: ReportGaps.RegionReport
    ) -> [String] {
        let all = change.opens.count
        let suppliers = change.takers.count
        let text = wording.step(change.step)
        let head = say(
            en: "\(text) opens \(all) \(all == 1 ? "need" : "needs") "
                + "(\(suppliers) \(suppliers == 1 ? "supplier" : "suppliers") could)",
            vi: "\(text) – đáp ứng thêm \(all) nhu cầu (\(suppliers) doanh nghiệp có thể thực hiện)"
        )
        let needs = change.opens.filter(\.isNew) + change.opens.filter { !$0.isNew }
        var lines = Paragraph.lines(head, first: "  ", indent: 4).map(paint.bold)
        for opened in needs.prefix(GapText.needsShown) {
            lines += need(opened, change, report)
        }
        let left = all - GapText.needsShown
        if left > 0 {
            lines.append(say(en: "      and \(left) more", vi: "      và \(left) nhu cầu khác"))
        }
        return lines
    }

    private func need(
        _ opened: JointGapReport.Opened, _ change: JointGapReport.Change,
        _ report: ReportGaps.RegionReport
    ) -> [String] {
        let able = Set(opened.suppliers)
        let takers = change.takers.filter { able.contains($0.supplier) }
        var names = takers.prefix(Self.suppliersShown).map { name($0, report) }
        let left = takers.count - names.count
        if left > 0 {
            names.append(say(en: "\(left) more", vi: "\(left) doanh nghiệp khác"))
        }
        // The best that the change comes to with any of them.
        let verdicts = takers.flatMap(\.step.opens).filter { $0.need == opened.need }
            .map(\.verdict)
        let reached = verdicts.min().map { "(" + wording.verdict($0) + ") " } ?? ""
        let title = reached + (report.needs[opened.need]?.shownTitle ?? "")
        let mark = opened.isNew ? "+ " : "  "
        let who =
            takers.count == 1
            ? names[0]
            : say(en: "any of ", vi: "bất kỳ: ") + names.joined(separator: "; ")
        return Paragraph.lines(title, first: "    " + mark + opened.need.text + " ", indent: 8)
            + Paragraph.lines(who, first: "        ← ", indent: 10).map(paint.dim)
    }

    /// A supplier and where it stands now.
    private func name(
        _ taker: JointGapReport.Taker, _ report: ReportGaps.RegionReport
    ) -> String {
        let name =
            report.suppliers[taker.supplier]?.name(in: wording.language) ?? taker.supplier.text
        let now =
            taker.step.heldUntil.map { wording.until($0) }
            ?? taker.step.from.flatMap { wording.size($0) }
        return now.map { name + " (" + say(en: "now ", vi: "hiện ") + $0 + ")" } ?? name
    }
}
