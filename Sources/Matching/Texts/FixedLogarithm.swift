/// Binary logarithms of whole numbers as whole numbers.
enum FixedLogarithm {
    /// Binary digits after the point.
    static let fractionBits = 16
    /// More are computed than kept, so that the last kept one is rounded right.
    private static let computedBits = 24

    /// log₂(`number`) · 2^16, rounded to the nearest.
    ///
    /// Squaring the mantissa doubles its logarithm; each doubling past 2 is one more digit. The
    /// mantissa keeps 62 digits, so the error stays far below what rounding removes.
    ///
    /// - Precondition: `number` is positive.
    static func log2(_ number: Int) -> Int {
        precondition(number > 0, "only positive numbers have a logarithm")
        let exponent = Int.bitWidth - 1 - number.leadingZeroBitCount
        var mantissa = UInt64(number) << UInt64(62 - exponent)
        var digits = 0
        for _ in 0..<computedBits {
            let (high, low) = mantissa.multipliedFullWidth(by: mantissa)
            mantissa = high << 2 | low >> 62
            digits <<= 1
            if mantissa >> 63 == 1 {
                mantissa >>= 1
                digits |= 1
            }
        }
        let dropped = computedBits - fractionBits
        let rounded = (digits + (1 << (dropped - 1))) >> dropped
        return (exponent << fractionBits) + rounded
    }
}
