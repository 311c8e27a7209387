import Catalog
import Foundation
import Records

@testable import SupplyNetwork

/// Distances by the spherical law of cosines and the mathematics library: another way than the
/// program's own.
enum Sphere {
    static func kilometres(_ one: Coordinate, _ other: Coordinate) -> Double {
        let radians = Double.pi / 180
        let (north, south) = (one.latitude * radians, other.latitude * radians)
        let turn = (one.longitude - other.longitude) * radians
        return 6371.0088 * acos(sin(north) * sin(south) + cos(north) * cos(south) * cos(turn))
    }

    /// Between the centres of two regions, by code.
    static func kilometres(_ one: String, _ other: String, in frame: RegionFrame) -> Double {
        let centres = [one, other].compactMap { code in
            frame.regions.first { $0.id.code == code }?.centre
        }
        precondition(centres.count == 2, "\(one) and \(other) are regions")
        return kilometres(centres[0], centres[1])
    }
}
