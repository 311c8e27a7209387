import Records

/// Reads degrees as lists write them.
enum CoordinateReader {
    /// Decimal degrees; a decimal comma is understood.
    static func degrees(_ text: String) -> Double? {
        if let plain = Double(text) { return plain }
        let trimmed = text.filter { $0 != " " && $0 != "°" }.replacing(",", with: ".")
        return Double(trimmed)
    }

    static func reason(against text: String, limit: Double) -> RowProblem.Reason? {
        guard let degrees = degrees(text) else { return .numberUnreadable }
        return abs(degrees) > limit ? .coordinateOutOfRange : nil
    }
}
