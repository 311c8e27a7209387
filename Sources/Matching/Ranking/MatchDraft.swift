import Records

/// What a supplier's own record makes of a match: all but its places among the others.
struct MatchDraft {
    let standing: Standing
    private let plan: NeedPlan
    private let findings: [Finding]
    private let readings: [Reading]
    private let openings: [Opening]

    /// One grade that an answer could move, with the standings of the best and worst answer.
    private struct Opening {
        let requirement: Int
        let asks: OpenPoint
        let best: Standing
        let worst: Standing
    }

    init(_ plan: NeedPlan, _ candidate: Candidate) {
        let supplier = candidate.profile.id
        let findings = plan.entries.map { $0.judge.finding(on: candidate) }
        let readings = findings.map(\.reading)
        self.plan = plan
        self.findings = findings
        self.readings = readings
        standing = Standing(plan.tally(readings), supplier)
        openings = findings.indices.compactMap { index in
            let grade = readings[index].grade
            guard grade.isOpen, let asks = findings[index].openPoint,
                plan.isWorthAsking(index, readings)
            else { return nil }
            func answered(_ score: Score) -> Standing {
                var answered = readings
                answered[index] = Reading(grade: .certain(score), isStated: true)
                return Standing(plan.tally(answered), supplier)
            }
            return Opening(
                requirement: index, asks: asks, best: answered(grade.upper),
                worst: answered(grade.lower))
        }
    }

    /// Every standing whose place the match tells.
    var standings: [Standing] { [standing] + openings.flatMap { [$0.best, $0.worst] } }

    /// - Parameter rank: the 1-based place of a standing among all other suppliers.
    func match(rank: (Standing) -> Int) -> Match {
        let own = rank(standing)
        return Match(
            need: plan.need.id, supplier: standing.supplier, rank: own,
            verdict: standing.verdict, score: standing.score,
            judgements: findings.enumerated().map { Judgement(requirement: $0, $1) },
            missing: readings.indices.filter { plan.entries[$0].isObstacle(readings[$0].grade) },
            questions: questions(own, rank))
    }

    private func questions(_ own: Int, _ rank: (Standing) -> Int) -> [Question] {
        let totalWeight = plan.entries.reduce(0) { $0 + $1.weight }
        let questions = openings.map { opening in
            let grade = readings[opening.requirement].grade
            let span = grade.upper.millionths - grade.lower.millionths
            return Question(
                requirement: opening.requirement, asks: opening.asks,
                placesGained: max(0, own - rank(opening.best)),
                placesLost: max(0, rank(opening.worst) - own),
                width: Score(
                    plan.entries[opening.requirement].weight * span,
                    over: totalWeight * Score.scale))
        }
        return questions.sorted(by: Question.isAskedBefore)
    }
}
