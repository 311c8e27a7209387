import Platform
import Records
import Representations
import Resolution
import Store

extension Facts {
    static let outcomeSchema = Schema.object([
        "merged": Schema.whole, "split": Schema.whole, "takenBack": Schema.whole,
    ])
    static let decisionSchema = PeopleSchemas.body(
        [
            "one": Schema.supplierNamed, "other": Schema.supplierNamed,
            "verdict": Schema.choice(PairDecision.Verdict.allCases.map(\.rawValue)),
            "why": why,
        ], optional: ["why"])
    static let splitSchema = PeopleSchemas.body(
        ["supplier": Schema.supplierNamed, "record": Schema.supplierNamed, "why": why],
        optional: ["record", "why"])

    private static let why = Schema.text(most: DecidePair.reasonLengthMax)

    /// A run with its thresholds and what came of it.
    static func run(_ seen: ReadRuns.Seen) -> JSONValue {
        let run = seen.run
        let figures = run.figures
        return [
            "id": .text(run.id), "by": .text(run.by),
            "at": .text(UTCText.instant(run.milliseconds)),
            "automatic": share(run.automaticMillionths), "review": share(run.reviewMillionths),
            "records": .number(figures.subjects), "firms": .number(figures.firms),
            "pairsCompared": .number(figures.pairsCompared), "merged": .number(figures.merged),
            "split": .number(figures.split), "toReview": .number(seen.toReview),
            "unlisted": .number(figures.unlisted),
            "leftApart": figures.leftApart.map { .number($0) } ?? .null,
            "changed": figures.changed.map { .number($0) } ?? .null,
            "keysShared": figures.keysShared.map { .number($0) } ?? .null,
            "keysLeftOut": figures.keysLeftOut.map { .number($0) } ?? .null,
            "commonestKeyRecords": figures.commonestKeyRecords.map { .number($0) } ?? .null,
            "moves": seen.moves.map { .list($0.map(move)) } ?? .null,
        ]
    }

    private static func move(_ move: ResolutionRun.Move) -> JSONValue {
        [
            "record": .text(move.record), "from": .text(move.from), "into": .text(move.into),
            "kind": .text(move.isSplit ? "split" : "merged"),
        ]
    }

    /// Two records side by side, with what speaks for and against their being one firm.
    static func pair(_ entry: ReviewQueue.Entry) -> JSONValue {
        [
            "reason": .text(entry.pair.reason.rawValue),
            "probability": share(entry.pair.millionths),
            "records": .list(entry.sides.map(side)),
            "weights": .list(entry.pair.weights.map(weight)), "isPartial": .bool(entry.isPartial),
            "decided": entry.former.map(decision) ?? .null,
        ]
    }

    private static func decision(_ decision: PairDecision) -> JSONValue {
        [
            "verdict": .text(decision.verdict.rawValue), "by": .text(decision.by),
            "why": .text(decision.why), "at": .text(UTCText.instant(decision.milliseconds)),
        ]
    }

    /// Why two records are or are not one firm, without the values that were compared, and without
    /// what was said by those of groups that are not seen.
    static func explanation(_ pair: ExplainedPair, seen groups: FieldGroups) -> JSONValue {
        let explanation = pair.weighed
        let weights = explanation.kept.seen(in: groups)
        let isPartial = weights.count != explanation.kept.count
        return [
            "one": .text(explanation.one), "other": .text(explanation.other),
            "probability": share(
                isPartial
                    ? weights.probabilityMillionths
                    : Int((explanation.probability * 1_000_000).rounded())),
            "weights": .list(weights.map(weight)), "isPartial": .bool(isPartial),
            "isForbidden": .bool(explanation.isForbidden),
            "isReserved": .bool(explanation.isReserved), "haveMet": .bool(explanation.haveMet),
            "isOneFirm": .bool(explanation.isOneCluster),
            "kinship": .text(pair.kinship?.rawValue),
            "decided": pair.decision.map(decision) ?? .null, "isOutdated": .bool(pair.isOutdated),
            "asked": pair.asked.map { asked in
                [
                    "records": .list(asked.pair.map { .text($0.text) }),
                    "reason": .text(asked.reason.rawValue),
                ]
            } ?? .null,
        ]
    }

    private static func side(_ side: ReviewQueue.Side) -> JSONValue {
        var fields: [String: JSONValue] = [:]
        for (field, text) in zip(SubjectsToResolve.fields, side.texts) where !text.isEmpty {
            fields[field.label] = .text(text)
        }
        return [
            "id": .text(side.id.text), "supplier": .text(side.organisation.text),
            "fields": .object(fields),
            "sources": .list(
                side.origins.map { origin in
                    [
                        "source": .text(origin.source.text), "externalID": .text(origin.key),
                        "statedOn": .text(origin.statedOn.text),
                    ]
                }),
        ]
    }

    private static func weight(_ weight: KeptWeight) -> JSONValue {
        [
            "comparison": .text(weight.comparison), "agreement": .text(weight.agreement),
            "bits": .decimal(Double(weight.millibits) / 1_000),
        ]
    }

    private static func share(_ millionths: Int) -> JSONValue {
        .decimal(Double(millionths) / 1_000_000)
    }
}
