import Records

/// An edge as a line on the map, cut where it crosses the 180th meridian.
///
/// - Source: RFC 7946, 3.1.9.
struct EdgeLine: Hashable {
    /// One line, or two where it is cut; each has two points.
    let parts: [[Position]]

    /// In degrees, in the order maps are written in.
    struct Position: Hashable {
        let longitude: Double
        let latitude: Double
    }

    /// Nil where one of the ends has no point.
    init?(_ edge: NetworkEdge, in graph: SupplyGraph) {
        guard let from = graph.nodes[edge.source].point, let to = graph.nodes[edge.target].point
        else { return nil }
        let start = Position(longitude: from.longitude, latitude: from.latitude)
        let end = Position(longitude: to.longitude, latitude: to.latitude)
        guard abs(end.longitude - start.longitude) > 180 else {
            parts = [[start, end]]
            return
        }
        // Seen from the start, the end lies on the other side of the meridian.
        let side = start.longitude < 0 ? -180.0 : 180.0
        let beyond = end.longitude + 2 * side
        let length = beyond - start.longitude
        let share = length == 0 ? 0 : (side - start.longitude) / length
        let latitude = start.latitude + share * (end.latitude - start.latitude)
        parts = [
            [start, Position(longitude: side, latitude: latitude)],
            [Position(longitude: -side, latitude: latitude), end],
        ]
    }
}

extension SupplyGraph {
    /// An edge as one line between the points of its ends, or two where it crosses the 180th
    /// meridian; nil where one of the ends has no point. Degrees of WGS 84.
    ///
    /// - Complexity: O(1).
    package func line(of edge: Int) -> [[(longitude: Double, latitude: Double)]]? {
        EdgeLine(edges[edge], in: self)?.parts.map { part in
            part.map { ($0.longitude, $0.latitude) }
        }
    }
}
