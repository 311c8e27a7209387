package import Records

extension Matcher {
    /// The best `top` combinations of suppliers for a need, explained: a need of several steps, or
    /// one of a quantity that nobody makes alone.
    ///
    /// Offered only where they come to a better verdict than every single supplier. Each member
    /// does one of the steps better than the others, or shares one with those that do it as well,
    /// and without it the rest would be worth less. The first is the best of all; each that follows
    /// is the best of those that differ from all before it in two members or more, since one name
    /// changed is no other proposal.
    package func combinations(for need: Need, top: Int) -> Combinations {
        combinations(in: ranking(for: need), top: top)
    }

    /// The best `top` combinations for the need that a ranking of this matcher is of.
    package func combinations(in ranking: Ranking, top: Int) -> Combinations {
        combinations(in: ranking, top: top, amongMost: CombinationSearch.candidatesMax)
    }

    func combinations(in ranking: Ranking, top: Int, amongMost most: Int) -> Combinations {
        guard let first = ranking.places.first?.standing else { return .none }
        return Combinations.best(
            ranking.plan, better: first, top: top, among: candidates, bench, atMost: most)
    }
}
