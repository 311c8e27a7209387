import Records

extension Combinations {
    /// The best `top` combinations for a need, if they come to a better verdict than everybody
    /// alone.
    ///
    /// - Parameters:
    ///   - first: the best single supplier.
    ///   - candidates: by identifier; whoever does none of the steps may be left out.
    ///   - most: the most candidates that are combined.
    static func best(
        _ plan: NeedPlan, better first: Standing, top: Int, among candidates: [Candidate],
        _ bench: Bench, atMost most: Int = CombinationSearch.candidatesMax
    ) -> Combinations {
        guard let joint = JointPlan(plan, better: first, top: top, bench) else { return .none }
        return best(
            joint, StepPool(joint, candidates, most: most), better: first, top: top,
            among: candidates
        ) {
            absence(of: joint, candidates, first.verdict)
        }
    }

    /// The best `top` combinations of a pool.
    ///
    /// - Parameters:
    ///   - candidates: at the places that the pool's members have.
    ///   - absence: why there is none, where there is none.
    static func best(
        _ joint: JointPlan, _ pool: StepPool, better first: Standing, top: Int,
        among candidates: [Candidate], absence: () -> Absence?
    ) -> Combinations {
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
            absence: found.isEmpty ? absence() : nil,
            single: Single(supplier: first.supplier, verdict: first.verdict, score: first.score))
    }

    /// Why there is none; nil for a need of one step, of which nobody expects any.
    ///
    /// - Complexity: O(suppliers · steps · requirements).
    private static func absence(
        of joint: JointPlan, _ candidates: [Candidate], _ single: Verdict
    ) -> Absence? {
        let entries = joint.plan.entries
        let named = joint.steps.filter { step in
            candidates.contains { JointPlan.isDone(entries[step].judge.reading(of: $0)) }
        }
        let able = candidates.enumerated().compactMap { joint.partner($0, $1)?.readings }
        let done = joint.steps.filter { step in able.contains { JointPlan.isDone($0[step]) } }
        return absence(of: joint, named: Set(named), done: Set(done), single)
    }

    /// Why there is none; nil for a need of one step, of which nobody expects any.
    ///
    /// - Parameters:
    ///   - named: the steps that somebody does.
    ///   - done: those that somebody does with whom a combination may be shown.
    static func absence(
        of joint: JointPlan, named: Set<Int>, done: Set<Int>, _ single: Verdict
    ) -> Absence? {
        guard joint.steps.count > 1 else { return nil }
        let steps = joint.steps.compactMap { step -> (step: Int, process: ConceptID)? in
            guard case .process(let process) = joint.plan.entries[step].kind else { return nil }
            return (step, process)
        }
        if let unnamed = steps.first(where: { !named.contains($0.step) }) {
            return .nobodyNames(unnamed.process)
        }
        if let unqualified = steps.first(where: { !done.contains($0.step) }) {
            return .nobodyQualifies(unqualified.process)
        }
        return .noneBetter(than: single)
    }
}

extension JointPlan {
    /// Nil where no combination is to be looked for: none is asked for, somebody fits alone, or
    /// the need is one that nobody shares.
    init?(_ plan: NeedPlan, better first: Standing, top: Int, _ bench: Bench) {
        guard top > 0, first.verdict > .fits else { return nil }
        self.init(plan, bench.centresOfRegions)
    }
}
