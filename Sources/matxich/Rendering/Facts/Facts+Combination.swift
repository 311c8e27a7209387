import Matching
import Records

extension Facts {
    static func combination(_ combination: Combination, in shortlist: Shortlist) -> JSONValue {
        let steps = combination.members.flatMap { member in
            member.steps.map { (requirement: $0, supplier: member.supplier) }
        }.sorted { $0.requirement < $1.requirement }
        return [
            "suppliers": .list(
                combination.members.compactMap {
                    shortlist.members[$0.supplier].map(reference)
                }),
            "steps": .list(
                steps.map { step in
                    [
                        "requirement": .number(step.requirement),
                        "asks": asked(shortlist.need.requirements[step.requirement].kind),
                        "supplier": .text(step.supplier.text),
                    ]
                }),
            "verdict": .text(combination.verdict.rawValue), "score": interval(combination.score),
            "judgements": .list(combination.judgements.map { joint($0, of: shortlist.need) }),
            "missing": .list(combination.missing.map { .number($0) }),
            "questions": .list(combination.questions.map(question)),
        ]
    }

    private static func joint(_ judgement: JointJudgement, of need: Need) -> JSONValue {
        [
            "requirement": .number(judgement.requirement),
            "asks": asked(need.requirements[judgement.requirement].kind),
            "outcome": .text(judgement.outcome.rawValue), "grade": interval(judgement.grade),
            "parts": .list(
                judgement.parts.map { part in
                    [
                        "supplier": .text(part.supplier.text),
                        "judgement": self.judgement(part.judgement, of: need),
                    ]
                }),
        ]
    }

    private static func question(_ question: Combination.Question) -> JSONValue {
        [
            "supplier": .text(question.supplier.text),
            "requirement": .number(question.requirement), "asks": openPoint(question.asks),
            "width": score(question.width),
        ]
    }
}
