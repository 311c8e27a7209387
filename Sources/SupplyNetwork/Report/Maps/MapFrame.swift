import Records

/// Where places stand in a picture: degrees at right angles, as wide as they are in the middle.
struct MapFrame {
    static let width = 420.0
    private static let margin = 34.0
    /// The tallest picture: what a printed page holds beside its heading.
    private static let heightMax = 640.0

    let height: Double
    /// The degrees shown.
    let longitudes: ClosedRange<Double>
    let latitudes: ClosedRange<Double>
    /// How many units of the picture a kilometre takes.
    let unitsPerKilometre: Double
    private let perLongitude: Double
    private let perLatitude: Double

    /// How much of what lies around the places is shown, as a share of what they span.
    private static let surroundings = 0.2
    static let usualMargin = 0.6

    /// Nil where there is no place.
    ///
    /// - Parameters:
    ///   - outlines: shown as far as they do not lead away from the places.
    ///   - margin: degrees around the places.
    init?(_ places: [Coordinate], outlines: [Boundary] = [], margin: Double = usualMargin) {
        guard let west = places.map(\.longitude).min(), let east = places.map(\.longitude).max(),
            let south = places.map(\.latitude).min(), let north = places.map(\.latitude).max()
        else { return nil }
        let room = max(margin, Self.surroundings * max(east - west, north - south))
        let drawn = outlines.lazy.flatMap(\.rings).joined().filter { place in
            (west - room...east + room).contains(place.longitude)
                && (south - room...north + room).contains(place.latitude)
        }
        var (longitudes, latitudes) = (west...east, south...north)
        for place in drawn {
            longitudes = longitudes.widened(to: place.longitude)
            latitudes = latitudes.widened(to: place.latitude)
        }
        // Outlines bring room around the places themselves.
        let margin = longitudes == west...east && latitudes == south...north ? margin : 0.1
        self.longitudes = longitudes.lowerBound - margin...longitudes.upperBound + margin
        self.latitudes = latitudes.lowerBound - margin...latitudes.upperBound + margin
        let middle = (south + north) / 2
        let tall =
            (self.latitudes.upperBound - self.latitudes.lowerBound) * Self.kilometresPerDegree
        let narrow = Self.narrowing(at: middle)
        let wide =
            (self.longitudes.upperBound - self.longitudes.lowerBound) * Self.kilometresPerDegree
            * narrow
        unitsPerKilometre = min(
            (Self.width - 2 * Self.margin) / wide, (Self.heightMax - 2 * Self.margin) / tall)
        height = tall * unitsPerKilometre + 2 * Self.margin
        perLatitude = Self.kilometresPerDegree * unitsPerKilometre
        perLongitude = perLatitude * narrow
    }

    /// - Source: a quarter of the mean meridian, 10,002 km, over 90 degrees.
    private static let kilometresPerDegree = 111.13

    /// How much shorter a degree of longitude is than one of latitude.
    private static func narrowing(at latitude: Double) -> Double {
        // Ten degrees are measured, since distances are whole kilometres.
        guard let one = Coordinate(latitude: latitude, longitude: 0),
            let other = Coordinate(latitude: latitude, longitude: 10)
        else { return 1 }
        let measured = Double(GreatCircle.kilometres(from: one, to: other))
        return max(0.05, measured / (10 * kilometresPerDegree))
    }

    func x(_ longitude: Double) -> Double {
        let drawn = (longitudes.upperBound - longitudes.lowerBound) * perLongitude
        return (Self.width - drawn) / 2 + (longitude - longitudes.lowerBound) * perLongitude
    }

    func y(_ latitude: Double) -> Double {
        Self.margin + (latitudes.upperBound - latitude) * perLatitude
    }

    func point(_ place: Coordinate) -> (x: Double, y: Double) {
        (x(place.longitude), y(place.latitude))
    }

    /// The whole degrees at which lines are drawn.
    static func lines(_ range: ClosedRange<Double>) -> [Int] {
        let span = range.upperBound - range.lowerBound
        let step = span > 30 ? 10 : span > 5 ? 2 : 1
        let first = Int((range.lowerBound / Double(step)).rounded(.up))
        let last = Int((range.upperBound / Double(step)).rounded(.down))
        return first <= last ? (first...last).map { $0 * step } : []
    }
}

extension ClosedRange<Double> {
    fileprivate func widened(to value: Double) -> ClosedRange<Double> {
        Swift.min(lowerBound, value)...Swift.max(upperBound, value)
    }
}
