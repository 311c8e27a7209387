/// A power of ten written with its exponent behind a number: `5e-3`, `2 x 10^6`, or alone `10^6`.
struct PowerOfTen {
    let exponent: Int
    /// Whether the number before is the ten itself and no factor.
    let isWhole: Bool
    /// The last byte of the exponent lies before this.
    let end: Int

    /// Larger powers are no amounts of parts; also keeps within `ExactNumber`.
    private static let exponentMax = 12
    private static let timesSigns: [[UInt8]] = [
        [0x78], [0x58], [0x2A], [0xC3, 0x97], [0xC2, 0xB7],
    ]
    private static let tenToThe: [UInt8] = Array("10^".utf8)

    /// - Parameter digits: the number's own bytes.
    init?(_ bytes: [UInt8], after digits: Range<Int>) {
        let rest = bytes[digits.upperBound...]
        guard let first = rest.first else { return nil }
        if first | 0x20 == 0x65, let power = Self.exponent(rest.dropFirst()) {
            (exponent, end) = power
            isWhole = false
        } else if first == 0x5E, bytes[digits].elementsEqual(Self.tenToThe.dropLast()),
            let power = Self.exponent(rest.dropFirst())
        {
            (exponent, end) = power
            isWhole = true
        } else if let power = Self.factor(rest) {
            (exponent, end) = power
            isWhole = false
        } else {
            return nil
        }
    }

    /// The number with its power; nil when it is too large or too small for an amount.
    func applied(to number: ExactNumber) -> ExactNumber? {
        guard abs(exponent) <= Self.exponentMax else { return nil }
        var mantissa = isWhole ? 1 : number.mantissa
        var decimals = (isWhole ? 0 : number.decimals) - exponent
        while decimals < 0 {
            let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            mantissa = product
            decimals += 1
        }
        return decimals <= 18 ? ExactNumber(mantissa: mantissa, decimals: decimals) : nil
    }

    /// `x 10^6` behind a number.
    private static func factor(_ rest: ArraySlice<UInt8>) -> (Int, Int)? {
        let sign = rest.drop { $0 == 0x20 }
        guard let times = timesSigns.first(where: { sign.starts(with: $0) }) else { return nil }
        let ten = sign.dropFirst(times.count).drop { $0 == 0x20 }
        guard ten.starts(with: tenToThe) else { return nil }
        return exponent(ten.dropFirst(tenToThe.count))
    }

    /// A signed exponent of one or two digits that ends there.
    private static func exponent(_ bytes: ArraySlice<UInt8>) -> (Int, Int)? {
        let isNegative = bytes.first == 0x2D
        let hasSign = isNegative || bytes.first == 0x2B
        let digits = bytes.dropFirst(hasSign ? 1 : 0).prefix(while: NumberReader.isDigit)
        guard (1...2).contains(digits.count) else { return nil }
        let size = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return (isNegative ? -size : size, digits.endIndex)
    }
}
