/// A fraction of two whole numbers, with whole ones before it or not: `1/64`, `1 1/2`, `1-1/2`.
///
/// Read are halves to 128ths, as inches are divided, and one tenth to one ten-thousandth. Other
/// fractions of one and thirds have no exact decimals or may be days of a month: they are taken
/// as one unreadable piece. Where a tolerance is expected, workshops write any number of
/// hundredths, thousandths and ten-thousandths so (`5/100`). Anything else with a stroke is two
/// numbers (`24/7`, `10/20`).
struct WrittenFraction {
    /// The last byte of the fraction lies before this.
    let end: Int
    /// Nil where the fraction cannot be said exactly.
    let value: ExactNumber?

    /// More digits are no part of a fraction that people write.
    private static let partDigitsMax = 5
    /// The finest division of an inch on drawings is the 64th; one more does no harm.
    private static let finestInch: Int64 = 128
    private static let strokes: [[UInt8]] = [[0x2F], [0xE2, 0x81, 0x84]]

    /// - Parameters:
    ///   - first: the first number's digits.
    ///   - allowsHundredths: whether `5/100` is one number.
    init?(_ bytes: [UInt8], from first: Range<Int>, allowsHundredths: Bool) {
        guard Self.isPlain(bytes, first), !Self.continuesStroke(bytes, first.lowerBound) else {
            return nil
        }
        if let proper = Self.proper(bytes, from: first.lowerBound, allowsHundredths) {
            end = proper.end
            value = Self.exact(proper, wholes: 0)
            return
        }
        guard let start = Self.afterWholes(bytes, first.upperBound),
            let proper = Self.proper(bytes, from: start, false), Self.isInchPart(proper.under),
            let wholes = Self.number(bytes[first]),
            let value = Self.exact(proper, wholes: wholes)
        else { return nil }
        end = proper.end
        self.value = value
    }

    private typealias Proper = (over: Int64, under: Int64, end: Int)

    private static func exact(_ proper: Proper, wholes: Int64) -> ExactNumber? {
        let parts = wholes * proper.under + proper.over
        if isInchPart(proper.under) {
            let halvings = proper.under.trailingZeroBitCount
            let fives = (0..<halvings).reduce(Int64(1)) { product, _ in product * 5 }
            return ExactNumber(mantissa: parts * fives, decimals: halvings)
        }
        let tens: [Int64: Int] = [10: 1, 100: 2, 1_000: 3, 10_000: 4]
        guard let decimals = tens[proper.under] else { return nil }
        return ExactNumber(mantissa: parts, decimals: decimals)
    }

    /// A fraction below one, of inches in lowest terms, that begins at `start`.
    private static func proper(
        _ bytes: [UInt8], from start: Int, _ allowsHundredths: Bool
    ) -> Proper? {
        let over = bytes[start...].prefix(while: NumberReader.isDigit)
        guard let stroke = strokes.first(where: { bytes[over.endIndex...].starts(with: $0) }) else {
            return nil
        }
        let under = bytes[(over.endIndex + stroke.count)...].prefix(while: NumberReader.isDigit)
        guard let upper = number(over), let lower = number(under), upper > 0, upper < lower,
            !goesOn(bytes, under.endIndex)
        else { return nil }
        let isKnown =
            upper == 1 || lower == 3 || (isInchPart(lower) && !upper.isMultiple(of: 2))
            || (allowsHundredths && [100, 1_000, 10_000].contains(lower))
        return isKnown ? (upper, lower, under.endIndex) : nil
    }

    private static func isInchPart(_ under: Int64) -> Bool {
        under <= finestInch && under.nonzeroBitCount == 1
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        guard (1...partDigitsMax).contains(digits.count) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    }

    private static func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes[range].allSatisfy(NumberReader.isDigit)
    }

    /// Whether the number is the later part of a date or a list: `2027/1/2`, `.1/2`.
    private static func continuesStroke(_ bytes: [UInt8], _ start: Int) -> Bool {
        guard start > 0 else { return false }
        return [0x2F, 0x2E].contains(bytes[start - 1])
    }

    /// Whether more of a date or a list follows: `1/2/2027`, `1/2-2027`, `1/2.5`.
    private static func goesOn(_ bytes: [UInt8], _ end: Int) -> Bool {
        guard end + 1 < bytes.count, NumberReader.isDigit(bytes[end + 1]) else { return false }
        return [0x2F, 0x2D, 0x2E, 0x2C].contains(bytes[end])
    }

    /// Where a fraction may begin behind whole ones: after a blank or a hyphen.
    private static func afterWholes(_ bytes: [UInt8], _ end: Int) -> Int? {
        guard end + 1 < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x2D,
            NumberReader.isDigit(bytes[end + 1])
        else { return nil }
        return end + 1
    }
}
