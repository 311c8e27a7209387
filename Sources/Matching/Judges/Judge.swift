import Records

/// Judges one requirement of one need on any supplier.
///
/// A judge is made once per need and holds all it has to know, so that judging a supplier looks
/// nothing up in the catalogue. `reading` allocates nothing and serves whoever ranks thousands;
/// `finding` adds what a person wants to know of the few that are shown. Both give the same
/// grade.
protocol Judge: Sendable {
    func reading(of candidate: Candidate) -> Reading
    func finding(on candidate: Candidate) -> Finding
}

/// What ranking needs of a judgement.
struct Reading: Hashable, Sendable {
    let grade: GradeInterval
    /// Whether the supplier's record says anything on the matter; of a process, a material or a
    /// product, whether it names something that speaks for the asked one.
    let isStated: Bool

    static let satisfied = Reading(grade: .satisfied, isStated: true)

    static func silent(_ grade: GradeInterval) -> Reading {
        Reading(grade: grade, isStated: false)
    }
}

/// What a reader needs of a judgement.
struct Finding: Sendable {
    let reading: Reading
    let outcome: Outcome
    let evidence: [Evidence]
    let shortfall: Shortfall?
    let openPoint: OpenPoint?

    /// Keeps a shortfall only where the supplier certainly falls short, or `outcome` says so, and
    /// an open point only where an answer could move the grade.
    init(
        _ reading: Reading, outcome: Outcome? = nil, evidence: [Evidence] = [],
        shortfall: Shortfall? = nil, openPoint: OpenPoint? = nil
    ) {
        self.reading = reading
        self.outcome = outcome ?? reading.grade.outcome
        self.evidence = evidence
        let fallsShort = reading.grade.upper < .one || outcome == .partly
        self.shortfall = fallsShort ? shortfall : nil
        self.openPoint = reading.grade.isOpen ? openPoint : nil
    }
}

/// A supplier with what judging needs of it prepared.
///
/// A class only so that handing it to a judge costs one reference, not one for each of the
/// profile's lists.
final class Candidate: Sendable {
    let profile: Profile
    let document: TextDocument
    /// What the supplier's texts share with those of the one need it is judged for, where an
    /// index knows it; the document is not looked at then.
    let share: TextShare?

    init(_ profile: Profile, document: TextDocument) {
        self.profile = profile
        self.document = document
        share = nil
    }

    init(_ profile: Profile, share: TextShare) {
        self.profile = profile
        self.share = share
        document = .empty
    }
}
