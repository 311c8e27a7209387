package import Records

extension Ranking {
    /// The best `top` combinations of suppliers for a need of several steps.
    ///
    /// Offered only where they come to a better verdict than every single supplier. Each member
    /// does one of the steps better than the others and without it the rest would be worth less.
    /// The first is the best of all; each that follows is the best of those that differ from all
    /// before it in two members or more, since one name changed is no other proposal.
    package func combinations(top: Int) -> Combinations {
        combinations(top: top, amongMost: CombinationSearch.candidatesMax)
    }

    func combinations(top: Int, amongMost most: Int) -> Combinations {
        guard top > 0, let single = places.first?.standing.verdict, single > .fits,
            let joint = JointPlan(plan)
        else { return .none }
        let pool = StepPool(joint, candidates, most: most)
        var found: [CombinationSearch.Found] = []
        var isExact = true
        while found.count < top {
            let search = CombinationSearch(joint, pool, better: single, unlike: found)
            isExact = isExact && search.isExact
            guard let next = search.best else { break }
            found.append(next)
            // Had one of the same worth been left out, another would follow.
            if found.count < top { isExact = isExact && search.isUnrivalled }
        }
        return Combinations(
            best: found.map { found in
                JointExplanation(joint, found.members.map { candidates[$0] }).combination
            },
            isExact: isExact, absence: found.isEmpty ? absence(joint, better: single) : nil)
    }

    /// - Complexity: O(suppliers · steps · requirements).
    private func absence(
        _ joint: JointPlan, better single: Verdict
    ) -> Combinations.Absence {
        let steps = joint.steps.compactMap { step -> (step: Int, process: ConceptID)? in
            guard case .process(let process) = plan.entries[step].kind else { return nil }
            return (step, process)
        }
        let unnamed = steps.first { step, _ in
            !candidates.contains { JointPlan.isDone(plan.entries[step].judge.reading(of: $0)) }
        }
        if let unnamed { return .nobodyNames(unnamed.process) }
        let able = candidates.compactMap { joint.readings(of: $0) }
        let unqualified = steps.first { step, _ in
            !able.contains { JointPlan.isDone($0[step]) }
        }
        if let unqualified { return .nobodyQualifies(unqualified.process) }
        return .noneBetter(than: single)
    }
}

extension Matcher {
    /// The best `top` combinations of suppliers for a need of several steps, explained.
    package func combinations(for need: Need, top: Int) -> Combinations {
        ranking(for: need).combinations(top: top)
    }
}
