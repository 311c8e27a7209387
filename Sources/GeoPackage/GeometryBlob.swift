import Records
import SupplyNetwork

/// Geometries as a GeoPackage holds them.
///
/// - Source: OGC GeoPackage 1.3, 2.1.3 (header), and well-known binary of ISO 19125-1.
enum GeometryBlob {
    /// `GP`, version 0, little-endian without an envelope.
    private static let head: [UInt8] = [0x47, 0x50, 0x00, 0x01]
    private static let point: UInt32 = 1
    private static let line: UInt32 = 2
    private static let manyLines: UInt32 = 5

    static func blob(of place: Coordinate) -> [UInt8] {
        var bytes = start(capacity: 29)
        put(point, &bytes)
        put(place.longitude, place.latitude, &bytes)
        return bytes
    }

    /// As many lines in all geometries of a layer, whether or not they are cut.
    static func blob(of parts: [[(longitude: Double, latitude: Double)]]) -> [UInt8] {
        var bytes = start(capacity: 58 + 41 * parts.count)
        put(manyLines, &bytes)
        withUnsafeBytes(of: UInt32(parts.count).littleEndian) { bytes.append(contentsOf: $0) }
        for part in parts {
            bytes.append(1)
            put(line, &bytes)
            withUnsafeBytes(of: UInt32(part.count).littleEndian) { bytes.append(contentsOf: $0) }
            for position in part { put(position.longitude, position.latitude, &bytes) }
        }
        return bytes
    }

    private static func start(capacity: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(capacity)
        bytes.append(contentsOf: head)
        withUnsafeBytes(of: UInt32(GeoPackageSchema.wgs84).littleEndian) {
            bytes.append(contentsOf: $0)
        }
        bytes.append(1)
        return bytes
    }

    private static func put(_ kind: UInt32, _ bytes: inout [UInt8]) {
        withUnsafeBytes(of: kind.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private static func put(_ x: Double, _ y: Double, _ bytes: inout [UInt8]) {
        for number in [x, y] {
            withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
        }
    }
}
