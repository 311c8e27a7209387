import Records

/// How much do the supplier's texts speak of what the need's text speaks of?
///
/// Words that a supplier does not use are no proof that it does not do the thing, so a text is
/// never failed; and since relevance is a matter of degree, a text never decides the verdict.
struct TextJudge: Judge {
    let query: TextQuery
    let unknown: GradeInterval
    let date: CalendarDate

    /// The most shared terms one piece of evidence names (own choice: a line's worth).
    static let sharedMax = 12

    init(_ kind: Requirement.Kind, text: String, _ bench: Bench) {
        query = TextQuery(text, bench.corpus)
        unknown = .unknown(expected: Priors.unknown(kind))
        date = bench.date
    }

    func reading(of candidate: Candidate) -> Reading {
        if candidate.document.isEmpty { return .silent(unknown) }
        return Reading(grade: .certain(query.grade(of: candidate.document)), isStated: true)
    }

    func finding(on candidate: Candidate) -> Finding {
        let reading = reading(of: candidate)
        guard reading.isStated else { return Finding(reading, openPoint: .description) }
        let shared = query.terms.filter { candidate.document.counts(of: $0.id) != .zero }
        return Finding(
            reading, outcome: reading.grade == .satisfied ? .satisfied : .partly,
            evidence: evidence(Set(shared.map(\.text)), candidate),
            shortfall: .text(shared: shared.count, asked: query.askedCount))
    }

    /// The texts that share the most with the need's, each with the terms it shares.
    private func evidence(_ wanted: Set<String>, _ candidate: Candidate) -> [Evidence] {
        let sharing = candidate.profile.zonedTexts().compactMap {
            zone, text -> (shared: [Int], text: Stated<FieldText>)? in
            let own = Set(TextTerms.terms(of: text.value.text)).intersection(wanted)
            let positions = query.terms.indices.filter { own.contains(query.terms[$0].text) }
            return positions.isEmpty ? nil : (positions, text)
        }
        let ordered = sharing.sorted { left, right in
            let (first, second) = (rarity(left.shared), rarity(right.shared))
            if first != second { return first > second }
            if Evidence.isCitedBefore(left.text, right.text) { return true }
            if Evidence.isCitedBefore(right.text, left.text) { return false }
            return left.text.value.field.rawValue < right.text.value.field.rawValue
        }
        return ordered.prefix(Evidence.countMax).map { shared, text in
            let words = shared.prefix(Self.sharedMax).map { query.terms[$0].text }
            return Evidence(text.value.field, text, on: date, .text(shared: words))
        }
    }

    private func rarity(_ positions: [Int]) -> Int {
        positions.reduce(0) { $0 + query.terms[$1].rarity }
    }
}
