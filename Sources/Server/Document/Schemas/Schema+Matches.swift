import Matching
import Records
import Representations
import Store

/// Needs, and how suppliers answer them.
extension Schema {
    static let need = object([
        "id": text, "title": text, "buyer": text, "language": optionalText,
        "firstDelivery": optionalText, "lastDelivery": optionalText, "answerBy": optionalText,
        "validOn": optionalText, "requirements": list(of: SchemaPart.requirement.schema),
        "warnings": list(of: rowProblem),
        "unread": list(of: object(["text": text, "isMust": flag])),
    ])

    static let requirement = object([
        "asks": kind, "given": text, "strength": choice(["must", "should"]),
        "weight": optionalDecimal,
    ])

    /// How many suppliers, or needs, come to which verdict.
    static let summary = object(
        Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0.rawValue, whole) }))

    static let match = object(
        [
            "rank": whole, "verdict": verdict, "score": interval,
            "supplier": SchemaPart.supplierReference.schema,
            "judgements": list(of: SchemaPart.judgement.schema), "missing": list(of: whole),
            "questions": list(of: question), "match": text,
        ], optional: ["match"])

    /// A match before names.
    static let blindMatch = object([
        "match": optionalText, "rank": whole, "verdict": verdict,
        "supplier": optional(SchemaPart.supplierReference.schema),
        "decisions": optional(decisions),
        "judgements": list(of: object(["requirement": whole, "outcome": outcome])),
        "missing": list(of: whole),
    ])

    /// A need that a supplier meets or nearly meets; the last three to its own account and to
    /// whoever arranges.
    static let opportunity = object(
        [
            "need": text, "rank": whole, "verdict": verdict, "score": interval,
            "supplier": SchemaPart.supplierReference.schema,
            "judgements": list(of: SchemaPart.judgement.schema), "missing": list(of: whole),
            "questions": list(of: question), "match": text, "decisions": decisions,
            "buyer": optionalText,
        ], optional: ["match", "decisions", "buyer"])

    static let judgement = object([
        "requirement": whole, "asks": kind, "outcome": outcome, "grade": interval,
        "evidence": list(of: evidenceOfMatch), "shortfall": optional(kind),
        "openPoint": optional(kind),
    ])

    static let combination = object([
        "suppliers": list(of: SchemaPart.supplierReference.schema),
        "steps": list(
            of: object([
                "requirement": whole, "asks": kind, "supplier": text,
                "piecesPerMonth": optionalWhole,
            ])),
        "legs": list(
            of: object([
                "requirement": whole, "from": text, "to": text, "kilometres": optionalWhole,
                "isExact": flag,
            ])),
        "kilometres": optionalWhole, "haulCost": decimal,
        "gain": optional(
            object(["over": text, "verdict": verdict, "score": decimal, "scoreMore": decimal])),
        "verdict": verdict, "score": interval,
        "judgements": list(
            of: object([
                "requirement": whole, "asks": kind, "outcome": outcome, "grade": interval,
                "parts": list(
                    of: object(["supplier": text, "judgement": SchemaPart.judgement.schema])),
            ])),
        "missing": list(of: whole),
        "questions": list(
            of: object([
                "supplier": text, "requirement": whole, "asks": kind, "width": decimal,
            ])),
    ])

    static let gapReport = object([
        "supplier": SchemaPart.supplierReference.schema,
        "standings": list(
            of: object([
                "need": text, "verdict": verdict, "score": interval,
                "missing": list(
                    of: object(["requirement": whole, "shortfall": optional(kind)])),
            ])),
        "steps": list(
            of: object([
                "step": kind, "from": optional(kind), "heldUntil": optionalText,
                "opens": list(of: object(["need": text, "before": verdict, "verdict": verdict])),
            ])),
        "untold": list(of: object(["asks": kind, "needs": list(of: text)])),
    ])

    /// What each side of a match said last.
    static let decisions = object(
        Dictionary(
            uniqueKeysWithValues: MatchFile.Side.allCases.map { side in
                (side.rawValue, optional(choice(MatchFile.Decision.allCases.map(\.rawValue))))
            }))

    private static let verdict = choice(Verdict.allCases.map(\.rawValue))
    private static let outcome = choice(Outcome.allCases.map(\.rawValue))
    private static let question = object([
        "requirement": whole, "asks": kind, "placesGained": whole, "placesLost": whole,
        "width": decimal,
    ])
}
