package import Matching
package import Records

extension Facts {
    package static func shortlist(_ shortlist: Shortlist) -> JSONValue {
        [
            "need": need(shortlist.need), "summary": summary(shortlist.summary),
            "matches": .list(
                shortlist.entries.map { entry in .object(match(entry, of: shortlist.need)) }),
            "combinations": .list(
                shortlist.combinations.best.map { combination($0, in: shortlist) }),
            "combinationsAreExact": .bool(shortlist.combinations.isExact),
        ]
    }

    /// A match on its own, with the need's id in it.
    package static func line(_ entry: Shortlist.Entry, of need: Need) -> JSONValue {
        .object(match(entry, of: need).merging(["need": .text(need.id.text)]) { own, _ in own })
    }

    private static func match(
        _ entry: Shortlist.Entry, of need: Need
    ) -> [String: JSONValue] {
        let match = entry.match
        return [
            "rank": .number(match.rank), "verdict": .text(match.verdict.rawValue),
            "score": interval(match.score), "supplier": reference(entry.supplier),
            "judgements": .list(match.judgements.map { judgement($0, of: need) }),
            "missing": .list(match.missing.map { .number($0) }),
            "questions": .list(match.questions.map(question)),
        ]
    }

    package static func judgement(_ judgement: Judgement, of need: Need) -> JSONValue {
        [
            "requirement": .number(judgement.requirement),
            "asks": asked(need.requirements[judgement.requirement].kind),
            "outcome": .text(judgement.outcome.rawValue), "grade": interval(judgement.grade),
            "evidence": .list(judgement.evidence.map(evidence)),
            "shortfall": judgement.shortfall.map(shortfall) ?? .null,
            "openPoint": judgement.openPoint.map(openPoint) ?? .null,
        ]
    }

    /// Who a supplier is: enough to find it again in any list.
    package static func reference(_ profile: Profile) -> JSONValue {
        [
            "id": .text(profile.id.text), "name": .text(profile.names.first?.value.text),
            "externalIDs": .list(profile.externalIDs.map(externalID)),
            "identifiers": .list(profile.shownIdentifiers.map { identifier($0.value) }),
            "country": .text(profile.sites.first?.value.country),
            "region": concept(profile.sites.first?.value.region),
        ]
    }

    private static func externalID(_ stated: Stated<String>) -> JSONValue {
        ["id": .text(stated.value), "source": .text(stated.provenance.source.text)]
    }

    package static func identifier(_ identifier: Identifier) -> JSONValue {
        [
            "scheme": .text(identifier.scheme), "text": .text(identifier.text),
            "isValid": .bool(identifier.isValid),
        ]
    }
}
