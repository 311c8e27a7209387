/// Binary logarithms of whole numbers as whole numbers.
enum BinaryLogarithm {
    /// Binary digits after the point.
    static let fractionBits = 20
    /// More are computed than kept, so that the last kept one is rounded right.
    private static let computedBits = 28

    /// log₂(`number`) · 2^20, rounded to the nearest.
    ///
    /// Squaring the mantissa doubles its logarithm; each doubling past 2 is one more digit.
    ///
    /// - Precondition: `number` is positive.
    static func log2(_ number: UInt64) -> Int {
        precondition(number > 0, "only positive numbers have a logarithm")
        let exponent = 63 - number.leadingZeroBitCount
        var mantissa = (number << UInt64(number.leadingZeroBitCount)) >> 1
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
        return (exponent << fractionBits) + (digits + 1 << (dropped - 1)) >> dropped
    }
}
