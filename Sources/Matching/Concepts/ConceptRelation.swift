import Records

/// How what a supplier offers stands to what is asked, best first.
package enum ConceptRelation: Hashable, Sendable {
    case exact
    /// A kind of what is asked: offers injection moulding, asked for moulding.
    case narrower
    /// Brings what is asked with it: offers 5-axis milling, asked for 3-axis.
    case implied
    /// Can often stand in for what is asked.
    case substitute
    /// The asked thing is a kind of it, so many steps down: it may well be offered too.
    case broader(steps: Int)
    /// The entry of another classification that shares only a part with what is asked.
    case overlapping
    /// Both are kinds of the same thing, which does not make them the same.
    case sibling
    /// Related only through a common ancestor, so many steps up and down.
    case distant(steps: Int)

    /// What an offer in this relation is worth.
    var grade: GradeInterval {
        switch self {
        case .exact, .narrower, .implied: .satisfied
        case .substitute: .certain(Priors.substitute)
        case .broader(let steps): .unknown(expected: Priors.broader(steps: steps))
        case .overlapping: .unknown(expected: Priors.overlap)
        case .sibling: .certain(Priors.sibling)
        case .distant: .failed
        }
    }

    /// Where the relation stands among the others; the smaller is the better.
    private var order: (Int, Int) {
        switch self {
        case .exact: (0, 0)
        case .narrower: (1, 0)
        case .implied: (2, 0)
        case .substitute: (3, 0)
        case .broader(let steps): (4, steps)
        case .overlapping: (5, 0)
        case .sibling: (6, 0)
        case .distant(let steps): (7, steps)
        }
    }

    func isBetter(than other: ConceptRelation) -> Bool { order < other.order }
}
