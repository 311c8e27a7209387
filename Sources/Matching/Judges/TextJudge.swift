import Records

/// How much do the supplier's texts speak of what the need's text speaks of?
///
/// Words that a supplier does not use are no proof that it does not do the thing, so a text is
/// never failed; and since relevance is a matter of degree, a text never decides the verdict.
struct TextJudge: Judge {
    let query: TextQuery
    private let corpus: TextCorpus
    let unknown: GradeInterval
    let date: CalendarDate

    /// The most shared words one piece of evidence names (own choice: a line's worth).
    static let sharedMax = 12

    init(_ kind: Requirement.Kind, text: String, _ bench: Bench) {
        corpus = bench.corpus
        query = TextQuery(text, corpus)
        unknown = .unknown(expected: Priors.unknown(kind))
        date = bench.date
    }

    func reading(of candidate: Candidate) -> Reading {
        if let share = candidate.share { return reading(share.sum) }
        if candidate.document.isEmpty { return .silent(unknown) }
        return Reading(grade: .certain(query.grade(of: candidate.document)), isStated: true)
    }

    /// - Parameter sum: what a supplier's answers contribute; nil where it has no texts.
    func reading(_ sum: Int?) -> Reading {
        guard let sum else { return .silent(unknown) }
        return Reading(grade: .certain(query.grade(ofSum: sum)), isStated: true)
    }

    func finding(on candidate: Candidate) -> Finding {
        let reading = reading(of: candidate)
        guard reading.isStated else { return Finding(reading, openPoint: .description) }
        let shared = query.asked.indices.filter { place in
            candidate.share.map { $0.zones[place] != 0 }
                ?? query.asked[place].isAnswered(by: candidate.document.holds)
        }
        // Words that nobody answers are left out of the grade; an answer without them is no whole
        // one all the same.
        let isWhole = reading.grade == .satisfied && shared.count == query.askedCount
        return Finding(
            reading, outcome: isWhole ? .satisfied : .partly,
            evidence: evidence(candidate),
            shortfall: .text(shared: shared.count, asked: query.askedCount))
    }

    /// The texts that share the most with the need's, each with the words it shares.
    private func evidence(_ candidate: Candidate) -> [Evidence] {
        let cutter = TextCutter(corpus.names)
        let texts = candidate.profile.zonedTexts()
        let sharing = texts.compactMap { zone, text -> (shared: [Int], text: Stated<FieldText>)? in
            let positions: [Int]
            if let share = candidate.share, texts.count(where: { $0.zone == zone }) == 1 {
                positions = query.asked.indices.filter { share.answers($0, in: zone) }
            } else {
                positions = answered(by: text.value, cutter)
            }
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
            let words = shared.prefix(Self.sharedMax).map { query.asked[$0].reading }
            return Evidence(text.value.field, text, on: date, .text(shared: words))
        }
    }

    /// The asked words that one text answers by itself.
    private func answered(by text: FieldText, _ cutter: TextCutter) -> [Int] {
        let own = Set(cutter.terms(of: text).compactMap(corpus.number))
        return query.asked.indices.filter { query.asked[$0].isAnswered(by: own.contains) }
    }

    private func rarity(_ positions: [Int]) -> Int {
        positions.reduce(0) { $0 + query.asked[$1].rarity }
    }
}

extension TextQuery.Asked {
    /// Whether any way to answer it is among the terms that `holds` knows.
    fileprivate func isAnswered(by holds: (Int32) -> Bool) -> Bool {
        alternatives.contains { holds($0.term) }
    }
}
