package import Catalog
package import Records

/// Scores needs against suppliers and explains every score.
///
/// Pure: the same catalogue, suppliers, need and day give the same list on any machine, whatever
/// the order in which the suppliers are handed over.
///
///     let matcher = Matcher(catalogue: catalogue, suppliers: profiles, date: today)
///     let shortlist = matcher.matches(for: need, top: 10)
///
/// Who needs both a shortlist and the counts takes `ranking(for:)`, which judges once.
///
/// - Complexity: making one O(total text of the suppliers + concepts · relations).
package struct Matcher: Sendable {
    private let bench: Bench
    /// By identifier.
    private let candidates: [Candidate]

    /// - Precondition: every supplier is given once.
    package init(catalogue: Catalogue, suppliers: [Profile], date: CalendarDate) {
        let sorted = suppliers.sorted { $0.id < $1.id }
        precondition(
            zip(sorted, sorted.dropFirst()).allSatisfy { $0.id < $1.id },
            "every supplier is given once")
        let (corpus, documents) = TextCorpus.build(sorted)
        bench = Bench(catalogue, corpus, on: date)
        candidates = zip(sorted, documents).map { Candidate($0, document: $1) }
    }

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

    /// What keeps a supplier from which needs, and which single step opens how many.
    package func gaps(for supplier: Profile, needs: [Need]) -> GapReport {
        let candidate = candidate(supplier)
        let gaps = needs.sorted { $0.id < $1.id }.map { need in
            NeedGap(NeedPlan(need, bench), candidate)
        }
        return GapReport(supplier.id, gaps, bench.graph)
    }

    private func candidate(_ supplier: Profile) -> Candidate {
        Candidate(supplier, document: bench.corpus.document(of: supplier))
    }
}
