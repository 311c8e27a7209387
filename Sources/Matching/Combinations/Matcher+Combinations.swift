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
        return combinations(ranking.plan, better: first, top: top, amongMost: most)
    }

    /// - Parameter first: the best single supplier.
    func combinations(
        _ plan: NeedPlan, better first: Standing, top: Int,
        amongMost most: Int = CombinationSearch.candidatesMax
    ) -> Combinations {
        guard top > 0, first.verdict > .fits,
            let joint = JointPlan(plan, bench.centresOfRegions)
        else { return .none }
        let pool = StepPool(joint, candidates, most: most)
        var found: [CombinationSearch.Found] = []
        var isExact = true
        while found.count < top {
            let search = CombinationSearch(joint, pool, better: first.verdict, unlike: found)
            isExact = isExact && search.isExact
            guard let next = search.best else { break }
            found.append(next)
            // Had one of the same worth been left out, another would follow.
            if found.count < top { isExact = isExact && search.isUnrivalled }
        }
        return Combinations(
            best: found.map { found in
                JointExplanation(joint, found.members.map { ($0, candidates[$0]) }).combination
            },
            isExact: isExact,
            absence: found.isEmpty ? absence(of: joint, candidates, first.verdict) : nil,
            single: Combinations.Single(
                supplier: first.supplier, verdict: first.verdict, score: first.score))
    }

    /// Why there is none; nil for a need of one step, of which nobody expects any.
    ///
    /// - Complexity: O(suppliers · steps · requirements).
    private func absence(
        of joint: JointPlan, _ candidates: [Candidate], _ single: Verdict
    ) -> Combinations.Absence? {
        guard joint.steps.count > 1 else { return nil }
        let entries = joint.plan.entries
        let steps = joint.steps.compactMap { step -> (step: Int, process: ConceptID)? in
            guard case .process(let process) = entries[step].kind else { return nil }
            return (step, process)
        }
        let unnamed = steps.first { step, _ in
            !candidates.contains { JointPlan.isDone(entries[step].judge.reading(of: $0)) }
        }
        if let unnamed { return .nobodyNames(unnamed.process) }
        let able = candidates.enumerated().compactMap { joint.partner($0, $1)?.readings }
        let unqualified = steps.first { step, _ in
            !able.contains { JointPlan.isDone($0[step]) }
        }
        if let unqualified { return .nobodyQualifies(unqualified.process) }
        return .noneBetter(than: single)
    }
}
