package import Matching
package import Platform
import Records

extension Facts {
    package static func gaps(_ report: ReportGaps.Report) -> JSONValue {
        let gaps = report.gaps
        return [
            "supplier": reference(report.supplier),
            "standings": .list(gaps.standings.map(standing)),
            "steps": .list(
                gaps.steps.map { step in
                    .object(
                        begun(step).merging([
                            "step": self.step(step.step), "opens": .list(step.opens.map(opened)),
                        ]) { own, _ in own })
                }),
            "untold": .list(
                gaps.untold.map { untold in
                    [
                        "asks": openPoint(untold.asks),
                        "needs": .list(untold.needs.map { .text($0.text) }),
                    ]
                }),
        ]
    }

    private static func standing(_ standing: GapReport.Standing) -> JSONValue {
        [
            "need": .text(standing.need.text), "verdict": .text(standing.verdict.rawValue),
            "score": interval(standing.score),
            "missing": .list(
                standing.missing.map { judgement in
                    [
                        "requirement": .number(judgement.requirement),
                        "shortfall": judgement.shortfall.map(shortfall) ?? .null,
                    ]
                }),
        ]
    }

    private static func opened(_ opened: GapReport.Opened) -> JSONValue {
        [
            "need": .text(opened.need.text), "before": .text(opened.before.rawValue),
            "verdict": .text(opened.verdict.rawValue),
        ]
    }

    /// Where a supplier stands before a step.
    private static func begun(_ step: GapReport.Step) -> [String: JSONValue] {
        ["from": step.from.map { self.step($0) } ?? .null, "heldUntil": day(step.heldUntil)]
    }

    package static func gaps(_ report: ReportGaps.RegionReport) -> JSONValue {
        [
            "region": concept(report.region),
            "suppliers": .list(report.gaps.suppliers.map { .text($0.text) }),
            "suppliersUncertain": .number(report.uncertain),
            "standings": .list(
                report.gaps.standings.map { standing in
                    [
                        "need": .text(standing.need.text),
                        "verdict": .text(standing.verdict?.rawValue),
                        "open": .number(standing.open),
                    ]
                }),
            "changes": .list(report.gaps.changes.map { .object(change($0, in: report)) }),
        ]
    }

    /// A change on its own, with the region's id in it.
    package static func line(
        _ change: JointGapReport.Change, in report: ReportGaps.RegionReport
    ) -> JSONValue {
        .object(
            self.change(change, in: report)
                .merging(["region": concept(report.region)]) { own, _ in own })
    }

    private static func change(
        _ change: JointGapReport.Change, in report: ReportGaps.RegionReport
    ) -> [String: JSONValue] {
        [
            "step": step(change.step),
            "opens": .list(
                change.opens.map { opened in
                    [
                        "need": .text(opened.need.text), "isNew": .bool(opened.isNew),
                        "anyOf": .list(opened.suppliers.map { .text($0.text) }),
                    ]
                }),
            "takers": .list(
                change.takers.map { taker in
                    .object(
                        begun(taker.step).merging([
                            "supplier": report.suppliers[taker.supplier].map(reference) ?? .null,
                            "opens": .list(taker.step.opens.map(opened)),
                        ]) { own, _ in own })
                }),
        ]
    }

    /// The kind of a step by its contract name.
    package static func name(of step: GapStep) -> String {
        guard case .object(let fields) = self.step(step), case .text(let kind) = fields["kind"]
        else { preconditionFailure("every step has a kind") }
        return kind
    }

    private static func step(_ step: GapStep) -> JSONValue {
        switch step {
        case .acceptOrder(let pieces): kind("acceptOrder", ["pieces": .number(pieces)])
        case .deliverWithin(let days): kind("deliverWithin", ["days": .number(days)])
        case .speakLanguage(let code): kind("speakLanguage", ["language": .text(code)])
        case .obtainCertificate(let standard, let day):
            kind("obtainCertificate", ["standard": concept(standard), "by": self.day(day)])
        case .reachCapacity(let pieces):
            kind("reachCapacity", ["piecesPerMonth": .number(pieces)])
        case .holdTolerance(let width):
            kind("holdTolerance", ["millimetres": millimetres(width)])
        case .reachReadiness(let level): kind("reachReadiness", ["level": self.level(level)])
        case .handleWeight(let mass): kind("handleWeight", ["kilograms": kilograms(mass)])
        case .handleEnvelope(let envelope):
            kind("handleEnvelope", ["millimetres": sides(envelope)])
        case .addMaterial(let material): kind("addMaterial", ["concept": concept(material)])
        case .addProcess(let process): kind("addProcess", ["concept": concept(process)])
        }
    }
}
