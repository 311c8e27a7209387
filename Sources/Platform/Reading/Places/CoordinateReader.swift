import Records

/// Reads degrees as lists write them.
enum CoordinateReader {
    private static let latitudes = -90.0...90.0
    private static let longitudes = -180.0...180.0

    /// Decimal degrees; a decimal comma is understood. Nil for what is no finite number.
    static func degrees(_ text: String) -> Double? {
        (Double(text) ?? withoutSigns(text)).flatMap { $0.isFinite ? $0 : nil }
    }

    private static func withoutSigns(_ text: String) -> Double? {
        Double(text.filter { $0 != " " && $0 != "°" }.replacing(",", with: "."))
    }

    /// What is wrong with a latitude; one that only a longitude can be, beside a longitude that
    /// can be a latitude, was written in the other's place.
    static func reason(
        againstLatitude text: String, besideLongitude other: String?
    ) -> RowProblem.Reason? {
        guard let latitude = degrees(text) else { return .numberUnreadable }
        if latitudes.contains(latitude) { return nil }
        let isSwapped =
            longitudes.contains(latitude)
            && other.flatMap(degrees).map(latitudes.contains) ?? false
        return isSwapped ? .coordinateSwapped : .coordinateOutOfRange
    }

    /// What is wrong with a longitude.
    static func reason(againstLongitude text: String) -> RowProblem.Reason? {
        guard let longitude = degrees(text) else { return .numberUnreadable }
        return longitudes.contains(longitude) ? nil : .coordinateOutOfRange
    }
}
