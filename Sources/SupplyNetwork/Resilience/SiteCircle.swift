import Catalog
package import Records

/// A circle on the map, and which sites lie in it.
///
/// A site with a point of its own is inside or outside. Of any other no more than a region, or a
/// country, is known: it may lie inside where the circle touches that, and is outside where it does
/// not.
/// Regions are known by their centres alone, so each is taken to reach as far as the nearest other
/// centre of its country lies (own choice: half of that is the border of cells around centres, and
/// provinces are no such cells). So is a country of which no regions are known, among countries.
package struct SiteCircle: Sendable {
    package let centre: Coordinate
    package let kilometres: Int
    /// The regions that the circle touches, as far as centres tell.
    package let touched: Set<ConceptID>
    private let countries: Set<String>

    /// - Complexity: O(regions).
    package init(around centre: Coordinate, kilometres: Int, _ regions: RegionReach) {
        self.centre = centre
        self.kilometres = kilometres
        touched = regions.touched(by: centre, kilometres)
        countries = regions.countriesTouched(by: centre, kilometres, touched)
    }

    /// Where a site, or all sites of a firm, lie.
    package enum Standing: Hashable, Sendable {
        case inside, outside
        /// No point of its own, in a region the circle touches, or in none that is known of a
        /// country it touches, or of none.
        case unknown
    }

    package func standing(of place: MakerPlace) -> Standing {
        if let point = place.point {
            let distance = GreatCircle.kilometres(from: centre, to: point)
            return distance <= kilometres ? .inside : .outside
        }
        return place.mayLie(in: touched, of: countries) ? .unknown : .outside
    }

    /// Whether all sites of a firm lie inside: no, where one is known not to.
    func holdsAll(of maker: Maker) -> Standing {
        let standings = maker.placesOrSeat.map(standing)
        if standings.contains(.outside) { return .outside }
        return standings.contains(.unknown) ? .unknown : .inside
    }

    /// Whether any site of a firm lies inside.
    func holdsAny(of maker: Maker) -> Standing {
        let standings = maker.placesOrSeat.map(standing)
        if standings.contains(.inside) { return .inside }
        return standings.contains(.unknown) ? .unknown : .outside
    }
}

/// The part of a coverage that lies near to where things are needed.
package struct NearCoverage: Hashable, Sendable {
    /// Makers with a site of their own point so near; those that may have one are likely.
    package let coverage: CoverageFacts
    /// Makers that may have a site so near to some need and are not known to, by place.
    package let doubtful: [Int]
    package let knowledge: SiteKnowledge
}

extension CoverageFacts {
    /// The same with makers alone that have a site so near to the place the need names. A need
    /// that names none keeps its makers.
    ///
    /// - Complexity: O(regions · places named + qualifications + regions²).
    package func within(kilometres: Int, _ frame: RegionFrame) -> NearCoverage {
        let reach = RegionReach(frame)
        var circles: [Coordinate: SiteCircle] = [:]
        for place in needs.lazy.compactMap(\.place) where circles[place] == nil {
            circles[place] = SiteCircle(around: place, kilometres: kilometres, reach)
        }
        var doubtful: Set<Int> = []
        let near = changing { qualification, maker in
            guard let circle = needs[qualification.need].place.flatMap({ circles[$0] }) else {
                return qualification
            }
            switch circle.holdsAny(of: maker) {
            case .inside: return qualification
            case .outside: return nil
            case .unknown:
                doubtful.insert(qualification.maker)
                return qualification.doubted
            }
        }
        return NearCoverage(
            coverage: near, doubtful: doubtful.sorted(), knowledge: SiteKnowledge(makers))
    }
}
