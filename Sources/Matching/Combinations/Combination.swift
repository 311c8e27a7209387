package import Records

/// Suppliers that answer a need together, scored as one.
///
/// Each step is done by one member or shared by several that do it equally well; what bears on
/// every step is judged by the weakest, and how much is made by the step that makes least.
package struct Combination: Hashable, Sendable {
    package let need: NeedID
    /// In the order of their first steps.
    package let members: [Member]
    package let verdict: Verdict
    package let score: GradeInterval
    /// Who does what, in the order of the need's steps.
    package let steps: [Step]
    /// The ways between the steps, in their order; none where the same members do both.
    package let legs: [Leg]
    /// What the ways count against it among combinations of its verdict; the score is without it.
    package let haulCost: Score
    /// One for each requirement, in the need's order.
    package let judgements: [JointJudgement]
    /// The requirements, by index, whose musts stand in the way; empty when none does.
    package let missing: [Int]
    /// What to ask whom, the answer that would move the score most first.
    package let questions: [Question]

    /// All the ways together; nil where one of them is not known.
    package var kilometres: Int? {
        legs.reduce(0 as Int?) { sum, leg in
            guard let sum, let own = leg.kilometres else { return nil }
            return sum + own
        }
    }

    package struct Member: Hashable, Sendable {
        package let supplier: OrganisationID
        /// The processes it does, by their places among the need's requirements.
        package let steps: [Int]
    }

    package struct Step: Hashable, Sendable {
        /// The process, by its place among the need's requirements.
        package let requirement: Int
        /// In the order of the members.
        package let shares: [Share]
    }

    /// What one member does of a step.
    package struct Share: Hashable, Sendable {
        package let supplier: OrganisationID
        /// Pieces a month, where several share the step of a need that names a quantity: its
        /// part of what is needed, in proportion to what each makes, or all it makes where
        /// together they make less. Nil where it has not said.
        package let pieces: Int?
    }

    /// The way from a step to the next.
    package struct Leg: Hashable, Sendable {
        /// The first step, by its place among the need's requirements.
        package let step: Int
        package let from: OrganisationID
        package let to: OrganisationID
        /// Great-circle distance; nil where a place is not known.
        package let kilometres: Int?
        /// False where the centre of a region stands for a site.
        package let isExact: Bool
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
    /// The best first, and after it the best of those that put two suppliers or more in the
    /// place of others; empty where no combination comes to a better verdict than the best single
    /// supplier.
    package let best: [Combination]
    /// False when so many suppliers do a step that some were left out, and with one of these the
    /// list might be better.
    package let isExact: Bool
    /// Why there is none, where the need has several steps that nobody fits alone.
    package let absence: Absence?
    /// The best single supplier, which each combination betters; nil where none was looked for.
    package let single: Single?

    package struct Single: Hashable, Sendable {
        package let supplier: OrganisationID
        package let verdict: Verdict
        package let score: GradeInterval
    }

    /// Why no suppliers are offered together.
    package enum Absence: Hashable, Sendable {
        /// No supplier names this process, or anything that speaks for it.
        case nobodyNames(ConceptID)
        /// Those that name this process lack what every member must have.
        case nobodyQualifies(ConceptID)
        /// The best single supplier comes to this verdict, and no combination to a better one.
        case noneBetter(than: Verdict)
    }

    static let none = Combinations(
        best: [], isExact: true, absence: nil, single: nil)
}
