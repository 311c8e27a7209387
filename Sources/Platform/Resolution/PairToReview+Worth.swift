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
        one.place.isBefore(other.place)
    }

    /// Where it stands among those that are asked, whatever becomes of the others meanwhile.
    package var place: Place { Place(rank: rank, millionths: millionths, id: id) }

    /// A place in the order of asking.
    package struct Place: Hashable, Sendable {
        private let rank: Int
        private let millionths: Int
        private let id: String

        fileprivate init(rank: Int, millionths: Int, id: String) {
            self.rank = rank
            self.millionths = millionths
            self.id = id
        }

        /// Nil of what `text` never gave.
        package init?(_ text: String) {
            let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
            guard parts.count == 3, let rank = Int(parts[0]), let millionths = Int(parts[1])
            else { return nil }
            self.init(rank: rank, millionths: millionths, id: parts[2])
        }

        package var text: String { "\(rank) \(millionths) \(id)" }

        func isBefore(_ other: Place) -> Bool {
            (rank, -millionths, id) < (other.rank, -other.millionths, other.id)
        }
    }

    private var rank: Int {
        switch reason {
        case .changed, .owners: 0
        case .cluster, .probable: 1
        case .reserved: isContradicted ? 2 : 1
        }
    }
}
