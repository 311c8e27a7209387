package import Records

/// The suppliers whose texts say most of what some words ask for, as a search box wants them.
///
/// Words are compared as in a need's text: over marks, languages and slips, by how rare they are
/// and where they stand. Without a need around it a text's share is not bounded, so that of two
/// firms that say it all the one that says it more to the point comes first.
///
/// - Complexity: finding takes what the columns of the words and of the musts' rarest hold.
package struct WordSearch {
    /// The most relevant first, of equals by identifier.
    package let suppliers: [OrganisationID]
    private let judge: TextJudge?
    private let corpus: TextCorpus

    init(_ question: FitQuestion, _ bench: Bench, top: Int) {
        let judge = question.plan.entries.lazy.compactMap { $0.judge as? TextJudge }.first
        self.judge = judge
        corpus = bench.corpus
        suppliers = question.bestByWords(top, judge?.query)
    }

    /// What a supplier found says of the words: its texts, each with the words it answers.
    package func evidence(in profile: Profile) -> [Evidence] {
        let candidate = Candidate(profile, document: corpus.document(of: profile))
        return judge?.finding(on: candidate).evidence ?? []
    }
}

extension CurrentFit {
    /// The first `top` suppliers that satisfy all of `musts` and use any of a text's words.
    ///
    /// - Parameter date: the day certificates and ages are judged at.
    package func search(
        _ text: String, among musts: [Requirement.Kind], on date: CalendarDate, top: Int
    ) throws(FitDamage) -> WordSearch {
        let need = Need(
            id: NeedID("words"),
            requirements: musts.map { Requirement($0, .must) } + [
                Requirement(.text(text), .should(weight: 1))
            ])
        let search = WordSearch(question(need, on: date), bench.on(date), top: top)
        try checkDamage()
        return search
    }
}

extension FitQuestion {
    /// Those who satisfy all musts by what their words contribute; nobody whose words contribute
    /// nothing.
    fileprivate func bestByWords(_ top: Int, _ query: TextQuery?) -> [OrganisationID] {
        guard top > 0, let query else { return [] }
        var found: [(sum: Int, supplier: OrganisationID)] = front.compactMap { candidate in
            let sum = query.sum(of: candidate.document)
            let isMeant = plan.isOfWordsAlone || plan.tally(candidate).verdict == .fits
            return sum > 0 && isMeant ? (sum, candidate.profile.id) : nil
        }
        for part in parts {
            let search = FitSearch(part.index, part.plan, top: 0)
            found += search.bestByWords(min(top, part.index.count)).map {
                ($0.sum, part.index.columns.suppliers[$0.supplier])
            }
        }
        return found.sorted { ($1.sum, $0.supplier) < ($0.sum, $1.supplier) }.prefix(top)
            .map(\.supplier)
    }
}

extension NeedPlan {
    fileprivate var isOfWordsAlone: Bool { entries.allSatisfy { $0.judge is TextJudge } }
}
