import Catalog
import Matching
import Records

extension Catalogue {
    /// Whether a point can be where a list says a firm is: not at latitude and longitude 0, not far
    /// from the country, and not nearer to another region of it when far from the one named.
    ///
    /// Nothing is drawn finer: the catalogue knows regions by one point each.
    ///
    /// - Complexity: O(number of regions).
    func isPlausible(
        _ point: Coordinate, country: String?, region: ConceptID?
    ) -> Bool {
        let isNull =
            abs(point.latitude) < PointReach.nullDegrees
            && abs(point.longitude) < PointReach.nullDegrees
        if isNull { return false }
        let own = region.flatMap { regions[$0] }
        if let own,
            GreatCircle.kilometres(from: point, to: own.centre) <= PointReach.regionKilometres
        {
            return true
        }
        guard let country, let centre = countries[country]?.centre else { return true }
        let parts = regions.values.filter { $0.country == country }
        guard !parts.isEmpty else {
            return GreatCircle.kilometres(from: point, to: centre) <= PointReach.countryKilometres
        }
        let reached = parts.map { part in
            (kilometres: GreatCircle.kilometres(from: point, to: part.centre), id: part.id)
        }
        guard let nearest = reached.min(by: { ($0.kilometres, $0.id) < ($1.kilometres, $1.id) })
        else { return true }
        if nearest.kilometres > PointReach.regionsKilometres { return false }
        return own.map { presentRegion(of: $0.id) == presentRegion(of: nearest.id) } ?? true
    }
}

/// How far from the points the catalogue knows a place may lie.
private enum PointReach {
    /// A kilometre around the point where databases put what has no coordinates.
    static let nullDegrees = 0.01
    /// From the middle of a country of which no regions are listed: the half width of Russia, the
    /// widest, measured on `countries.tsv`.
    static let countryKilometres = 4_500
    /// From the nearest centre of a region: Kashgar lies 1,100 km from the capital of Xinjiang, the
    /// widest of the listed ones.
    static let regionsKilometres = 1_200
    /// From the centre of the region named: none of those in Vietnam is longer.
    static let regionKilometres = 300
}
