package import Catalog
package import Records

/// Scores needs against suppliers by judging every one of them, and explains every score: the plain
/// way that `FitIndex` and `CurrentFit`, which the platform asks, are held to.
///
/// Pure: the same catalogue, suppliers, need and day give the same list on any machine, whatever
/// the order in which the suppliers are handed over.
///
///     let matcher = Matcher(catalogue: catalogue, suppliers: profiles, date: today)
///     let shortlist = matcher.matches(for: need, top: 10)
///
/// Who needs more of one list than its first lines takes `shortlist(for:…)`, or `ranking(for:)` for
/// every place.
///
/// - Complexity: making one O(total text of the suppliers + concepts · relations); a need
///   O(suppliers · requirements).
package struct Matcher: Sendable {
    let bench: Bench
    /// By identifier.
    let candidates: [Candidate]

    /// - Precondition: every supplier is given once.
    package init(catalogue: Catalogue, suppliers: [Profile], date: CalendarDate) {
        let sorted = suppliers.sorted { $0.id < $1.id }
        precondition(
            zip(sorted, sorted.dropFirst()).allSatisfy { $0.id < $1.id },
            "every supplier is given once")
        let (corpus, documents) = TextCorpus.build(sorted, ConceptNames(catalogue))
        bench = Bench(catalogue, corpus, on: date)
        candidates = zip(sorted, documents).map { Candidate($0, document: $1) }
    }

    package var supplierCount: Int { candidates.count }

    /// Every supplier's place in the need's list.
    package func ranking(for need: Need) -> Ranking {
        Ranking(NeedPlan(need, bench), candidates)
    }

    /// The best `top` suppliers for a need, explained.
    package func matches(for need: Need, top: Int) -> [Match] {
        ranking(for: need).matches(top: top)
    }

    /// How one supplier answers a need; its questions count places among all suppliers.
    ///
    /// The supplier need not be one of the matcher's, nor be as the matcher knows it.
    package func match(_ need: Need, _ supplier: Profile) -> Match {
        ranking(for: need).match(candidate(supplier))
    }

    package func summary(for need: Need) -> Ranking.Summary { ranking(for: need).summary }

    /// The best `top` suppliers for a need, `nearMisses` of those that just miss, and the best
    /// `combined` combinations.
    package func shortlist(
        for need: Need, top: Int, nearMisses: Int = 0, combined: Int = 0
    ) -> ExplainedList {
        let ranking = ranking(for: need)
        return ExplainedList(
            summary: ranking.summary, matches: ranking.matches(top: top),
            nearMisses: ranking.matches(.nearMiss, top: nearMisses).filter { $0.rank > top },
            combinations: combinations(in: ranking, top: combined))
    }

    /// What keeps a supplier from which needs, and which single step opens how many.
    package func gaps(for supplier: Profile, needs: [Need]) -> GapReport {
        GapReport(supplier, needs, bench)
    }

    /// Which change, made by any of these suppliers, opens which needs to them together.
    ///
    /// - Parameter progress: told how many of the work's parts are done, two for each supplier.
    package func jointGaps(
        for suppliers: [Profile], needs: [Need], progress: (Int) -> Void = { _ in }
    ) -> JointGapReport {
        JointGapReport(suppliers, needs, bench, progress: progress)
    }

    func candidate(_ supplier: Profile) -> Candidate {
        Candidate(supplier, document: bench.corpus.document(of: supplier))
    }
}
