import Records

/// A need as several suppliers answer it as one.
struct JointPlan: Sendable {
    let plan: NeedPlan
    /// One for each requirement.
    let compositions: [Composition]
    /// The processes that are musts, by their places among the requirements.
    let steps: [Int]

    /// Nil for a need of fewer than two steps, which nobody shares.
    init?(_ plan: NeedPlan) {
        steps = plan.entries.indices.filter { index in
            guard plan.entries[index].isMust, case .process = plan.entries[index].kind else {
                return false
            }
            return true
        }
        guard steps.count > 1 else { return nil }
        self.plan = plan
        compositions = plan.entries.map { Composition(of: $0.kind) }
    }

    /// The readings of a candidate that could take a step; nil when it says of none that it
    /// does it, or when with it every combination would be no fit.
    func readings(of candidate: Candidate) -> [Reading]? {
        let does = steps.contains { Self.isDone(plan.entries[$0].judge.reading(of: candidate)) }
        guard does else { return nil }
        let readings = plan.entries.map { $0.judge.reading(of: candidate) }
        return isHopeless(readings) ? nil : readings
    }

    /// Whether a supplier says that it does a step, or something that speaks for it.
    static func isDone(_ step: Reading) -> Bool { step.isStated }

    /// Whether what the weakest decides is already beyond a near miss.
    ///
    /// More members can only lower these grades, so no combination with this one is ever shown.
    private func isHopeless(_ readings: [Reading]) -> Bool {
        let obstacles = readings.indices.filter {
            compositions[$0] == .weakest && plan.entries[$0].isObstacle(readings[$0].grade)
        }
        return obstacles.count > Priors.nearMissObstaclesMax
            || obstacles.contains { !plan.entries[$0].bearing.isClosable(readings[$0].grade) }
    }

    func join(_ one: [Reading], _ other: [Reading]) -> [Reading] {
        one.indices.map { compositions[$0].join(one[$0], other[$0]) }
    }

    /// The tally of two joined, without making the list of their readings.
    func tally(_ one: [Reading], _ other: [Reading]) -> Tally {
        var tally = Tally(of: plan.need)
        for index in one.indices {
            tally.add(plan.entries[index], compositions[index].join(one[index], other[index]))
        }
        return tally
    }

    /// What a combination would come to at most whose weakest grades are these, and whose best
    /// are no better than `ceiling`.
    ///
    /// - Parameter step: a step whose grade is known as well.
    func bound(_ readings: [Reading], under ceiling: [Reading], step: Int? = nil) -> Worth {
        var tally = Tally(of: plan.need)
        for index in readings.indices {
            let isOpen = compositions[index] == .best && index != step
            tally.add(plan.entries[index], isOpen ? ceiling[index] : readings[index])
        }
        return Worth(tally)
    }
}
