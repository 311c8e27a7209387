import Records

/// The needs that one supplier does not answer, and what each step of it would open.
struct ClosedNeeds: Sendable {
    private let candidate: Candidate
    private let date: CalendarDate
    /// For each kind of step, the needs that one of it may open.
    private let gaps: [[NeedGap]]
    /// Every step that removes an obstacle, each once.
    let steps: Set<GapStep>

    /// - Parameter needs: every need as the supplier meets it, by the need's id.
    init(_ needs: [NeedGap], _ candidate: Candidate, on date: CalendarDate) {
        self.candidate = candidate
        self.date = date
        let closed = needs.filter { !$0.isOpen }
        var gaps = [[NeedGap]](repeating: [], count: GapStep.Kind.allCases.count)
        for gap in closed {
            for kind in gap.openingKinds { gaps[kind.rawValue].append(gap) }
        }
        self.gaps = gaps
        steps = Set(closed.flatMap(\.steps))
    }

    /// The needs that a step opens, by id: the supplier is changed and judged again.
    ///
    /// - Complexity: O(needs that a step of the kind may open · requirements).
    func opened(by step: GapStep) -> [GapReport.Opened] {
        let gaps = gaps[step.kind.rawValue]
        guard !gaps.isEmpty else { return [] }
        let after = step.taken(by: candidate.profile, on: date)
        let changed = Candidate(after, document: candidate.document)
        return gaps.compactMap { gap in
            let verdict = gap.verdict(on: changed, after: step.kind)
            guard NeedGap.isOpen(verdict) else { return nil }
            return GapReport.Opened(
                need: gap.plan.need.id, before: gap.tally.verdict, verdict: verdict)
        }
    }

    func step(_ step: GapStep, opens: [GapReport.Opened]) -> GapReport.Step {
        GapReport.Step(
            step: step, from: step.reach(of: candidate.profile),
            heldUntil: step.heldUntil(by: candidate.profile), opens: opens)
    }
}
