/// Distances over the ground.
package enum GreatCircle {
    /// - Source: mean radius R1 of WGS 84, IUGG 1980.
    private static let earthRadiusKilometres = 6371.0088

    /// The distance between two points in whole kilometres, the same on every machine.
    ///
    /// Within 0.1 km of the exact distance on the sphere before rounding; the sphere itself is
    /// within 0.5 % of the ellipsoid.
    ///
    /// - Source: the haversine formula; Sinnott 1984, "Virtues of the Haversine".
    package static func kilometres(from one: Coordinate, to other: Coordinate) -> Int {
        Int(exactKilometres(from: one, to: other).rounded())
    }

    /// The distance between two points in kilometres, within 10⁻⁹ of its size of that on the sphere
    /// for points that are a metre apart or more.
    package static func exactKilometres(from one: Coordinate, to other: Coordinate) -> Double {
        let northwards = Trigonometry.sine(degrees: (other.latitude - one.latitude) / 2)
        var longitudes = other.longitude - one.longitude
        if longitudes > 180 { longitudes -= 360 }
        if longitudes < -180 { longitudes += 360 }
        let eastwards = Trigonometry.sine(degrees: longitudes / 2)
        let squareChord =
            northwards * northwards
            + Trigonometry.cosine(degrees: one.latitude)
            * Trigonometry.cosine(degrees: other.latitude) * eastwards * eastwards
        let halfChord = min(squareChord, 1).squareRoot()
        return 2 * earthRadiusKilometres * Trigonometry.arcSine(halfChord)
    }
}
