package import Records

/// How one supplier stands to one need, with everything that explains it.
package struct Match: Hashable, Sendable {
    package let need: NeedID
    package let supplier: OrganisationID
    /// The 1-based place in the need's list of all suppliers.
    package let rank: Int
    package let verdict: Verdict
    package let score: GradeInterval
    /// One for each requirement, in the need's order.
    package let judgements: [Judgement]
    /// The requirements, by index, whose musts stand in the way; empty when none does.
    package let missing: [Int]
    /// What to ask the supplier, the answer that would move the list most first.
    package let questions: [Question]
}
