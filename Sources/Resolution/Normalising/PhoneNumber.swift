/// A telephone number in the form in which two writers of it agree.
package enum PhoneNumber {
    /// Shorter runs of digits are extensions or slips.
    static let digitsMin = 6
    /// - Source: ITU-T E.164.
    static let digitsMax = 15

    /// The old Vietnamese mobile prefixes of eleven digits and what each became.
    ///
    /// - Source: plan 798/QĐ-BTTTT, carried out between 2018-09-15 and 2018-11-17.
    private static let oldMobiles = [
        "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078",
        "0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082",
        "0162": "032", "0163": "033", "0164": "034", "0165": "035", "0166": "036",
        "0167": "037", "0168": "038", "0169": "039", "0186": "056", "0188": "058", "0199": "059",
    ]
    /// Countries whose numbers are written with a trunk zero at home.
    private static let trunkCodes = ["84", "82", "81"]

    /// The digits of the first number in a text, national with its trunk zero where its country
    /// writes one; empty where there is no number.
    ///
    ///     PhoneNumber.key(of: "+84 (24) 3825-1234")   // "02438251234"
    ///     PhoneNumber.key(of: "0168 123 4567")        // "0381234567"
    static func key(of written: String) -> String {
        for part in written.utf8.split(whereSeparator: isBetweenNumbers) {
            let digits = String(decoding: firstNumber(in: part), as: UTF8.self)
            guard (digitsMin...digitsMax).contains(digits.utf8.count) else { continue }
            return national(digits, isInternational: part.contains(0x2B))
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
        byte == 0x2F || byte == 0x3B || byte == 0x2C || byte == 0x7C || byte == 0x0A
    }

    /// The digits up to a letter behind them: `ext. 12` is not part of a number.
    private static func firstNumber(in part: Substring.UTF8View) -> [UInt8] {
        var digits: [UInt8] = []
        for byte in part {
            if WordCutter.isDigit(byte) {
                digits.append(byte)
            } else if digits.count >= digitsMin, (0x61...0x7A).contains(byte | 0x20) {
                break
            }
        }
        return digits
    }

    private static func national(_ digits: String, isInternational: Bool) -> String {
        var number = digits
        for code in trunkCodes {
            if number.hasPrefix("00" + code) {
                number = "0" + number.dropFirst(code.utf8.count + 2)
            } else if isInternational, number.hasPrefix(code) {
                number = "0" + number.dropFirst(code.utf8.count)
                break
            }
        }
        if number.hasPrefix("00") { number = String(number.dropFirst()) }
        guard number.utf8.count == 11, let mobile = oldMobiles[String(number.prefix(4))] else {
            return number
        }
        return mobile + number.dropFirst(4)
    }
}
