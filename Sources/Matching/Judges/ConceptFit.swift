import Records

/// Grades a supplier's list of concepts against one asked concept.
///
/// A closed list is one that is stated and was read whole: what is not on it is not offered. Any
/// other list, an empty one too, leaves open whether more is offered. Offers add up bound by
/// bound, so a list that names a stand-in and something wider is certain of the first and may
/// reach the second. What may still be complete is never worth less than silence.
struct ConceptFit: Sendable {
    let asked: ConceptID
    let answers: [ConceptID: ConceptRelation]
    /// Materials that leave a closed list open: grades are rarely listed to the last one, so who
    /// names SPHC or just metal has not denied SPCC.
    let opening: Set<ConceptID>
    /// Siblings that share only a family with what is asked and do not speak for it.
    let strangers: Set<ConceptID>
    let graph: ConceptGraph
    let unknown: GradeInterval
    let date: CalendarDate

    init(_ kind: Requirement.Kind, asked: ConceptID, _ bench: Bench) {
        self.asked = asked
        graph = bench.graph
        unknown = .unknown(expected: Priors.unknown(kind))
        date = bench.date
        var answers = bench.graph.answers(to: asked)
        strangers = Set(
            answers.filter { $0.value == .sibling }.keys
                .filter { !bench.graph.areNearSiblings($0, asked) })
        var opening: Set<ConceptID> = []
        if asked.scheme == .material {
            let vague = answers.filter { Self.isVague($0.key, $0.value, bench.graph) }.keys
            let kin = bench.graph.narrowKin(of: asked, within: Priors.narrowFamilySteps)
            opening = kin.union(vague)
            for family in vague { answers[family] = nil }
            for relative in kin where answers[relative] == nil {
                let steps = bench.graph.distance(relative, asked)
                answers[relative] = steps.map(ConceptRelation.distant)
            }
        }
        self.answers = answers
        self.opening = opening
    }

    /// Whether an offer is so wide that it says nothing of what is asked.
    private static func isVague(
        _ offered: ConceptID, _ relation: ConceptRelation, _ graph: ConceptGraph
    ) -> Bool {
        guard case .broader(let steps) = relation else { return false }
        return steps >= Priors.vagueSteps && graph.isFamily(offered)
    }

    /// - Parameters:
    ///   - own: the statements of the asked concept's own scheme.
    ///   - other: statements of another scheme that a crosswalk may connect.
    ///   - isClosed: whether what is not in `own` is not offered.
    func reading(
        _ own: [Stated<ConceptID>], _ other: [Stated<ConceptID>] = [], isClosed: Bool
    ) -> Reading {
        var heard = Heard()
        for stated in own { answer(of: stated.value, isOwn: true).map { heard.add($0) } }
        for stated in other { answer(of: stated.value, isOwn: false).map { heard.add($0) } }
        return reading(heard, isClosed: isClosed)
    }

    /// What one offered concept says of the asked one.
    struct Answer: Hashable, Sendable {
        /// Nil when it says nothing itself and only leaves its list open.
        let grade: GradeInterval?
        /// Whether it counts as a statement on the matter.
        let speaks: Bool
        let leavesOpen: Bool
    }

    /// What several offered concepts say together; neither order nor repetition counts.
    struct Heard: Sendable {
        fileprivate var grade: GradeInterval?
        fileprivate var isStated = false
        fileprivate var leavesOpen = false

        mutating func add(_ answer: Answer) {
            if let more = answer.grade { grade = grade?.better(more) ?? more }
            isStated = isStated || answer.speaks
            leavesOpen = leavesOpen || answer.leavesOpen
        }
    }

    /// - Parameter isOwn: whether it stands in the list of the asked concept's own scheme.
    /// - Returns: nil when it has nothing to do with what is asked.
    func answer(of offered: ConceptID, isOwn: Bool) -> Answer? {
        let relation = answers[offered]
        let leavesOpen = isOwn && !opening.isEmpty && opening.contains(offered)
        if relation == nil, !leavesOpen { return nil }
        return Answer(
            grade: relation?.grade, speaks: relation != nil && !strangers.contains(offered),
            leavesOpen: leavesOpen)
    }

    func reading(_ heard: Heard, isClosed: Bool) -> Reading {
        let isFinal = isClosed && !heard.leavesOpen
        guard let grade = heard.grade else { return .silent(isFinal ? .failed : unknown) }
        return Reading(
            grade: isFinal && grade.upper < .one ? grade : grade.better(unknown),
            isStated: heard.isStated)
    }

    /// Whether what is asked, or something wider, is said not to be offered.
    func isDenied(_ denied: [Stated<ConceptID>]) -> Bool {
        denied.contains { isDenied(by: $0.value) }
    }

    /// Whether who does not offer `other` does not offer what is asked.
    func isDenied(by other: ConceptID) -> Bool {
        switch answers[other] {
        case .exact, .broader: true
        default: false
        }
    }

    /// - Parameter field: the field the statements of `own` and `other` stand in.
    func finding(
        _ own: [Stated<ConceptID>], _ field: Field, _ other: [Stated<ConceptID>] = [],
        _ otherField: Field? = nil, isClosed: Bool
    ) -> Finding {
        let reading = reading(own, other, isClosed: isClosed)
        var cited = own.compactMap { citation($0, field) }
        cited += other.compactMap { citation($0, otherField ?? field) }
        if cited.isEmpty, isClosed { cited = nearest(own, field).map { [$0] } ?? [] }
        cited.sort(by: Self.isCitedBefore)
        let best = cited.first
        let shown = cited.filter { $0.relation == best?.relation }.prefix(Evidence.countMax)
        let broader = cited.first { $0.relation.grade.isOpen }?.stated.value
        let helpful = best.flatMap { strangers.contains($0.stated.value) ? nil : $0 }
        return Finding(
            reading,
            evidence: shown.map {
                Evidence($0.field, $0.stated, on: date, .concept($0.stated.value, $0.relation))
            },
            shortfall: .conceptAbsent(
                asked: asked, nearest: helpful?.stated.value, relation: helpful?.relation),
            openPoint: .concept(asked: asked, broader: broader))
    }

    private struct Citation {
        let stated: Stated<ConceptID>
        let field: Field
        let relation: ConceptRelation
    }

    private func citation(_ stated: Stated<ConceptID>, _ field: Field) -> Citation? {
        answers[stated.value].map { Citation(stated: stated, field: field, relation: $0) }
    }

    /// Of a list that holds nothing of use, the offer that has the nearest common ancestor below
    /// a family.
    private func nearest(_ own: [Stated<ConceptID>], _ field: Field) -> Citation? {
        let related = own.compactMap { stated in
            graph.distance(stated.value, asked).map { steps in
                Citation(stated: stated, field: field, relation: .distant(steps: steps))
            }
        }
        return related.min(by: Self.isCitedBefore)
    }

    private static func isCitedBefore(_ left: Citation, _ right: Citation) -> Bool {
        if left.relation != right.relation { return left.relation.isBetter(than: right.relation) }
        if Evidence.isCitedBefore(left.stated, right.stated) { return true }
        if Evidence.isCitedBefore(right.stated, left.stated) { return false }
        return left.stated.value < right.stated.value
    }
}
