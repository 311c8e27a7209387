import Records

/// The ways that parts go from those that do one step to those that do the next.
///
/// The steps follow each other as the need names them. Between two steps the way is that of the
/// supplier farthest from the nearest of the other step (the Hausdorff distance of the two sets);
/// where the same suppliers do both there is none.
struct Haulage: Hashable, Sendable {
    struct Leg: Hashable, Sendable {
        /// The place of the first step among the steps.
        let step: Int
        /// Places among the partners.
        let from: Int
        let to: Int
        /// Nil where one of the two has no site that is located.
        let distance: Distance?
    }

    let legs: [Leg]

    /// - Parameter doers: for each step, the partners that do it, by their places.
    init(_ partners: [Partner], doers: [[Int]]) {
        legs = doers.indices.dropLast().compactMap { step in
            Self.leg(step, partners, from: doers[step], to: doers[step + 1])
        }
    }

    private static func leg(
        _ step: Int, _ partners: [Partner], from senders: [Int], to receivers: [Int]
    ) -> Leg? {
        let ways =
            senders.filter { !receivers.contains($0) }.map { sender in
                nearest(to: sender, among: receivers, partners).map { (sender, $0, $1) }
                    ?? (sender, receivers[0], nil)
            }
            + receivers.filter { !senders.contains($0) }.map { receiver in
                nearest(to: receiver, among: senders, partners).map { ($0, receiver, $1) }
                    ?? (senders[0], receiver, nil)
            }
        let longest = ways.reduce(nil as (Int, Int, Distance?)?) { longest, way in
            guard let longest else { return way }
            return isLonger(way.2, than: longest.2) ? way : longest
        }
        return longest.map { Leg(step: step, from: $0.0, to: $0.1, distance: $0.2) }
    }

    /// Nil where the distance to any of them is not known.
    private static func nearest(
        to one: Int, among others: [Int], _ partners: [Partner]
    ) -> (Int, Distance)? {
        var nearest: (Int, Distance)?
        for other in others {
            guard let distance = Distance(partners[one].sites, partners[other].sites) else {
                return nil
            }
            if nearest.map({ distance.kilometres < $0.1.kilometres }) ?? true {
                nearest = (other, distance)
            }
        }
        return nearest
    }

    /// An unknown way hides any other.
    private static func isLonger(_ one: Distance?, than other: Distance?) -> Bool {
        guard let other else { return false }
        return one.map { $0.kilometres > other.kilometres } ?? true
    }

    /// What the ways count against the combination in its order.
    var cost: Score {
        let kilometres = legs.reduce(0) {
            $0 + ($1.distance?.kilometres ?? Priors.haulUnknownKilometres)
        }
        return Priors.haulCost(kilometres: kilometres)
    }
}
