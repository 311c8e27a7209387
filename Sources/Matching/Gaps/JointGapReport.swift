package import Records

/// Which change, made by any of several suppliers, opens which needs to them together.
///
/// For whoever helps a region's suppliers and not one of them: a need is open to them together as
/// soon as it is open to one, so one change by any of those named is enough.
package struct JointGapReport: Hashable, Sendable {
    /// By identifier.
    package let suppliers: [OrganisationID]
    /// How every need stands to them, by the need's id.
    package let standings: [Standing]
    /// What opens most needs that nobody of them answers first, then what opens most needs, then
    /// what opens most near misses over all suppliers, then most of anything, then the easier. A
    /// change that goes further than another is listed only if it opens more.
    package let changes: [Change]

    package struct Standing: Hashable, Sendable {
        package let need: NeedID
        /// The best verdict of any of them; nil when there is nobody.
        package let verdict: Verdict?
        /// How many fit or are likely.
        package let open: Int
    }

    package struct Change: Hashable, Sendable {
        package let step: GapStep
        /// The needs that it opens to one supplier more or to several, by id.
        package let opens: [Opened]
        /// Those that the change brings anything, with what it brings each: who gains most needs
        /// first, then most near misses, then who has the least to go, then by identifier.
        package let takers: [Taker]

        /// The needs that nobody of them answers now.
        package var new: [Opened] { opens.filter(\.isNew) }
    }

    package struct Opened: Hashable, Sendable {
        package let need: NeedID
        /// Whether none of the suppliers answers it now.
        package let isNew: Bool
        /// The change by any one of these is enough, by identifier.
        package let suppliers: [OrganisationID]
    }

    package struct Taker: Hashable, Sendable {
        package let supplier: OrganisationID
        package let step: GapReport.Step
    }
}

extension JointGapReport {
    init(
        _ suppliers: [Profile], _ needs: [Need], _ bench: Bench, progress: (Int) -> Void
    ) {
        let plans = needs.sorted { $0.id < $1.id }.map { NeedPlan($0, bench) }
        let candidates = suppliers.sorted { $0.id < $1.id }.map {
            Candidate($0, document: bench.corpus.document(of: $0))
        }
        self.init(plans, candidates, bench, progress: progress)
    }

    /// - Parameters:
    ///   - plans: by the need's id.
    ///   - candidates: by identifier.
    ///   - progress: told how many judgings of a supplier are done, of two each.
    /// - Complexity: O(suppliers · needs · requirements), and for each change O(suppliers · needs
    ///   that a change of its kind may open · requirements); changes are at most the requirements
    ///   of all needs. Memory O(changes · needs opened), beside one supplier's needs.
    init(
        _ plans: [NeedPlan], _ candidates: [Candidate], _ bench: Bench,
        progress: (Int) -> Void = { _ in }
    ) {
        var open = [Int](repeating: 0, count: plans.count)
        var best = [Verdict?](repeating: nil, count: plans.count)
        var steps: Set<GapStep> = []
        func gaps(_ candidate: Candidate) -> [NeedGap] { plans.map { NeedGap($0, candidate) } }
        for (done, candidate) in candidates.enumerated() {
            let gaps = gaps(candidate)
            for (index, gap) in gaps.enumerated() {
                if gap.isOpen { open[index] += 1 }
                best[index] = best[index].map { min($0, gap.tally.verdict) } ?? gap.tally.verdict
            }
            steps.formUnion(ClosedNeeds(gaps, candidate, on: bench.date).steps)
            progress(done + 1)
        }
        let easiest = steps.sorted { $0.isEasier(than: $1) }
        var takers = [[Taker]](repeating: [], count: easiest.count)
        for (done, candidate) in candidates.enumerated() {
            let closed = ClosedNeeds(gaps(candidate), candidate, on: bench.date)
            for (index, step) in easiest.enumerated() {
                let opens = closed.opened(by: step)
                guard !opens.isEmpty else { continue }
                takers[index].append(
                    Taker(
                        supplier: candidate.profile.id, step: closed.step(step, opens: opens)))
            }
            progress(candidates.count + done + 1)
        }
        let ids = plans.map(\.need.id)
        suppliers = candidates.map(\.profile.id)
        standings = ids.indices.map {
            Standing(need: ids[$0], verdict: best[$0], open: open[$0])
        }
        let unanswered = Set(ids.indices.filter { open[$0] == 0 }.map { ids[$0] })
        changes = Self.ordered(
            zip(easiest, takers).filter { !$1.isEmpty }
                .map { Change($0, $1, unanswered: unanswered) },
            bench.graph)
    }

    private static func ordered(_ changes: [Change], _ graph: ConceptGraph) -> [Change] {
        let worthwhile = changes.filter { change in
            !changes.contains {
                change.step.goesFurther(than: $0.step, graph) && $0.opensTheSame(as: change)
            }
        }
        func size(_ change: Change) -> (Int, Int, Int, Int) {
            let gains = change.takers.map(\.step.gain)
            return (
                change.new.count, change.opens.count, gains.reduce(0) { $0 + $1.near },
                gains.reduce(0) { $0 + $1.needs }
            )
        }
        return worthwhile.enumerated().sorted { left, right in
            let (one, other) = (size(left.element), size(right.element))
            return one == other ? left.offset < right.offset : one > other
        }.map(\.element)
    }
}

extension JointGapReport.Change {
    /// Whether it brings the same suppliers the same needs, with the same verdicts.
    fileprivate func opensTheSame(as other: JointGapReport.Change) -> Bool {
        opens == other.opens
            && takers.map(\.supplier) == other.takers.map(\.supplier)
            && takers.map(\.step.opens) == other.takers.map(\.step.opens)
    }

    /// - Parameter takers: by identifier.
    fileprivate init(
        _ step: GapStep, _ takers: [JointGapReport.Taker], unanswered: Set<NeedID>
    ) {
        self.step = step
        var suppliers: [NeedID: [OrganisationID]] = [:]
        for taker in takers {
            for opened in taker.step.opens {
                suppliers[opened.need, default: []].append(taker.supplier)
            }
        }
        opens = suppliers.keys.sorted().map { need in
            JointGapReport.Opened(
                need: need, isNew: unanswered.contains(need), suppliers: suppliers[need] ?? [])
        }
        self.takers = takers.enumerated().sorted { left, right in
            let (one, other) = (left.element.step, right.element.step)
            if one.gain != other.gain { return one.gain > other.gain }
            let (near, far) = (one.from?.extent ?? .min, other.from?.extent ?? .min)
            return near == far ? left.offset < right.offset : near > far
        }.map(\.element)
    }
}
