package import Records

extension Ranking {
    /// The best `top` combinations of suppliers for a need of several steps.
    ///
    /// Offered only where they come to a better verdict than every single supplier. Each member
    /// does one of the steps better than the others and without it the rest would be worth less.
    package func combinations(top: Int) -> Combinations {
        combinations(top: top, amongMost: CombinationSearch.candidatesMax)
    }

    func combinations(top: Int, amongMost most: Int) -> Combinations {
        guard top > 0, let single = places.first?.standing.verdict, single > .fits,
            let joint = JointPlan(plan)
        else { return .none }
        let pool = StepPool(joint, candidates, most: most)
        let search = CombinationSearch(joint, pool, better: single, top: top)
        return Combinations(
            best: search.found.map { found in
                JointExplanation(joint, found.members.map { candidates[$0] }).combination
            },
            isExact: search.isExact)
    }
}

extension Matcher {
    /// The best `top` combinations of suppliers for a need of several steps, explained.
    package func combinations(for need: Need, top: Int) -> Combinations {
        ranking(for: need).combinations(top: top)
    }
}
