import Records

/// Who of a combination does what, what is missing and what to ask whom.
struct JointExplanation {
    private let joint: JointPlan
    /// By identifier.
    private let candidates: [Candidate]
    private let partners: [Partner]
    /// One list of findings for each partner.
    private let findings: [[Finding]]
    /// For each step, the partners that do it.
    private let doers: [[Int]]
    /// The partners in the order of their first steps, in which people are told of them.
    private let order: [Int]
    private let readings: [Reading]

    /// - Parameter members: two or more with their places, by identifier, each with a step.
    init(_ joint: JointPlan, _ members: [(index: Int, candidate: Candidate)]) {
        let entries = joint.plan.entries
        let findings = members.map { member in
            entries.map { $0.judge.finding(on: member.candidate) }
        }
        let partners = zip(members, findings).map { member, findings in
            joint.partner(member.index, member.candidate, findings.map(\.reading))
        }
        let doers = joint.steps.map { joint.doers(of: $0, partners) }
        self.joint = joint
        self.findings = findings
        self.partners = partners
        self.doers = doers
        candidates = members.map(\.candidate)
        order = members.indices.sorted { left, right in
            let first = doers.firstIndex { $0.contains(left) } ?? doers.count
            let second = doers.firstIndex { $0.contains(right) } ?? doers.count
            return (first, left) < (second, right)
        }
        readings = entries.indices.map { joint.reading($0, partners) }
    }

    var combination: Combination {
        let tally = joint.plan.tally(readings)
        let entries = joint.plan.entries
        let haulage = Haulage(partners, doers: doers)
        return Combination(
            need: joint.plan.need.id,
            members: order.map { member in
                Combination.Member(
                    supplier: supplier(member),
                    steps: zip(joint.steps, doers).filter { $1.contains(member) }.map(\.0))
            },
            verdict: tally.verdict, score: tally.score,
            steps: joint.steps.indices.map(step),
            legs: haulage.legs.map(leg), haulCost: haulage.cost,
            judgements: entries.indices.map(judgement),
            missing: entries.indices.filter { entries[$0].isObstacle(readings[$0].grade) },
            questions: questions)
    }

    private func supplier(_ member: Int) -> OrganisationID { candidates[member].profile.id }

    private func step(_ step: Int) -> Combination.Step {
        let doing = order.filter { doers[step].contains($0) }
        let pieces = split(among: doing)
        return Combination.Step(
            requirement: joint.steps[step],
            shares: zip(doing, pieces).map {
                Combination.Share(supplier: supplier($0), pieces: $1)
            })
    }

    /// What each of those that share a step makes a month; nothing for one that does it alone.
    private func split(among doing: [Int]) -> [Int?] {
        let asked =
            joint.quantities.first { joint.plan.entries[$0].isMust } ?? joint.quantities.first
        guard doing.count > 1, let asked, let needed = joint.compositions[asked].needed else {
            return doing.map { _ in nil }
        }
        return QuantitySplit.pieces(
            of: needed, among: doing.map { candidates[$0].profile.capacity?.value })
    }

    private func leg(_ leg: Haulage.Leg) -> Combination.Leg {
        Combination.Leg(
            step: joint.steps[leg.step], from: supplier(leg.from), to: supplier(leg.to),
            kilometres: leg.distance?.kilometres, isExact: leg.distance?.isExact ?? false)
    }

    /// The partners whose judgements make the joint one, in the order of the members.
    private func parts(of index: Int) -> [Int] {
        if let step = joint.steps.firstIndex(of: index) {
            return order.filter { doers[step].contains($0) }
        }
        return taker(of: index).map { [$0] } ?? order
    }

    /// Who meets best what one of them is enough for; of equals the first.
    private func taker(of index: Int) -> Int? {
        guard joint.compositions[index] == .best else { return nil }
        return partners.indices.dropFirst().reduce(0) { best, member in
            let own = partners[member].readings[index].grade
            return own.isBetter(than: partners[best].readings[index].grade) ? member : best
        }
    }

    private func judgement(_ index: Int) -> JointJudgement {
        let parts = parts(of: index).map { member in
            JointJudgement.Part(
                supplier: supplier(member),
                judgement: Judgement(requirement: index, findings[member][index]))
        }
        let grade = readings[index].grade
        // A text that shares no word is partly, though its grade is 0: the judge's own word.
        let own = taker(of: index).map { findings[$0][index].outcome }
        return JointJudgement(
            requirement: index, outcome: own ?? grade.outcome, grade: grade, parts: parts)
    }

    private var questions: [Combination.Question] {
        let open = readings.indices.filter {
            readings[$0].grade.isOpen && joint.plan.isWorthAsking($0, readings)
        }
        let questions = open.flatMap { index in
            parts(of: index).compactMap { question($0, index) }
        }
        return questions.enumerated().sorted { left, right in
            (right.element.width, left.offset) < (left.element.width, right.offset)
        }.map(\.element)
    }

    /// What to ask a member about a requirement; nil when no answer would move the joint grade.
    private func question(_ member: Int, _ index: Int) -> Combination.Question? {
        let own = findings[member][index]
        guard own.reading.grade.isOpen, let asks = own.openPoint else { return nil }
        func answered(_ score: Score) -> Int {
            var partners = partners
            partners[member] = joint.answered(partners[member], index, score)
            return joint.reading(index, partners).grade.expected.millionths
        }
        let span = answered(own.reading.grade.upper) - answered(own.reading.grade.lower)
        guard span > 0 else { return nil }
        let weights = joint.plan.entries.reduce(0) { $0 + $1.weight }
        return Combination.Question(
            supplier: supplier(member), requirement: index, asks: asks,
            width: Score(joint.plan.entries[index].weight * span, over: weights * Score.scale))
    }
}

extension JointPlan {
    /// A partner of which one grade is known for certain.
    fileprivate func answered(_ partner: Partner, _ index: Int, _ score: Score) -> Partner {
        var readings = partner.readings
        var volumes = partner.volumes
        readings[index] = Reading(grade: .certain(score), isStated: true)
        if let quantity = quantities.firstIndex(of: index),
            let needed = compositions[index].needed
        {
            volumes[quantity] = Volume(.certain(score), of: needed)
        }
        return Partner(
            index: partner.index, readings: readings, volumes: volumes, sites: partner.sites)
    }
}
