import Records

/// A site whose point is known, or whose region's centre stands for it.
struct LocatedSite: Hashable, Sendable {
    let point: Coordinate
    /// False where the point is the centre of a region.
    let isExact: Bool

    /// Nil where neither the point nor the region is known.
    init?(_ site: Site, _ centres: [ConceptID: Coordinate]) {
        if let own = site.coordinate {
            point = own
            isExact = site.isExact
        } else if let centre = site.region.flatMap({ centres[$0] }) {
            point = centre
            isExact = false
        } else {
            return nil
        }
    }
}

/// A way between two suppliers over the ground.
struct Distance: Hashable, Sendable {
    let kilometres: Int
    let isExact: Bool

    /// Between the sites that are nearest to each other; nil where one has none that is located.
    ///
    /// Which of several sites would do the work is not known, and parts are sent to the nearest.
    init?(_ one: [LocatedSite], _ other: [LocatedSite]) {
        var nearest: Distance?
        for start in one {
            for end in other {
                let next = Distance(
                    kilometres: GreatCircle.kilometres(from: start.point, to: end.point),
                    isExact: start.isExact && end.isExact)
                if nearest.map({ next.isNearer(than: $0) }) ?? true { nearest = next }
            }
        }
        guard let nearest else { return nil }
        self = nearest
    }

    private init(kilometres: Int, isExact: Bool) {
        self.kilometres = kilometres
        self.isExact = isExact
    }

    private func isNearer(than other: Distance) -> Bool {
        if kilometres != other.kilometres { return kilometres < other.kilometres }
        return isExact && !other.isExact
    }
}
