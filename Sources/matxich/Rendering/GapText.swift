import Matching
import Platform
import Records
import Representations

/// A gap report as the supplier reads it.
struct GapText {
    let wording: Wording
    let paint: Paint

    func lines(_ report: ReportGaps.Report) -> [String] {
        let gaps = report.gaps
        var lines = [paint.bold(report.supplier.name(in: wording.language)), ""]
        lines += open(gaps, report)
        if !gaps.steps.isEmpty {
            lines.append(
                paint.bold(
                    say(
                        en: "One step that opens needs",
                        vi: "Chỉ một bước là đáp ứng thêm nhu cầu")))
            lines += gaps.steps.flatMap { step($0, report.needs) }
        }
        if !gaps.untold.isEmpty {
            lines += ["", paint.bold(say(en: "Worth telling", vi: "Nên cung cấp thêm thông tin"))]
            lines += gaps.untold.flatMap { untold($0) }
        }
        if gaps.steps.isEmpty, gaps.untold.isEmpty {
            lines.append(
                say(
                    en: "No single step opens a need that is stored now.",
                    vi: "Không có bước riêng lẻ nào giúp đáp ứng thêm nhu cầu đang lưu."))
        }
        return lines
    }

    /// The needs that stand open already.
    private func open(_ gaps: GapReport, _ report: ReportGaps.Report) -> [String] {
        let open = gaps.standings.filter { $0.verdict <= .likely }
        let fits = open.count { $0.verdict == .fits }
        let likely = open.count - fits
        let summary = say(
            en: "It fits \(fits) of \(gaps.standings.count) needs; likely for \(likely) more",
            vi:
                "Trong \(gaps.standings.count) nhu cầu: phù hợp \(fits), "
                + "có thể phù hợp \(likely)")
        let lines = open.flatMap { standing in
            let title = report.needs[standing.need]?.title ?? ""
            return Paragraph.lines(
                [wording.verdict(standing.verdict), title].joined(separator: " · "),
                first: "  " + standing.need.text + " ", indent: 6)
        }
        return [paint.bold(summary)] + lines + [""]
    }

    /// Needs named under one step; the rest is counted (own choice: half a screen).
    static let needsShown = 12

    private func step(_ step: GapReport.Step, _ needs: [NeedID: Need]) -> [String] {
        let text = wording.step(step.step, from: step.from, heldUntil: step.heldUntil)
        let count = step.opens.count
        let head = say(
            en: "\(text) opens \(count) \(count == 1 ? "need" : "needs"):",
            vi: "\(text) – đáp ứng thêm \(count) nhu cầu:")
        let shown = step.opens.prefix(Self.needsShown).flatMap { opened in
            need(opened.need, wording.verdict(opened.verdict), needs)
        }
        return Paragraph.lines(head, first: "  ", indent: 4) + shown + rest(count)
    }

    private func need(
        _ id: NeedID, _ verdict: String, _ needs: [NeedID: Need]
    ) -> [String] {
        let title = needs[id]?.shownTitle ?? ""
        return Paragraph.lines(
            "(" + verdict + ") " + title, first: "      " + id.text + " ", indent: 8)
    }

    private func rest(_ count: Int) -> [String] {
        let left = count - Self.needsShown
        guard left > 0 else { return [] }
        return [say(en: "      and \(left) more", vi: "      và \(left) nhu cầu khác")]
    }

    private func untold(_ untold: GapReport.Untold) -> [String] {
        let needs = untold.needs.map(\.text).joined(separator: ", ")
        return Paragraph.lines(
            wording.question(untold.asks) + " (" + needs + ")", first: "  ? ", indent: 4)
    }
}
