import Records

/// Grades a supplier's list of concepts against one asked concept.
///
/// A closed list is one that is stated and was read whole: what is not on it is not offered. Any
/// other list, an empty one too, leaves open whether more is offered. Offers add up bound by
/// bound, so a list that names a stand-in and something wider is certain of the first and may
/// reach the second.
struct ConceptFit: Sendable {
    let asked: ConceptID
    let answers: [ConceptID: ConceptRelation]
    let graph: ConceptGraph
    let unknown: GradeInterval
    let date: CalendarDate

    init(_ kind: Requirement.Kind, asked: ConceptID, _ bench: Bench) {
        self.asked = asked
        graph = bench.graph
        answers = bench.graph.answers(to: asked)
        unknown = .unknown(expected: Priors.unknown(kind))
        date = bench.date
    }

    /// - Parameters:
    ///   - own: the statements of the asked concept's own scheme.
    ///   - other: statements of another scheme that a crosswalk may connect.
    ///   - isClosed: whether what is not in `own` is not offered.
    func reading(
        _ own: [Stated<ConceptID>], _ other: [Stated<ConceptID>] = [], isClosed: Bool
    ) -> Reading {
        var grade: GradeInterval?
        for stated in own { grade = better(grade, stated) }
        for stated in other { grade = better(grade, stated) }
        guard let grade else {
            return isClosed ? Reading(grade: .failed, isStated: true) : .silent(unknown)
        }
        let isFinal = isClosed || grade.upper == .one
        return Reading(grade: isFinal ? grade : grade.better(unknown), isStated: true)
    }

    private func better(_ grade: GradeInterval?, _ stated: Stated<ConceptID>) -> GradeInterval? {
        guard let relation = answers[stated.value] else { return grade }
        return grade?.better(relation.grade) ?? relation.grade
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
        return Finding(
            reading,
            evidence: shown.map {
                Evidence($0.field, $0.stated, on: date, .concept($0.stated.value, $0.relation))
            },
            shortfall: .conceptAbsent(
                asked: asked, nearest: best?.stated.value, relation: best?.relation),
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

    /// Of a list that holds nothing of use, the offer that has the nearest common ancestor.
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
