import Matching
import Platform
import Records

extension Facts {
    static func gaps(_ report: ReportGaps.Report) -> JSONValue {
        let gaps = report.gaps
        return [
            "supplier": reference(report.supplier),
            "standings": .list(gaps.standings.map(standing)),
            "steps": .list(
                gaps.steps.map { step in
                    ["step": self.step(step.step), "opens": .list(step.opens.map(opened))]
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
        ["need": .text(opened.need.text), "verdict": .text(opened.verdict.rawValue)]
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
