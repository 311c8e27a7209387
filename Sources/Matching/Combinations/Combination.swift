package import Records

/// Suppliers that answer a need of several steps together, scored as one.
///
/// Each step is done by one member; what bears on every step is judged by the weakest.
package struct Combination: Hashable, Sendable {
    package let need: NeedID
    /// In the order of their first steps.
    package let members: [Member]
    package let verdict: Verdict
    package let score: GradeInterval
    /// One for each requirement, in the need's order.
    package let judgements: [JointJudgement]
    /// The requirements, by index, whose musts stand in the way; empty when none does.
    package let missing: [Int]
    /// What to ask whom, the answer that would move the score most first.
    package let questions: [Question]

    package struct Member: Hashable, Sendable {
        package let supplier: OrganisationID
        /// The processes it does, by their places among the need's requirements.
        package let steps: [Int]
    }

    /// One thing to ask one of the members.
    package struct Question: Hashable, Sendable {
        package let supplier: OrganisationID
        /// The requirement it is about, by its place in the need.
        package let requirement: Int
        package let asks: OpenPoint
        /// The share of the combination's score that hangs on the answer.
        package let width: Score
    }
}

/// How the members together meet one requirement.
package struct JointJudgement: Hashable, Sendable {
    /// The requirement, by its place in the need.
    package let requirement: Int
    package let outcome: Outcome
    package let grade: GradeInterval
    /// The judgements it is made of: the best member's alone, or every member's where the
    /// weakest decides, in the members' order.
    package let parts: [Part]

    package struct Part: Hashable, Sendable {
        package let supplier: OrganisationID
        package let judgement: Judgement
    }
}

/// The best combinations for a need.
package struct Combinations: Hashable, Sendable {
    /// The best first; empty where no combination comes to a better verdict than the best
    /// single supplier.
    package let best: [Combination]
    /// False when so many suppliers do a step that some were left out, and with one of these the
    /// list might be better.
    package let isExact: Bool

    static let none = Combinations(best: [], isExact: true)
}
