import Records
import SearchIndex

/// Finds in an index those of whom combinations may be made, so that nobody else's profile is read
/// for them.
struct StepDoers {
    private let joint: JointPlan
    private let index: FitIndex
    /// One for each requirement, in the need's order.
    private let sources: [FitPlan.Source]
    /// The steps of which somebody was found.
    private var found: Set<Int> = []
    private var doers: [OrganisationID] = []

    /// Whoever does a step and with whom a combination may be shown, and for each step somebody
    /// who does it, if anybody does: by these it is told why there is no combination.
    ///
    /// - Complexity: O(suppliers · steps + doers · requirements).
    static func doers(_ joint: JointPlan, in index: FitIndex) -> [OrganisationID] {
        var search = StepDoers(joint, index)
        for place in index.segments.indices { search.look(at: place) }
        return search.doers
    }

    private init(_ joint: JointPlan, _ index: FitIndex) {
        let entries = joint.plan.entries
        let weight = entries.reduce(0) { $0 + $1.weight }
        let maker = FitSourceMaker(
            vocabulary: index.vocabulary,
            scale: KeyScale(totalWeight: weight, requirements: entries.count))
        self.joint = joint
        self.index = index
        sources = entries.map { maker.source($0) }
    }

    private mutating func look(at place: Int) {
        let segment = index.segments[place]
        for position in 0..<segment.count where !index.withdrawn.contains(position, in: place) {
            let done = joint.steps.filter {
                JointPlan.isDone(sources[$0].reading(segment, position))
            }
            if done.isEmpty { continue }
            let isFirst = !found.isSuperset(of: done)
            guard isFirst || isHopeful(segment, position) else { continue }
            found.formUnion(done)
            doers.append(index.columns.suppliers[segment.first + position])
        }
    }

    /// Whether a combination with this one may be shown.
    private func isHopeful(_ segment: FitSegment, _ position: Int) -> Bool {
        !joint.isHopeless(sources.map { $0.reading(segment, position) })
    }
}

extension FitQuestion {
    /// Those of its indexes of whom combinations may be made.
    func doers(of joint: JointPlan) -> [OrganisationID] {
        parts.flatMap { StepDoers.doers(joint, in: $0.index) }
    }
}
