package import Matching
import Records

extension Facts {
    package static func combination(_ combination: Combination, in shortlist: Shortlist)
        -> JSONValue
    {
        return [
            "suppliers": .list(
                combination.members.compactMap {
                    shortlist.members[$0.supplier].map(reference)
                }),
            "steps": .list(
                combination.steps.flatMap { step in
                    step.shares.map { share in
                        [
                            "requirement": .number(step.requirement),
                            "asks": asked(shortlist.need.requirements[step.requirement].kind),
                            "supplier": .text(share.supplier.text),
                            "piecesPerMonth": .number(share.pieces),
                        ]
                    }
                }),
            "legs": .list(combination.legs.map(leg)),
            "kilometres": .number(combination.kilometres),
            "haulCost": score(combination.haulCost),
            "gain": shortlist.combinations.single.map { gain(of: combination, over: $0) } ?? .null,
            "verdict": .text(combination.verdict.rawValue), "score": interval(combination.score),
            "judgements": .list(combination.judgements.map { joint($0, of: shortlist.need) }),
            "missing": .list(combination.missing.map { .number($0) }),
            "questions": .list(combination.questions.map(question)),
        ]
    }

    private static func leg(_ leg: Combination.Leg) -> JSONValue {
        [
            "requirement": .number(leg.step), "from": .text(leg.from.text),
            "to": .text(leg.to.text), "kilometres": .number(leg.kilometres),
            "isExact": .bool(leg.isExact),
        ]
    }

    /// What a combination comes to beside the best single supplier.
    private static func gain(
        of combination: Combination, over single: Combinations.Single
    ) -> JSONValue {
        let more = combination.score.expected.millionths - single.score.expected.millionths
        return [
            "over": .text(single.supplier.text), "verdict": .text(single.verdict.rawValue),
            "score": score(single.score.expected),
            "scoreMore": .decimal(Double(more) / Double(Score.scale)),
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
