package import Store

/// What asking a person is worth.
extension PairToReview {
    /// Pairs whose names contradict each other are asked from this probability on, in millionths.
    ///
    /// Own choice: of 45 such pairs below it, drawn from the real lists and the awards' winners and
    /// looked through once, none was surely one firm, and they were a third of all questions.
    package static let contradictedMin = 900_000

    private static let contradictions: Set<String> = ["some", "conflict", "different"]

    /// Whether the names contradict each other, and nothing given out once says otherwise.
    private var isContradicted: Bool {
        reason == .reserved
            && weights.contains {
                $0.comparison == "name" && Self.contradictions.contains($0.agreement)
            }
    }

    /// Whether the answer is as good as known: the two are left apart unasked.
    var isHopeless: Bool { isContradicted && millionths < Self.contradictedMin }

    /// The order of asking: first what waits for a person alone, then pairs that are one firm as
    /// far as their names go, then the others; in each the likeliest first.
    static func isBefore(_ one: PairToReview, _ other: PairToReview) -> Bool {
        (one.rank, -one.millionths, one.id) < (other.rank, -other.millionths, other.id)
    }

    private var rank: Int {
        switch reason {
        case .changed, .owners: 0
        case .cluster, .probable: 1
        case .reserved: isContradicted ? 2 : 1
        }
    }
}
