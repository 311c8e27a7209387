import Records

/// Who of a combination does what, what is missing and what to ask whom.
struct JointExplanation {
    private let joint: JointPlan
    /// In the order of their first steps.
    private let members: [Candidate]
    /// One list of findings for each member.
    private let findings: [[Finding]]
    /// For each requirement that one member is enough for, who that is.
    private let takers: [Int?]
    private let readings: [Reading]

    /// - Parameter members: two or more, by identifier, each with a step of its own.
    init(_ joint: JointPlan, _ members: [Candidate]) {
        let entries = joint.plan.entries
        let unordered = members.map { member in entries.map { $0.judge.finding(on: member) } }
        let doers = joint.steps.map { Self.best(unordered, $0) }
        let order = members.indices.sorted { left, right in
            let first = doers.firstIndex(of: left) ?? doers.count
            let second = doers.firstIndex(of: right) ?? doers.count
            return (first, left) < (second, right)
        }
        self.joint = joint
        self.members = order.map { members[$0] }
        findings = order.map { unordered[$0] }
        takers = entries.indices.map { index in
            guard joint.compositions[index] == .best else { return nil }
            return order.firstIndex(of: Self.best(unordered, index))
        }
        let grades = findings.map { $0.map(\.reading) }
        readings = grades.dropFirst().reduce(grades[0]) { joint.join($0, $1) }
    }

    /// Who meets a requirement best; of equals the first.
    private static func best(_ findings: [[Finding]], _ index: Int) -> Int {
        findings.indices.dropFirst().reduce(0) { best, member in
            let own = findings[member][index].reading.grade
            return own.isBetter(than: findings[best][index].reading.grade) ? member : best
        }
    }

    var combination: Combination {
        let worth = Worth(joint.plan.tally(readings))
        let entries = joint.plan.entries
        return Combination(
            need: joint.plan.need.id,
            members: members.indices.map { member in
                Combination.Member(
                    supplier: members[member].profile.id,
                    steps: joint.steps.filter { takers[$0] == member })
            },
            verdict: worth.verdict, score: worth.score,
            judgements: entries.indices.map(judgement),
            missing: entries.indices.filter { entries[$0].isObstacle(readings[$0].grade) },
            questions: questions)
    }

    /// The members whose judgements make the joint one.
    private func parts(of index: Int) -> [Int] {
        takers[index].map { [$0] } ?? Array(members.indices)
    }

    private func judgement(_ index: Int) -> JointJudgement {
        let parts = parts(of: index).map { member in
            JointJudgement.Part(
                supplier: members[member].profile.id,
                judgement: Judgement(requirement: index, findings[member][index]))
        }
        let grade = readings[index].grade
        // A text that shares no word is partly, though its grade is 0: the judge's own word.
        let own = takers[index].map { findings[$0][index].outcome }
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
            var grades = findings.map { $0[index].reading }
            grades[member] = Reading(grade: .certain(score), isStated: true)
            let joined = grades.dropFirst().reduce(grades[0], joint.compositions[index].join)
            return joined.grade.expected.millionths
        }
        let span = answered(own.reading.grade.upper) - answered(own.reading.grade.lower)
        guard span > 0 else { return nil }
        let weights = joint.plan.entries.reduce(0) { $0 + $1.weight }
        return Combination.Question(
            supplier: members[member].profile.id, requirement: index, asks: asks,
            width: Score(joint.plan.entries[index].weight * span, over: weights * Score.scale))
    }
}
