import Catalog
import Records

/// Whether a point can be where a list says a firm is: not at latitude and longitude 0, not far
/// from the country, and not nearer to another region of it when far from the one named.
///
/// Nothing is drawn finer: the catalogue knows regions by one point each.
struct PointCheck {
    let point: Coordinate
    let catalogue: Catalogue

    /// Whether the firm can be at the point when it is said to be in a country and a region.
    ///
    /// - Complexity: O(number of regions).
    func allows(_ region: ConceptID?, in country: String?) -> Bool {
        if isNull { return false }
        if let region, isNear(region) { return true }
        guard let country, let centre = catalogue.countries[country]?.centre else { return true }
        let reached = catalogue.regions.values.lazy.filter { $0.country == country }.map { part in
            (kilometres: kilometres(to: part.centre), id: part.id)
        }
        guard let nearest = reached.min(by: { ($0.kilometres, $0.id) < ($1.kilometres, $1.id) })
        else { return kilometres(to: centre) <= Self.countryKilometres }
        if nearest.kilometres > Self.regionsKilometres { return false }
        guard let region, catalogue.regions[region] != nil else { return true }
        return catalogue.presentRegion(of: region) == catalogue.presentRegion(of: nearest.id)
    }

    /// Whether a point that is a place lies so near to a region that it can be in it, whatever lies
    /// nearer.
    func isNear(_ region: ConceptID) -> Bool {
        guard !isNull, let centre = catalogue.regions[region]?.centre else { return false }
        return kilometres(to: centre) <= Self.regionKilometres
    }

    private var isNull: Bool {
        abs(point.latitude) < Self.nullDegrees && abs(point.longitude) < Self.nullDegrees
    }

    private func kilometres(to centre: Coordinate) -> Int {
        GreatCircle.kilometres(from: point, to: centre)
    }

    /// A kilometre around the point where databases put what has no coordinates.
    private static let nullDegrees = 0.01
    /// From the middle of a country of which no regions are listed: the half width of Russia, the
    /// widest, measured on `countries.tsv`.
    private static let countryKilometres = 4_500
    /// From the nearest centre of a region: Kashgar lies 1,100 km from the capital of Xinjiang, the
    /// widest of the listed ones.
    private static let regionsKilometres = 1_200
    /// From the centre of the region named: none of those in Vietnam is longer.
    private static let regionKilometres = 300
}
