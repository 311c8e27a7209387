package import Matching
package import Records

extension Facts {
    /// How many suppliers come to which verdict.
    package static func summary(_ summary: Ranking.Summary) -> JSONValue {
        let counts = Verdict.allCases.map { ($0.rawValue, JSONValue.number(summary.count(of: $0))) }
        return .object(Dictionary(uniqueKeysWithValues: counts))
    }

    /// A match before names: how it stands, without the words, sources and scores by which a firm
    /// could be told.
    ///
    /// - Parameters:
    ///   - name: by which it may be spoken of; nil where it is none of theirs.
    ///   - supplier: who it is, where that is open.
    package static func blind(
        _ entry: Shortlist.Entry, name: String?, supplier: Profile?, decisions: JSONValue
    ) -> JSONValue {
        let match = entry.match
        return [
            "match": .text(name), "rank": .number(match.rank),
            "verdict": .text(match.verdict.rawValue),
            "supplier": supplier.map(reference) ?? .null, "decisions": decisions,
            "judgements": .list(
                match.judgements.map { judgement in
                    [
                        "requirement": .number(judgement.requirement),
                        "outcome": .text(judgement.outcome.rawValue),
                    ]
                }),
            "missing": .list(match.missing.map { .number($0) }),
        ]
    }
}
