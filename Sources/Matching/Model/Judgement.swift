/// How one requirement is met, and by what it is known.
package struct Judgement: Hashable, Sendable {
    /// The requirement, by its place in the need.
    package let requirement: Int
    package let outcome: Outcome
    package let grade: GradeInterval
    /// The statements it rests on, the strongest first; empty when nobody has said anything.
    package let evidence: [Evidence]
    /// What is missing; nil when nothing is, or when it is not known whether anything is.
    package let shortfall: Shortfall?
    /// What the supplier could tell to narrow the grade; nil when it is certain.
    package let openPoint: OpenPoint?

    init(requirement: Int, _ finding: Finding) {
        self.requirement = requirement
        outcome = finding.outcome
        grade = finding.reading.grade
        evidence = finding.evidence
        shortfall = finding.shortfall
        openPoint = finding.openPoint
    }
}
