import Records

/// How one need looks from a supplier's side, and after a step of its.
struct NeedGap: Sendable {
    let plan: NeedPlan
    let readings: [Reading]
    let tally: Tally
    let obstacles: [Int]

    init(_ plan: NeedPlan, _ candidate: Candidate) {
        let readings = plan.entries.map { $0.judge.reading(of: candidate) }
        self.plan = plan
        self.readings = readings
        tally = plan.tally(readings)
        obstacles = readings.indices.filter { plan.entries[$0].isObstacle(readings[$0].grade) }
    }

    var isOpen: Bool { Self.isOpen(tally.verdict) }

    static func isOpen(_ verdict: Verdict) -> Bool { verdict <= .likely }

    /// Whether the supplier gains by telling what a requirement leaves open.
    func isWorthTelling(_ index: Int) -> Bool {
        let entry = plan.entries[index]
        return entry.sign == .related || (entry.isMust && isOpen)
    }

    /// The steps that would remove one obstacle each.
    var steps: [GapStep] {
        obstacles.compactMap {
            GapStep(closing: plan.entries[$0].kind, neededOn: plan.neededOn)
        }
    }

    /// The kinds of step that may open the need: a step changes only the grades of requirements of
    /// its kind, so every obstacle has to be one of these.
    var openingKinds: [GapStep.Kind] {
        let kinds = plan.entries.map { GapStep.Kind(changing: $0.kind) }
        return GapStep.Kind.allCases.filter { kind in
            kinds.contains(kind) && obstacles.allSatisfy { kinds[$0] == kind }
        }
    }

    /// The verdict on the supplier as it is after a step of a kind, from all judges that the step
    /// bears on.
    func verdict(on changed: Candidate, after kind: GapStep.Kind) -> Verdict {
        var tally = Tally(of: plan.need)
        for (entry, reading) in zip(plan.entries, readings) {
            let isChanged = GapStep.Kind(changing: entry.kind) == kind
            tally.add(entry, isChanged ? entry.judge.reading(of: changed) : reading)
        }
        return tally.verdict
    }
}
