/// A decimal number as written, exact: `0,02` is 2 over 10².
package struct ExactNumber: Hashable, Sendable {
    /// All digits as one whole number, with the sign.
    package let mantissa: Int64
    /// The power of ten the mantissa is divided by; 0...18.
    package let decimals: Int

    /// `mantissa` over ten to the power of `decimals`.
    package init(mantissa: Int64, decimals: Int) {
        self.mantissa = mantissa
        self.decimals = decimals
    }

    /// Whether it is below zero.
    package var isNegative: Bool { mantissa < 0 }

    /// Times ten to the power of `power`; nil when it does not fit.
    func raised(by power: Int) -> ExactNumber? {
        var mantissa = mantissa
        for _ in 0..<max(0, power - decimals) {
            let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            mantissa = product
        }
        return ExactNumber(mantissa: mantissa, decimals: max(0, decimals - power))
    }

    /// The number times `numerator / denominator`, rounded half away from zero to an integer;
    /// nil when it does not fit.
    ///
    /// Done in 128 bits, so that unit conversions are exact before the one rounding.
    package func scaled(by numerator: Int64, over denominator: Int64 = 1) -> Int64? {
        var divisor = Int128(denominator)
        for _ in 0..<decimals { divisor *= 10 }
        let (product, overflow) = Int128(mantissa)
            .multipliedReportingOverflow(by: Int128(numerator))
        guard !overflow else { return nil }
        let half = divisor / 2
        let rounded = (product >= 0 ? product + half : product - half) / divisor
        return Int64(exactly: rounded)
    }
}
