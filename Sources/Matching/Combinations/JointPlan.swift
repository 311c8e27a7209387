import Records

/// A need as several suppliers answer it as one.
struct JointPlan: Sendable {
    let plan: NeedPlan
    /// One for each requirement.
    let compositions: [Composition]
    /// The processes that are musts, by their places among the requirements, in the order in which
    /// the need names them.
    let steps: [Int]
    /// The quantities that add up, by their places among the requirements.
    let quantities: [Int]
    private let centres: [ConceptID: Coordinate]

    /// Nil for a need that nobody shares: one of no step, or of one step and no quantity.
    init?(_ plan: NeedPlan, _ centres: [ConceptID: Coordinate]) {
        let entries = plan.entries
        let compositions = entries.map { Composition(of: $0.kind) }
        steps = entries.indices.filter { index in
            guard entries[index].isMust, case .process = entries[index].kind else { return false }
            return true
        }
        quantities = entries.indices.filter { compositions[$0].needed != nil }
        self.plan = plan
        self.compositions = compositions
        self.centres = centres
        guard steps.count > 1 || (steps.count == 1 && isShared) else { return nil }
    }

    /// Whether more suppliers than one may be brought in for one step: where a quantity is a must.
    var isShared: Bool { quantities.contains { plan.entries[$0].isMust } }

    /// The most suppliers that can each have something to do.
    var membersMax: Int {
        isShared ? CombinationSearch.membersMax : min(steps.count, CombinationSearch.membersMax)
    }

    /// A candidate that could take a step; nil when it says of none that it does it, or when with
    /// it every combination would be no fit.
    func partner(_ index: Int, _ candidate: Candidate) -> Partner? {
        let does = steps.contains { Self.isDone(plan.entries[$0].judge.reading(of: candidate)) }
        guard does else { return nil }
        let partner = partner(
            index, candidate, plan.entries.map { $0.judge.reading(of: candidate) })
        return isHopeless(partner.readings) ? nil : partner
    }

    /// - Parameter readings: the candidate's, one for each requirement.
    func partner(_ index: Int, _ candidate: Candidate, _ readings: [Reading]) -> Partner {
        let profile = candidate.profile
        return Partner(
            index: index, readings: readings,
            volumes: volumes(capacity: profile.capacity?.value, readings),
            sites: profile.sites.compactMap { LocatedSite($0.value, centres) })
    }

    /// What a supplier makes, for each quantity that adds up.
    ///
    /// - Parameter capacity: pieces a month; nil where it has not said.
    func volumes(capacity: Int?, _ readings: [Reading]) -> [Volume] {
        quantities.map { index in
            guard let needed = compositions[index].needed else { return .zero }
            return capacity.map { Volume(pieces: $0, of: needed) }
                ?? Volume(readings[index].grade, of: needed)
        }
    }

    /// Whether a supplier says that it does a step, or something that speaks for it.
    static func isDone(_ step: Reading) -> Bool { step.isStated }

    /// Whether a supplier states how much it makes, where that is a must.
    func statesAQuantity(_ partner: Partner) -> Bool {
        quantities.contains { plan.entries[$0].isMust && partner.readings[$0].isStated }
    }

    /// Whether what the weakest decides is already beyond a near miss.
    ///
    /// More members can only lower these grades, so no combination with this one is ever shown.
    func isHopeless(_ readings: [Reading]) -> Bool {
        let obstacles = readings.indices.filter {
            compositions[$0] == .weakest && plan.entries[$0].isObstacle(readings[$0].grade)
        }
        return obstacles.count > Priors.nearMissObstaclesMax
            || obstacles.contains { !plan.entries[$0].bearing.isClosable(readings[$0].grade) }
    }
}

extension JointPlan {
    /// Those that do a step, by their places: who does it best, and whoever does it as well. Where
    /// none of these says that it does, the first of them.
    ///
    /// - Parameter partners: by identifier.
    func doers(of step: Int, _ partners: [Partner]) -> [Int] {
        let best = bestGrade(of: step, partners)
        let tied = partners.indices.filter { partners[$0].readings[step].grade == best }
        let doing = tied.filter { Self.isDone(partners[$0].readings[step]) }
        return doing.isEmpty ? Array(tied.prefix(1)) : doing
    }

    private func bestGrade(of step: Int, _ partners: [Partner]) -> GradeInterval {
        var best = partners[0].readings[step].grade
        for partner in partners.dropFirst() {
            let own = partner.readings[step].grade
            if own.isBetter(than: best) { best = own }
        }
        return best
    }

    /// What the partners make together: for each step the sum over those that do it, of the steps
    /// the least.
    ///
    /// - Parameter quantity: the place among the quantities.
    private func volume(_ quantity: Int, _ partners: [Partner]) -> Volume {
        var least: Volume?
        for step in steps {
            let best = bestGrade(of: step, partners)
            var sum: Volume?
            var first: Volume?
            for partner in partners where partner.readings[step].grade == best {
                let own = partner.volumes[quantity]
                if first == nil { first = own }
                guard Self.isDone(partner.readings[step]) else { continue }
                sum = sum.map { $0 + own } ?? own
            }
            let made = sum ?? first ?? .zero
            least = least?.smaller(made) ?? made
        }
        return least ?? .zero
    }

    /// How the partners together meet one requirement.
    ///
    /// - Parameter partners: one or more, by identifier.
    func reading(_ index: Int, _ partners: [Partner]) -> Reading {
        var joined = partners[0].readings[index]
        for partner in partners.dropFirst() {
            joined = compositions[index].join(joined, partner.readings[index])
        }
        guard let needed = compositions[index].needed,
            let quantity = quantities.firstIndex(of: index)
        else { return joined }
        return Reading(
            grade: volume(quantity, partners).grade(of: needed), isStated: joined.isStated)
    }

    /// - Parameter partners: one or more, by identifier.
    func tally(_ partners: [Partner]) -> Tally {
        var tally = Tally(of: plan.need)
        for index in compositions.indices {
            tally.add(plan.entries[index], reading(index, partners))
        }
        return tally
    }

    func haulage(_ partners: [Partner]) -> Haulage {
        Haulage(partners, doers: steps.map { doers(of: $0, partners) })
    }

    /// - Parameter partners: two or more, by identifier.
    func worth(_ partners: [Partner]) -> Worth {
        Worth(tally(partners), cost: haulage(partners).cost)
    }

    /// Whether a member has something to do: it does a step better than all the others, or does it
    /// as well as they and together they make more of what is a must than without it.
    ///
    /// - Parameter partners: two or more, by identifier.
    func isUseful(_ position: Int, among partners: [Partner]) -> Bool {
        let others = partners.indices.filter { $0 != position }
        let own = partners[position]
        var shares = false
        for step in steps where Self.isDone(own.readings[step]) {
            let rest = bestGrade(of: step, others.map { partners[$0] })
            if own.readings[step].grade.isBetter(than: rest) { return true }
            if own.readings[step].grade == rest { shares = true }
        }
        guard shares else { return false }
        let without = others.map { partners[$0] }
        return quantities.contains { index in
            plan.entries[index].isMust && own.readings[index].isStated
                && reading(index, partners).grade.isBetter(than: reading(index, without).grade)
        }
    }
}
