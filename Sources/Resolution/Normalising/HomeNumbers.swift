/// How telephone numbers are dialled at home in the countries whose suppliers write theirs with
/// and without the country's code.
///
/// - Source: ITU-T E.164 and the metadata of libphonenumber 9 for the lengths and first digits.
enum HomeNumbers {
    /// The codes, China's too, whose mobiles alone have no trunk zero.
    static let codes = ["84", "82", "81", "86"]

    /// A number without its country's code, as it is dialled at home.
    static func home(_ rest: Substring, code: String) -> String {
        code == "86" && isChineseMobile(Array(rest.utf8)) || rest.hasPrefix("0")
            ? String(rest) : "0" + rest
    }

    /// Whether digits that stand behind a country's code without its plus are a number of that
    /// country: `(84-24) 3825 1234`, but not `8438251`.
    static func isNumber(_ rest: Substring, code: String) -> Bool {
        let digits = Array((rest.hasPrefix("0") ? rest.dropFirst() : rest).utf8)
        guard digits.count >= 8, digits[0] != 0x30 else { return false }
        return switch code {
        case "84": isVietnamese(digits)
        case "82": isKorean(digits)
        case "81": digits.count == 9 || digits.count == 10 && digits[1] == 0x30
        case "86": isChinese(digits)
        default: false
        }
    }

    private static func isVietnamese(_ digits: [UInt8]) -> Bool {
        switch digits[0] {
        case 0x33, 0x35, 0x37, 0x38, 0x39: digits.count == 9 || isOldVietnamese(digits)
        case 0x32: digits.count == 10
        default: isOldVietnamese(digits)
        }
    }

    /// Whether it begins as numbers did before the plans of 2017 and 2018.
    private static func isOldVietnamese(_ digits: [UInt8]) -> Bool {
        let number = "0" + String(decoding: digits, as: UTF8.self)
        return VietnameseNumber.current(number) != number
    }

    private static func isKorean(_ digits: [UInt8]) -> Bool {
        digits[0] == 0x32 ? digits.count <= 9 : (9...10).contains(digits.count)
    }

    private static func isChinese(_ digits: [UInt8]) -> Bool {
        switch (digits[0], digits[1]) {
        case (0x31, 0x30), (0x32, _): digits.count == 10
        case (0x31, _): isChineseMobile(digits)
        default: (10...11).contains(digits.count)
        }
    }

    private static func isChineseMobile(_ digits: [UInt8]) -> Bool {
        digits.count == 11 && digits[0] == 0x31 && digits[1] >= 0x33
    }
}
