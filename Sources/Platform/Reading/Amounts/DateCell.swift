import Records
import TextAnalysis

/// Reads what stands under a heading of dates, where more can only be a date than in a text.
enum DateCell {
    /// The dates written out: also `30.6.27`, which elsewhere is a section or a code.
    static func dates(in text: String) -> [WrittenDate] {
        DateReader.dates(in: AnalysedText(text), pointedShortYears: true)
    }

    /// The day of a bare number as workbooks count days, which a cell shows that has lost its
    /// format: `46752` is 31 December 2027.
    ///
    /// - Source: ECMA-376 part 1, 18.17.4.1, the date system of 1900.
    static func counted(in text: String) -> CalendarDate? {
        let digits = text.utf8.filter { $0 != 0x20 }
        guard digits.count == 5, digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let serial = Int(String(decoding: digits, as: UTF8.self)),
            serials.contains(serial)
        else { return nil }
        return CalendarDate(dayNumber: serial - dayNumberOfEpoch)
    }

    /// The last day of a year that stands alone: `2027`, `năm 2027`, `2027年`.
    static func lastDayOfYear(in text: String) -> CalendarDate? {
        guard text.utf8.count <= yearLengthMax, text.utf8.contains(where: mayBeDigit) else {
            return nil
        }
        let words = AnalysedText(text).tokens.map(\.folded).filter { !yearWords.contains($0) }
        guard words.count == 1, words[0].utf8.count == 4, let year = Int(words[0]),
            years.contains(year)
        else { return nil }
        return CalendarDate(year: year, month: 12, day: 31)
    }

    /// Digits are also written wide.
    private static func mayBeDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte >= 0x80
    }

    /// Whether a cell says that a certificate is valid and not until when.
    static func saysValid(_ text: String) -> Bool {
        text.utf8.count <= validLengthMax && validWords.contains(Fold.search(text))
    }

    /// 2000-01-01 to 2099-12-31: other numbers of five digits are no day that a list means.
    private static let serials = 36_526...73_050
    /// 1970-01-01 as workbooks count it.
    private static let dayNumberOfEpoch = 25_569
    private static let years = 1987...2099
    private static let yearWords: Set<String> = ["nam", "year", "년", "年", "het", "end", "cuoi"]
    private static let yearLengthMax = 24
    private static let validLengthMax = 40
    private static let validWords: Set<String> = [
        "con han", "con hieu luc", "con hieu luc su dung", "chua het han", "dang hieu luc",
        "co hieu luc", "dang gia han", "valid", "still valid", "in force", "유효", "유효함", "유효중",
        "有効", "有効中",
    ]
}
