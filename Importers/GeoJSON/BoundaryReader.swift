package import Records

/// The outline of a region as a file draws it.
package struct RegionOutline: Hashable, Sendable {
    /// The properties of the feature that are texts or numbers, by their names.
    package let properties: [String: String]
    /// Outer lines and holes alike, each closed.
    package let rings: [[Coordinate]]
}

/// Why a file of outlines cannot be drawn, and where.
package enum BoundaryError: Error, Hashable, Sendable {
    /// The file cannot be read as JSON with features.
    case document(ImportError)
    /// JSON without any outline.
    case noOutline(file: String)
    /// - Parameters:
    ///   - feature: its number from 1, and the line it begins on.
    ///   - path: what of it is wrong: `geometry.coordinates[0][5]`.
    case feature(file: String, feature: Int, line: Int, path: String, fact: Fact)
    case tooManyPoints(file: String, limit: Int)

    package enum Fact: Hashable, Sendable {
        /// The feature is no JSON object, or too long for one.
        case unreadable
        /// Points and lines are no outlines.
        case geometry(type: String)
        /// A line of fewer than four positions, or whose last is not its first.
        case openRing(positions: Int)
        /// No two numbers.
        case noPosition
        /// No degrees: metres of a projection, or latitude first.
        case outsideTheGlobe(first: Double, second: Double)
    }
}

/// Reads the outlines of regions out of a GeoJSON file, one feature in memory at a time.
///
/// - Source: RFC 7946.
package enum BoundaryReader {
    /// Provinces of a country drawn to every ten metres come to fewer.
    static let pointsMax = 4_000_000

    /// - Throws: the first fault, with its place. A feature without a geometry draws nothing.
    /// - Complexity: O(bytes).
    package static func read(
        _ source: any ByteSource, file: String
    ) throws(BoundaryError) -> [RegionOutline] {
        var records = try stream(of: source, file: file)
        var outlines: [RegionOutline] = []
        var (number, points) = (0, 0)
        while let record = try next(&records) {
            number += 1
            let feature = FeatureReading(file: file, number: number, record: record)
            guard let outline = try feature.outline() else { continue }
            points += outline.rings.reduce(0) { $0 + $1.count }
            guard points <= pointsMax else {
                throw .tooManyPoints(file: file, limit: pointsMax)
            }
            outlines.append(outline)
        }
        guard !outlines.isEmpty else { throw .noOutline(file: file) }
        return outlines
    }

    private static func stream(
        of source: any ByteSource, file: String
    ) throws(BoundaryError) -> JSONRecordStream {
        do throws(ImportError) {
            let window = try TextWindow(TextStream(source, encoding: .utf8, file: file))
            return JSONRecordStream(
                window: window, file: file, plan: .init(records: [JSONPath(names: ["features"])]))
        } catch {
            throw .document(error)
        }
    }

    private static func next(
        _ records: inout JSONRecordStream
    ) throws(BoundaryError) -> JSONRecord? {
        do { return try records.next() } catch { throw .document(error) }
    }
}

/// One feature of a file.
private struct FeatureReading {
    let file: String
    /// From 1.
    let number: Int
    let record: JSONRecord

    private static let cornersMin = 4

    /// Nil where the feature has no geometry.
    func outline() throws(BoundaryError) -> RegionOutline? {
        guard record.fault == nil else { throw fault("", .unreadable) }
        let feature = JSONValue.object(record.members)
        guard let geometry = feature["geometry"], geometry.isObject else { return nil }
        let type = geometry["type"]?.text ?? ""
        let coordinates = geometry["coordinates"] ?? .null
        var rings: [[Coordinate]] = []
        switch type {
        case "Polygon": rings = try polygon(coordinates, "geometry.coordinates")
        case "MultiPolygon":
            for (place, part) in coordinates.elements.enumerated() {
                rings += try polygon(part, "geometry.coordinates[\(place)]")
            }
        default: throw fault("geometry.type", .geometry(type: type))
        }
        let texts = (feature["properties"] ?? .null).members.compactMap { member in
            member.value.text.map { (member.key, $0) }
        }
        return RegionOutline(
            properties: Dictionary(texts) { _, last in last }, rings: rings)
    }

    private func polygon(
        _ value: JSONValue, _ path: String
    ) throws(BoundaryError) -> [[Coordinate]] {
        var rings: [[Coordinate]] = []
        for (place, ring) in value.elements.enumerated() {
            let path = path + "[\(place)]"
            var points: [Coordinate] = []
            for (corner, position) in ring.elements.enumerated() {
                points.append(try point(position, path + "[\(corner)]"))
            }
            guard points.count >= Self.cornersMin, points.first == points.last else {
                throw fault(path, .openRing(positions: points.count))
            }
            rings.append(points)
        }
        return rings
    }

    private func point(_ value: JSONValue, _ path: String) throws(BoundaryError) -> Coordinate {
        guard case .array(let numbers) = value, numbers.count >= 2,
            let longitude = numbers[0].text.flatMap(Double.init),
            let latitude = numbers[1].text.flatMap(Double.init)
        else { throw fault(path, .noPosition) }
        guard let point = Coordinate(latitude: latitude, longitude: longitude) else {
            throw fault(path, .outsideTheGlobe(first: longitude, second: latitude))
        }
        return point
    }

    private func fault(_ path: String, _ fact: BoundaryError.Fact) -> BoundaryError {
        .feature(file: file, feature: number, line: record.line, path: path, fact: fact)
    }
}
