import Catalog
package import Records

/// The suppliers of a matcher as columns: the same lists in the same order as `Ranking`, without
/// looking at every supplier.
///
/// See the section "The index" of DESIGN.md.
package final class FitIndex: Sendable {
    let bench: Bench
    let vocabulary: FitVocabulary
    let segments: [FitSegment]
    /// By number, ascending.
    private let suppliers: IdentifierColumn

    init(
        _ bench: Bench, _ vocabulary: FitVocabulary, _ suppliers: IdentifierColumn,
        _ segments: [FitSegment]
    ) {
        self.bench = bench
        self.vocabulary = vocabulary
        self.suppliers = suppliers
        self.segments = segments
    }

    package var count: Int { suppliers.count }

    /// One line of a need's list.
    package struct Line: Hashable, Sendable {
        package let supplier: OrganisationID
        package let verdict: Verdict
        package let score: GradeInterval

        /// The order of a list.
        package func precedes(_ other: Line) -> Bool {
            standing.precedes(other.standing)
        }

        var standing: Standing { Standing(verdict, score, supplier) }
    }

    /// The first `top` lines of a need's list: those of `Ranking.lines`.
    package func lines(for need: Need, top: Int) -> [Line] { lines(plan(need), top: top) }

    func lines(_ plan: FitPlan, top: Int) -> [Line] {
        guard top > 0 else { return [] }
        return FitSearch(self, plan, top: min(top, count)).best().map {
            Line(supplier: suppliers[$0.supplier], verdict: $0.verdict, score: $0.score)
        }
    }

    /// A need as questions to the columns: made once for its list, counts and explanations.
    func plan(_ need: Need) -> FitPlan { FitPlan(NeedPlan(need, bench), self) }

    /// The best `top` suppliers for a need, explained: those of `Ranking.matches(top:)`.
    ///
    /// - Parameters:
    ///   - verdict: the one verdict that is looked for; nil for all.
    ///   - profile: a supplier's profile as it was when it was added; asked for those alone that
    ///     are returned.
    package func matches(
        for need: Need, only verdict: Verdict? = nil, top: Int,
        profile: (OrganisationID) -> Profile?
    ) -> [Match] {
        matches(plan(need), only: verdict, top: top, profile: profile)
    }

    func matches(
        _ plan: FitPlan, only verdict: Verdict? = nil, top: Int,
        profile: (OrganisationID) -> Profile?
    ) -> [Match] {
        guard top > 0 else { return [] }
        let best = FitSearch(self, plan, only: verdict, top: min(top, count)).best()
        let drafts = best.compactMap { entry -> (draft: MatchDraft, own: FitTop.Entry)? in
            profile(suppliers[entry.supplier]).map { profile in
                (MatchDraft(plan.judges, candidate(profile, entry.supplier, plan)), entry)
            }
        }
        let before = standings(before: drafts, plan, isWhole: verdict == nil)
        return drafts.map { draft, own in
            draft.match { standing in
                let count = before[standing] ?? 0
                let line = self.line(standing, own.supplier)
                return count + 1 - (own.precedes(line) ? 1 : 0)
            }
        }
    }

    /// Where a need has one text, what a supplier shares with it is read from the columns.
    private func candidate(_ profile: Profile, _ supplier: Int, _ plan: FitPlan) -> Candidate {
        guard plan.texts == 1, let text = plan.text,
            let segment = segments.last(where: { $0.first <= supplier })
        else { return Candidate(profile, document: bench.corpus.document(of: profile)) }
        return Candidate(profile, share: text.share(segment, supplier - segment.first))
    }

    /// For each standing of some matches how many lines of the list stand before it.
    ///
    /// - Parameter isWhole: whether the matches are the beginning of the list.
    private func standings(
        before drafts: [(draft: MatchDraft, own: FitTop.Entry)], _ plan: FitPlan, isWhole: Bool
    ) -> [Standing: Int] {
        var counts: [Standing: Int] = [:]
        var asked: [(standing: Standing, line: FitTop.Entry)] = []
        for (place, (draft, own)) in drafts.enumerated() {
            if isWhole { counts[draft.standing] = place }
            for standing in draft.standings where counts[standing] == nil {
                counts[standing] = 0
                asked.append((standing, line(standing, own.supplier)))
            }
        }
        let places = FitSearch(self, plan, top: 0).placesBefore(asked.map(\.line))
        for (standing, place) in zip(asked.map(\.standing), places) { counts[standing] = place }
        return counts
    }

    private func line(_ standing: Standing, _ supplier: Int) -> FitTop.Entry {
        FitTop.Entry(verdict: standing.verdict, score: standing.score, supplier: supplier)
    }

    /// How many suppliers come to which verdict.
    ///
    /// Counted by set operations; suppliers that these leave in doubt are judged one by one, and
    /// all are where no must decides.
    package func summary(for need: Need) -> Ranking.Summary { summary(plan(need)) }

    func summary(_ plan: FitPlan) -> Ranking.Summary { FitSearch(self, plan, top: 0).summary() }
}
