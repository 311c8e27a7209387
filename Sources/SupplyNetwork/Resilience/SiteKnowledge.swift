package import Records

/// How much is known of where sites are.
package struct SiteKnowledge: Hashable, Sendable {
    package let sites: Int
    /// Sites of which no more than a region is known.
    package let withoutPoint: Int
    /// Sites of which not even that is.
    package let withoutRegion: Int

    /// - Parameter regions: sites known to lie elsewhere are left out; nil = all count.
    /// - Complexity: O(sites).
    package init(_ makers: [Maker], within regions: Set<ConceptID>? = nil) {
        let places = makers.lazy.flatMap(\.places).filter { place in
            place.region.flatMap { regions?.contains($0) } ?? true
        }
        sites = places.count { _ in true }
        withoutPoint = places.count { $0.point == nil }
        withoutRegion = places.count { $0.region == nil && $0.point == nil }
    }
}
