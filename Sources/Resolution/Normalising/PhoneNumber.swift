/// A telephone number in the form in which two writers of it agree.
enum PhoneNumber {
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

    /// The digits of the first number in a text, national with its trunk zero where its country
    /// writes one; empty where there is no number.
    ///
    ///     PhoneNumber.key(of: "+84 (24) 3825-1234")   // "02438251234"
    ///     PhoneNumber.key(of: "0168 123 4567")        // "0381234567"
    static func key(of written: String) -> String {
        for part in written.split(whereSeparator: { "/;,|\n".contains($0) }) {
            let bare = part.prefix { !$0.isLetter || "(+".contains($0) || $0 == "T" }
            let digits = String(decoding: digits(of: bare.isEmpty ? part : bare), as: UTF8.self)
            guard (digitsMin...digitsMax).contains(digits.utf8.count) else { continue }
            return national(digits, isInternational: part.contains("+"))
        }
        return ""
    }

    private static func digits(of text: Substring) -> [UInt8] {
        Array(text.utf8.filter(WordCutter.isDigit))
    }

    private static func national(_ digits: String, isInternational: Bool) -> String {
        var number = digits
        for prefix in ["0084", "0082", "0081"] where number.hasPrefix(prefix) {
            number = "0" + number.dropFirst(prefix.utf8.count)
        }
        for code in ["84", "82", "81"] where isInternational && number.hasPrefix(code) {
            number = "0" + number.dropFirst(code.utf8.count)
            break
        }
        if number.hasPrefix("00") { number = String(number.dropFirst()) }
        guard number.utf8.count == 11, let mobile = oldMobiles[String(number.prefix(4))] else {
            return number
        }
        return mobile + number.dropFirst(4)
    }
}
