package import Records

extension Matcher {
    /// What is shown of one need's list.
    package struct Shortlist: Hashable, Sendable {
        package let summary: Ranking.Summary
        /// The best, in order.
        package let matches: [Match]
        /// Those of the best near misses that are not among the best.
        package let nearMisses: [Match]
        package let combinations: Combinations
    }

    /// The best `top` suppliers for a need, `nearMisses` of those that just miss, and the best
    /// `combined` combinations: the same whether an index answers or every supplier is judged.
    package func shortlist(
        for need: Need, top: Int, nearMisses: Int = 0, combined: Int = 0
    ) -> Shortlist {
        guard let index else {
            let ranking = ranking(for: need)
            return Shortlist(
                summary: ranking.summary, matches: ranking.matches(top: top),
                nearMisses: ranking.matches(.nearMiss, top: nearMisses).filter { $0.rank > top },
                combinations: combinations(in: ranking, top: combined))
        }
        let question = index.question(need)
        let matches = question.matches(top: top, profile: profile)
        let below = question.matches(only: .nearMiss, top: nearMisses, profile: profile)
        let best = matches.first.map { Standing($0.verdict, $0.score, $0.supplier) }
        let first = best ?? question.lines(top: 1).first?.standing
        return Shortlist(
            summary: question.summary(), matches: matches,
            nearMisses: below.filter { $0.rank > top },
            combinations: first.map {
                combinations(question.plan, better: $0, top: combined)
            } ?? .none)
    }

    private func profile(of supplier: OrganisationID) -> Profile? {
        var (low, high) = (0, candidates.count)
        while low < high {
            let middle = (low + high) / 2
            if candidates[middle].profile.id < supplier { low = middle + 1 } else { high = middle }
        }
        return low < candidates.count ? candidates[low].profile : nil
    }
}
