package import Records

/// What keeps a supplier from which needs, and which single step opens how many.
///
/// A step is tried, not guessed: the supplier is changed by it and judged again, and the needs that
/// open are exactly those that it then fits or is likely for and was not before.
package struct GapReport: Hashable, Sendable {
    package let supplier: OrganisationID
    /// How the supplier stands to every need, by the need's id.
    package let standings: [Standing]
    /// The steps worth taking, those that open most needs first, of these those that open most near
    /// misses, then the easier. A step that goes further than another is listed only if it opens
    /// more.
    package let steps: [Step]
    /// What to tell, that nobody has said yet, of musts in needs where nothing else stands in
    /// the way; what concerns most needs first. Of a need whose work nobody knows the supplier
    /// to do it is only whether it does.
    package let untold: [Untold]

    package struct Standing: Hashable, Sendable {
        package let need: NeedID
        package let verdict: Verdict
        package let score: GradeInterval
        /// What stands in the way, one for each obstacle.
        package let missing: [Judgement]
    }

    package struct Step: Hashable, Sendable {
        package let step: GapStep
        /// Where the supplier stands now, where the step changes a number or a size.
        package let from: GapStep?
        /// Until when it holds a certificate that the step renews.
        package let heldUntil: CalendarDate?
        /// The needs that become open by this step alone, by id.
        package let opens: [Opened]
    }

    package struct Opened: Hashable, Sendable {
        package let need: NeedID
        /// What it is without the step.
        package let before: Verdict
        /// `fits` or `likely`.
        package let verdict: Verdict

        /// Whether the supplier only just missed it.
        package var wasNear: Bool { before == .nearMiss }
    }

    package struct Untold: Hashable, Sendable {
        package let asks: OpenPoint
        /// By id.
        package let needs: [NeedID]
    }
}

extension GapReport {
    init(_ supplier: Profile, _ needs: [Need], _ bench: Bench) {
        let candidate = Candidate(supplier, document: bench.corpus.document(of: supplier))
        let gaps = needs.sorted { $0.id < $1.id }.map { need in
            NeedGap(NeedPlan(need, bench), candidate)
        }
        self.init(candidate, gaps, bench)
    }

    /// - Parameter gaps: by the need's id.
    /// - Complexity: O(steps · needs · requirements + steps²), steps being at most the obstacles of
    ///   all needs.
    init(_ candidate: Candidate, _ gaps: [NeedGap], _ bench: Bench) {
        supplier = candidate.profile.id
        standings = gaps.map { gap in
            Standing(
                need: gap.plan.need.id, verdict: gap.tally.verdict, score: gap.tally.score,
                missing: gap.obstacles.map { index in
                    Judgement(
                        requirement: index, gap.plan.entries[index].judge.finding(on: candidate))
                })
        }
        steps = Self.steps(ClosedNeeds(gaps, candidate, on: bench.date), bench.graph)
        untold = Self.untold(gaps, candidate)
    }

    private static func steps(_ closed: ClosedNeeds, _ graph: ConceptGraph) -> [Step] {
        let easiest = closed.steps.sorted { $0.isEasier(than: $1) }
        let opening = easiest.compactMap { step -> Step? in
            let opens = closed.opened(by: step)
            return opens.isEmpty ? nil : closed.step(step, opens: opens)
        }
        let steps = opening.filter { step in
            !opening.contains {
                step.step.goesFurther(than: $0.step, graph) && $0.opens == step.opens
            }
        }
        return steps.enumerated().sorted { left, right in
            let (one, other) = (left.element.gain, right.element.gain)
            return one == other ? left.offset < right.offset : one > other
        }.map(\.element)
    }

    private static func untold(_ gaps: [NeedGap], _ candidate: Candidate) -> [Untold] {
        var needs: [OpenPoint: [NeedID]] = [:]
        var order: [OpenPoint] = []
        for gap in gaps where gap.obstacles.isEmpty {
            for index in gap.plan.entries.indices where gap.isWorthTelling(index) {
                let finding = gap.plan.entries[index].judge.finding(on: candidate)
                guard let asks = finding.openPoint else { continue }
                if needs[asks] == nil { order.append(asks) }
                if needs[asks]?.last != gap.plan.need.id {
                    needs[asks, default: []].append(gap.plan.need.id)
                }
            }
        }
        let untold = order.map { Untold(asks: $0, needs: needs[$0] ?? []) }
        return untold.enumerated().sorted { left, right in
            (right.element.needs.count, left.offset) < (left.element.needs.count, right.offset)
        }.map(\.element)
    }
}

extension GapReport.Step {
    /// The needs it opens, and of these the near misses.
    var gain: (needs: Int, near: Int) { (opens.count, opens.count(where: \.wasNear)) }
}

extension GapStep {
    /// Whether this step is the other and more.
    func goesFurther(than other: GapStep, _ graph: ConceptGraph) -> Bool {
        covers(other, graph) && !other.covers(self, graph)
    }
}
