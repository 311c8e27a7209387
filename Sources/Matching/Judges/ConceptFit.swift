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
        var grade: GradeInterval?
        var isStated = false
        for stated in own { add(stated, to: &grade, &isStated) }
        for stated in other { add(stated, to: &grade, &isStated) }
        let isFinal = isClosed && !leavesOpen(own)
        guard let grade else { return .silent(isFinal ? .failed : unknown) }
        return Reading(
            grade: isFinal && grade.upper < .one ? grade : grade.better(unknown),
            isStated: isStated)
    }

    private func add(
        _ stated: Stated<ConceptID>, to grade: inout GradeInterval?, _ isStated: inout Bool
    ) {
        guard let relation = answers[stated.value] else { return }
        grade = grade?.better(relation.grade) ?? relation.grade
        if !strangers.contains(stated.value) { isStated = true }
    }

    private func leavesOpen(_ own: [Stated<ConceptID>]) -> Bool {
        !opening.isEmpty && own.contains { opening.contains($0.value) }
    }

    /// Whether what is asked, or something wider, is said not to be offered.
    func isDenied(_ denied: [Stated<ConceptID>]) -> Bool {
        denied.contains { stated in
            switch answers[stated.value] {
            case .exact, .broader: true
            default: false
            }
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
