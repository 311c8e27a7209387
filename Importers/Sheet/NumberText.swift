/// Writes numbers the way a person would type them again: shortest, without exponent.
enum NumberText {
    /// Workbooks keep 15 significant digits; whole numbers up to there are taken as written.
    private static let digitsMax = 15

    /// The text of a number as a workbook's XML has it; what is no number stays as it is.
    ///
    ///     NumberText.of("1.01248141E8")           // "101248141"
    ///     NumberText.of("3.1400000000000001")     // "3.14"
    static func of(_ written: UnsafeBufferPointer<UInt8>) -> String {
        let text = String(decoding: written, as: UTF8.self)
        if isWhole(written) { return text }
        return Double(text).map(of) ?? text
    }

    private static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let digits = bytes[(isNegative ? 1 : 0)...]
        guard let first = digits.first, digits.count <= digitsMax else { return false }
        guard first != 0x30 || (digits.count == 1 && !isNegative) else { return false }
        return digits.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The shortest decimal text that reads back as the same number.
    static func of(_ number: Double) -> String {
        guard number.isFinite else { return number.description }
        if number == number.rounded(), number.magnitude < 9e15 { return String(Int(number)) }
        let shortest = number.description
        guard let mark = shortest.firstIndex(of: "e"),
            let exponent = Int(shortest[shortest.index(after: mark)...])
        else { return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest }
        return expanded(shortest[..<mark], exponent: exponent)
    }

    /// `1.25e-05` as `0.0000125`.
    private static func expanded(_ mantissa: Substring, exponent: Int) -> String {
        let sign = mantissa.hasPrefix("-") ? "-" : ""
        let parts = mantissa.drop { $0 == "-" }.split(separator: ".")
        let whole = parts.first.map(String.init) ?? "0"
        let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
        let digits = whole + fraction
        let point = whole.count + exponent
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        if point >= digits.count {
            return sign + digits + String(repeating: "0", count: point - digits.count)
        }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }

    /// Zeros in front of a whole number up to so many digits.
    static func padded(_ text: String, to digits: Int) -> String {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return text }
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
