/// A telephone number in the form in which two writers of it agree.
package enum PhoneNumber {
    /// Shorter runs of digits are extensions or slips.
    static let digitsMin = 6
    /// - Source: ITU-T E.164.
    static let digitsMax = 15

    /// The digits of the first number in a text, national with its trunk zero where its country
    /// writes one; empty where there is no number, or one that only fills the place.
    ///
    ///     PhoneNumber.key(of: "+84 (24) 3825-1234")   // "02438251234"
    ///     PhoneNumber.key(of: "(84-24) 3825 1234")    // "02438251234"
    ///     PhoneNumber.key(of: "0168 123 4567")        // "0381234567"
    ///     PhoneNumber.key(of: "0650 3742909")         // "02743742909"
    ///     PhoneNumber.key(of: "0912 345 678 - 024 3825 1234")   // "0912345678"
    ///
    /// - Parameter country: of the firm; empty = unknown. In other countries than Vietnam a number
    ///   may begin like one of Vietnam's old area codes.
    static func key(of written: String, country: String = "") -> String {
        for part in written.utf8.split(whereSeparator: isBetweenNumbers) {
            let isRun = part.count(where: WordCutter.isDigit) > digitsMax
            let digits = String(decoding: firstNumber(in: part, ofRun: isRun), as: UTF8.self)
            guard (digitsMin...digitsMax).contains(digits.utf8.count) else { continue }
            let number = national(digits, isInternational: part.contains(0x2B), country: country)
            if Placeholder.isNumber(digits) || Placeholder.isNumber(number) { continue }
            return number
        }
        return ""
    }

    /// Whether two texts write one and the same number, and no other beside it.
    ///
    ///     PhoneNumber.areOne("02223555111", "+84 222 3555111")   // true
    package static func areOne(_ one: String, _ other: String) -> Bool {
        if [one, other].contains(where: { $0.utf8.contains(where: isBetweenNumbers) }) {
            return false
        }
        let key = key(of: one)
        return !key.isEmpty && key == self.key(of: other)
    }

    private static func isBetweenNumbers(_ byte: UInt8) -> Bool {
        byte == 0x2F || byte == 0x3B || byte == 0x2C || byte == 0x7C || byte == 0x26
            || byte == 0x0A || byte == 0x09
    }

    /// The digits up to a letter behind them: `ext. 12` is not part of a number.
    ///
    /// - Parameter isRun: whether more digits follow than a number has, so that it ends where it
    ///   may be whole: several stand there with blanks or dashes between them.
    private static func firstNumber(in part: Substring.UTF8View, ofRun isRun: Bool) -> [UInt8] {
        var digits: [UInt8] = []
        for byte in part {
            if WordCutter.isDigit(byte) {
                digits.append(byte)
            } else if digits.count >= digitsMin, isLetter(byte) || byte == UInt8(ascii: "+") {
                break
            } else if isRun, digits.count >= wholeDigitsMin {
                break
            }
        }
        return digits
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// The shortest numbers with their area, as they are dialled in the countries we know best.
    private static let wholeDigitsMin = 9

    private static func national(
        _ digits: String, isInternational: Bool, country: String
    ) -> String {
        let isDialled = digits.hasPrefix("00")
        let number = isDialled ? digits.dropFirst(2) : digits[...]
        let isVietnamese = country.isEmpty || country == "VN"
        for code in HomeNumbers.codes where number.hasPrefix(code) {
            let rest = number.dropFirst(code.utf8.count)
            let isMeant = isDialled || isInternational
            guard isMeant || HomeNumbers.isNumber(rest, code: code) else { continue }
            let home = HomeNumbers.home(rest, code: code)
            return isVietnamese || code == "84" ? VietnameseNumber.current(home) : home
        }
        let home = isDialled ? String(digits.dropFirst()) : digits
        return isVietnamese ? VietnameseNumber.current(home) : home
    }
}
