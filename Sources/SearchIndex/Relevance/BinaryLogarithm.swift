/// Binary logarithms of whole numbers as whole numbers.
package enum BinaryLogarithm {
    /// Binary digits after the point of what this index keeps.
    static let fractionBits = 20
    /// So many are computed: more than anybody keeps, so that the last kept one is rounded right.
    private static let computedBits = 28

    /// log₂(`number`) in 2^−`fractionBits`, rounded to the nearest.
    ///
    /// Squaring the mantissa doubles its logarithm; each doubling past 2 is one more digit.
    ///
    /// - Precondition: `number` is positive, and there are at most 24 digits after the point.
    package static func log2(_ number: UInt64, fractionBits: Int = fractionBits) -> Int {
        precondition(number > 0, "only positive numbers have a logarithm")
        precondition(fractionBits <= 24, "the last digit is rounded by those behind it")
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
        return (exponent << fractionBits) + ((digits + (1 << (dropped - 1))) >> dropped)
    }
}
