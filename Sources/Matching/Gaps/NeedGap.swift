import Records

/// How one need looks from a supplier's side.
struct NeedGap: Sendable {
    let plan: NeedPlan
    let readings: [Reading]
    let findings: [Finding]
    let tally: Tally
    let obstacles: [Int]

    init(_ plan: NeedPlan, _ candidate: Candidate) {
        let findings = plan.entries.map { $0.judge.finding(on: candidate) }
        let readings = findings.map(\.reading)
        self.plan = plan
        self.findings = findings
        self.readings = readings
        tally = plan.tally(readings)
        obstacles = readings.indices.filter { plan.entries[$0].isObstacle(readings[$0].grade) }
    }

    var isOpen: Bool { Self.isOpen(tally.verdict) }

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

    /// The verdict once a step is taken; nil when the need stays closed.
    func verdict(after step: GapStep, _ graph: ConceptGraph) -> Verdict? {
        var readings = readings
        for index in obstacles {
            guard
                let asked = GapStep(
                    closing: plan.entries[index].kind, neededOn: plan.neededOn),
                step.covers(asked, graph)
            else { return nil }
            readings[index] = .satisfied
        }
        let verdict = plan.tally(readings).verdict
        return Self.isOpen(verdict) ? verdict : nil
    }

    private static func isOpen(_ verdict: Verdict) -> Bool { verdict <= .likely }
}
