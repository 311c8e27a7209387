package import Records

/// What keeps a supplier from which needs, and which single step opens how many.
package struct GapReport: Hashable, Sendable {
    package let supplier: OrganisationID
    /// How the supplier stands to every need, by the need's id.
    package let standings: [Standing]
    /// The steps worth taking, those that open most needs first, then the easier ones. A step
    /// that goes further than another is listed only if it opens more.
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
        /// The needs that become open by this step alone, by id.
        package let opens: [Opened]
    }

    package struct Opened: Hashable, Sendable {
        package let need: NeedID
        /// `fits` or `likely`.
        package let verdict: Verdict
    }

    package struct Untold: Hashable, Sendable {
        package let asks: OpenPoint
        /// By id.
        package let needs: [NeedID]
    }
}

extension GapReport {
    /// - Parameter gaps: by the need's id.
    /// - Complexity: O(steps · needs), steps being at most the obstacles of all needs.
    init(_ supplier: OrganisationID, _ gaps: [NeedGap], _ graph: ConceptGraph) {
        self.supplier = supplier
        standings = gaps.map { gap in
            Standing(
                need: gap.plan.need.id, verdict: gap.tally.verdict, score: gap.tally.score,
                missing: gap.obstacles.map { Judgement(requirement: $0, gap.findings[$0]) })
        }
        steps = Self.steps(gaps.filter { !$0.isOpen && !$0.obstacles.isEmpty }, graph)
        untold = Self.untold(gaps)
    }

    private static func steps(_ closed: [NeedGap], _ graph: ConceptGraph) -> [Step] {
        let candidates = Set(closed.flatMap(\.steps)).sorted { $0.isEasier(than: $1) }
        let opening = candidates.compactMap { step -> Step? in
            let opens = closed.compactMap { gap in
                gap.verdict(after: step, graph).map {
                    Opened(need: gap.plan.need.id, verdict: $0)
                }
            }
            return opens.isEmpty ? nil : Step(step: step, opens: opens)
        }
        let steps = opening.filter { step in
            !opening.contains { step.goesFurther(than: $0, graph) && $0.opens == step.opens }
        }
        return steps.enumerated().sorted { left, right in
            (right.element.opens.count, left.offset) < (left.element.opens.count, right.offset)
        }.map(\.element)
    }

    private static func untold(_ gaps: [NeedGap]) -> [Untold] {
        var needs: [OpenPoint: [NeedID]] = [:]
        var order: [OpenPoint] = []
        for gap in gaps where gap.obstacles.isEmpty {
            for (index, finding) in gap.findings.enumerated() {
                guard gap.isWorthTelling(index), let asks = finding.openPoint else { continue }
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
    /// Whether this step is the other and more.
    fileprivate func goesFurther(than other: GapReport.Step, _ graph: ConceptGraph) -> Bool {
        step.covers(other.step, graph) && !other.step.covers(step, graph)
    }
}
