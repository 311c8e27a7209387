/// Sine and arc sine from the four operations and the square root alone.
///
/// IEEE 754 fixes the result of those to the last bit; the functions of a mathematics library
/// differ from machine to machine, and a list of suppliers must not.
enum Trigonometry {
    private static let halfTurn = 3.141592653589793
    /// Terms of each series: the first left out is below 1e-14 within the range used.
    private static let sineTerms = 11
    private static let arcSineTerms = 22

    /// The sine of an angle in degrees.
    ///
    /// - Precondition: −90…90.
    /// - Source: Taylor series at 0.
    static func sine(degrees: Double) -> Double {
        precondition((-90.0...90.0).contains(degrees), "the sine is for −90…90 degrees")
        let angle = degrees * halfTurn / 180
        let square = angle * angle
        var term = angle
        var sum = angle
        for index in 1..<sineTerms {
            term = -term * square / Double(2 * index * (2 * index + 1))
            sum += term
        }
        return sum
    }

    /// The cosine of an angle in degrees, −90…90.
    static func cosine(degrees: Double) -> Double {
        sine(degrees: 90 - (degrees < 0 ? -degrees : degrees))
    }

    /// The arc sine in radians of a number in 0…1; what rounding put outside is moved inside.
    ///
    /// Above a half the series is slow, so the angle is found from that of the half-angle.
    ///
    /// - Source: Abramowitz and Stegun 1964, 4.4.40 and 4.4.33.
    static func arcSine(_ value: Double) -> Double {
        let inside = min(max(value, 0), 1)
        guard inside > 0.5 else { return arcSineSeries(inside) }
        return halfTurn / 2 - 2 * arcSineSeries(((1 - inside) / 2).squareRoot())
    }

    private static func arcSineSeries(_ value: Double) -> Double {
        let square = value * value
        var power = value
        var sum = value
        for index in 1..<arcSineTerms {
            power = power * square * Double(2 * index - 1) / Double(2 * index)
            sum += power / Double(2 * index + 1)
        }
        return sum
    }
}
