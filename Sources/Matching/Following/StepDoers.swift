import Records
import SearchIndex

/// Those who do a step of a need, as the columns of an index know them: nobody's profile is read
/// to learn of whom combinations are made.
struct StepDoers {
    /// Somebody with whom a combination may be shown.
    struct Doer {
        let supplier: OrganisationID
        /// One for each requirement.
        let readings: [Reading]
        /// Pieces a month; nil where it has not said.
        let capacity: Int?
    }

    private let joint: JointPlan
    /// The steps that somebody does.
    private(set) var named: Set<Int> = []
    private(set) var doers: [Doer] = []

    /// - Complexity: O(suppliers · steps + doers · requirements).
    init(_ joint: JointPlan, of question: FitQuestion) {
        self.joint = joint
        for part in question.parts { look(through: part.index) }
        for candidate in question.front {
            take(candidate.profile.id, capacity: candidate.profile.capacity?.value) { index in
                joint.plan.entries[index].judge.reading(of: candidate)
            }
        }
    }

    private mutating func look(through index: FitIndex) {
        let entries = joint.plan.entries
        let weight = entries.reduce(0) { $0 + $1.weight }
        let maker = FitSourceMaker(
            vocabulary: index.vocabulary,
            scale: KeyScale(totalWeight: weight, requirements: entries.count))
        let sources = entries.map { maker.source($0) }
        for (place, segment) in index.segments.enumerated() {
            for position in 0..<segment.count
            where !index.withdrawn.contains(position, in: place) {
                take(
                    index.columns.suppliers[segment.first + position],
                    capacity: segment[.capacity].number(of: position).map { Int($0) }
                ) {
                    sources[$0].reading(segment, position)
                }
            }
        }
    }

    /// - Parameter reading: the supplier's, of a requirement.
    private mutating func take(
        _ supplier: @autoclosure () -> OrganisationID, capacity: @autoclosure () -> Int?,
        reading: (_ requirement: Int) -> Reading
    ) {
        guard joint.steps.contains(where: { JointPlan.isDone(reading($0)) }) else { return }
        named.formUnion(joint.steps.filter { JointPlan.isDone(reading($0)) })
        let readings = joint.plan.entries.indices.map(reading)
        if joint.isHopeless(readings) { return }
        doers.append(Doer(supplier: supplier(), readings: readings, capacity: capacity()))
    }
}
