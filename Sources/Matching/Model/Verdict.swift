/// What a match comes to, best first.
///
/// Raw values are printed by machine-readable formats: a contract.
package enum Verdict: String, Sendable, CaseIterable, Comparable {
    /// Every must is satisfied, and every must of the need's words was understood.
    case fits
    /// No must stands in the way, and there is a sign that the supplier does the asked work.
    case likely
    /// As likely, but for one or two musts that can each be closed: the match says by what.
    case nearMiss
    /// No must stands in the way only because nothing tells whether it does the asked work.
    case unproven
    /// A must stands in the way that no single step closes, or too many do.
    case noFit

    private var rank: Int {
        switch self {
        case .fits: 0
        case .likely: 1
        case .nearMiss: 2
        case .unproven: 3
        case .noFit: 4
        }
    }

    /// The better verdict is the smaller.
    package static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }
}
