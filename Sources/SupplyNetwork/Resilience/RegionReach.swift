import Catalog
import Records

/// How far regions reach from their centres, as far as these tell.
package struct RegionReach: Sendable {
    private struct Land<ID: Sendable>: Sendable {
        let id: ID
        let country: String
        let centre: Coordinate
        let kilometres: Int
    }

    private let regions: [Land<ConceptID>]
    /// Countries of which no regions are known.
    private let countries: [Land<String>]

    /// - Complexity: O(regions² + countries²).
    package init(_ frame: RegionFrame) {
        let regions = frame.regions
        self.regions = regions.map { region in
            let others = regions.lazy.filter {
                $0.country == region.country && $0.id != region.id
            }.map(\.centre)
            return Land(
                id: region.id, country: region.country, centre: region.centre,
                kilometres: Self.nearest(others, to: region.centre))
        }
        let known = Set(regions.map(\.country))
        let all = frame.countries
        countries = all.filter { !known.contains($0.code) }.map { country in
            let others = all.lazy.filter { $0.code != country.code }.map(\.centre)
            return Land(
                id: country.code, country: country.code, centre: country.centre,
                kilometres: Self.nearest(others, to: country.centre))
        }
    }

    private static func nearest(_ points: some Sequence<Coordinate>, to centre: Coordinate) -> Int {
        points.map { GreatCircle.kilometres(from: centre, to: $0) }.min() ?? 0
    }

    /// The region whose centre is nearest, and all that reach to the circle.
    func touched(by centre: Coordinate, _ kilometres: Int) -> Set<ConceptID> {
        let distances = regions.map { GreatCircle.kilometres(from: centre, to: $0.centre) }
        let nearest = distances.min() ?? 0
        return Set(
            regions.indices.filter {
                distances[$0] == nearest || distances[$0] <= kilometres + regions[$0].kilometres
            }.map { regions[$0].id })
    }

    /// The countries of the regions touched, and those without known regions that reach to the
    /// circle.
    func countriesTouched(
        by centre: Coordinate, _ kilometres: Int, _ touched: Set<ConceptID>
    ) -> Set<String> {
        let near = countries.filter {
            GreatCircle.kilometres(from: centre, to: $0.centre) <= kilometres + $0.kilometres
        }
        return Set(regions.filter { touched.contains($0.id) }.map(\.country))
            .union(near.map(\.country))
    }
}
