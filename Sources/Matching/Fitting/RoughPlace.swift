import Records

/// Sites that differ in their points alone and lie in one cell of a grid: what a need asks of
/// places is bounded for all of them at once.
struct RoughPlace: Sendable {
    struct Key: Hashable, Sendable {
        let country: String?
        let region: ConceptID?
        let isExact: Bool
        let cell: Cell?
    }

    /// A square of a quarter of a degree.
    struct Cell: Hashable, Sendable {
        let north: Int
        let east: Int

        /// Four cells a degree: Vietnam is some five hundred, and most firms of a province share a
        /// few (own choice).
        private static let perDegree = 4.0

        init(_ point: Coordinate) {
            north = min(Int(((point.latitude + 90) * Self.perDegree).rounded(.down)), 719)
            east = min(Int(((point.longitude + 180) * Self.perDegree).rounded(.down)), 1_439)
        }

        var centre: Coordinate? {
            Coordinate(
                latitude: (Double(north) + 0.5) / Self.perDegree - 90,
                longitude: (Double(east) + 0.5) / Self.perDegree - 180)
        }

        /// No point of a cell is farther from its centre: an eighth of a degree to the north and
        /// one to the east, of at most 111.2 km a degree, and one for two roundings.
        static let radiusKilometres = 29
    }

    let key: Key
    /// Any site of the place.
    let sample: Site

    init(_ site: Site) {
        sample = site
        key = Key(
            country: site.country, region: site.region, isExact: site.isExact,
            cell: site.coordinate.map { Cell($0) })
    }

    /// No site here is nearer to a point; nil if sites here have no points of their own.
    func kilometresMin(to point: Coordinate) -> Int? {
        guard let centre = key.cell?.centre else { return nil }
        return max(0, GreatCircle.kilometres(from: point, to: centre) - Cell.radiusKilometres)
    }
}
