import Records

/// The pieces of a text that dates are put together from.
struct DateParts {
    private let text: AnalysedText
    private let bytes: [UInt8]
    private let pointedShortYears: Bool

    private static let monthNames: [String: Int] = [
        "jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4,
        "april": 4, "may": 5, "jun": 6, "june": 6, "jul": 7, "july": 7, "aug": 8, "august": 8,
        "sep": 9, "sept": 9, "september": 9, "oct": 10, "october": 10, "nov": 11, "november": 11,
        "dec": 12, "december": 12,
    ]
    private static let yearSigns: Set<String> = ["년", "年"]
    private static let monthSigns: Set<String> = ["월", "月"]
    private static let daySigns: Set<String> = ["일", "日"]
    private static let ordinals: Set<String> = ["st", "nd", "rd", "th"]
    /// The year before each Japanese era's first.
    private static let eras: [String: Int] = ["令和": 2018, "平成": 1988, "昭和": 1925]
    /// A year of two digits from here on lies in 19xx.
    ///
    /// - Source: POSIX, `strptime` conversion %y.
    private static let pivot = 69

    init(_ text: AnalysedText, pointedShortYears: Bool) {
        self.text = text
        self.pointedShortYears = pointedShortYears
        bytes = Array(text.text.utf8)
    }

    /// The date that begins at a token, in whichever form it is written.
    func date(at position: Int) -> WrittenDate? {
        signed(position) ?? worded(position) ?? named(position) ?? separated(position)
            ?? monthOnly(position)
    }

    /// `2027년 5월 31일`, `2027年5月31日`, `令和9年5月31日`.
    private func signed(_ start: Int) -> WrittenDate? {
        var position = start
        var first = year(position)
        if let era = Self.eras[(word(start) ?? "") + (word(start + 1) ?? "")] {
            position += 2
            first = (word(position) == "元" ? 1 : number(position)).map { era + $0 }
        }
        guard let year = first, isSign(position + 1, Self.yearSigns),
            let month = number(position + 2), isSign(position + 3, Self.monthSigns)
        else { return nil }
        if let day = number(position + 4), isSign(position + 5, Self.daySigns) {
            return exact(year, month, day, start..<(position + 6))
        }
        return lastDay(year, month, start..<(position + 4))
    }

    /// `ngày 31 tháng 3 năm 2027`, `tháng 3 năm 2027`, `tháng 3/2027`.
    private func worded(_ position: Int) -> WrittenDate? {
        if word(position) == "ngay", let day = number(position + 1), word(position + 2) == "thang",
            let month = number(position + 3)
        {
            let skip = word(position + 4) == "nam" ? 5 : 4
            guard let year = year(position + skip) else { return nil }
            return exact(year, month, day, position..<(position + skip + 1))
        }
        guard word(position) == "thang", let month = number(position + 1) else { return nil }
        let skip = word(position + 2) == "nam" ? 3 : 2
        guard let year = year(position + skip) else { return nil }
        return lastDay(year, month, position..<(position + skip + 1))
    }

    /// `31 Mar 2027`, `31st of March 2027`, `31-Mar-27`, `March 31, 2027`, `Mar 2027`, `Mar-27`.
    private func named(_ position: Int) -> WrittenDate? {
        if let day = number(position), digits(position) <= 2 {
            let next = pastOrdinal(position + 1)
            guard let month = month(next), let year = year(next + 1) ?? shortYear(next + 1) else {
                return nil
            }
            return exact(year, month, day, position..<(next + 2))
        }
        guard let month = month(position) else { return nil }
        let next = pastOrdinal(position + 2)
        if let day = number(position + 1), day <= 31, let year = year(next) {
            return exact(year, month, day, position..<(next + 1))
        }
        return (year(position + 1) ?? shortYear(position + 1)).flatMap {
            lastDay($0, month, position..<(position + 2))
        }
    }

    /// `2027-03-31`, `2027.3.31`, `31/03/2027`, `31.3.2027`, `31/3/27`: three numbers with the
    /// same separator. Two digits behind points are a year only where dates are expected: elsewhere
    /// `12.05.30` is a section or a code.
    private func separated(_ position: Int) -> WrittenDate? {
        guard let first = number(position), let second = number(position + 1),
            let third = number(position + 2), let separator = gap(after: position),
            gap(after: position + 1) == separator, digits(position + 1) <= 2
        else { return nil }
        let tokens = position..<(position + 3)
        if digits(position) == 4 {
            guard DateReader.isYear(first), digits(position + 2) <= 2 else { return nil }
            return exact(first, second, third, tokens)
        }
        guard digits(position) <= 2 else { return nil }
        if let year = year(position + 2) { return dayFirst(year, first, second, tokens) }
        guard let year = shortYear(position + 2) else { return nil }
        if separator != Self.point { return dayFirst(year, first, second, tokens) }
        // What is no day is no date either: `12.99.34` stays a number.
        let date = pointedShortYears ? CalendarDate(year: year, month: second, day: first) : nil
        return date.map { WrittenDate(reading: .day($0), tokens: tokens) }
    }

    private func dayFirst(
        _ year: Int, _ first: Int, _ second: Int, _ tokens: Range<Int>
    ) -> WrittenDate {
        if let date = CalendarDate(year: year, month: second, day: first) {
            return WrittenDate(reading: .day(date), tokens: tokens)
        }
        if let date = CalendarDate(year: year, month: first, day: second) {
            return WrittenDate(reading: .monthFirst(date), tokens: tokens)
        }
        return WrittenDate(reading: .impossible, tokens: tokens)
    }

    /// `03/2027`, `2027-03`, where dates are expected also `2027.03`, but not the quarter of
    /// `Q1/2027` and `Quý 1/2027`, nor the edition of `2015 - 12.05.2027`.
    private func monthOnly(_ position: Int) -> WrittenDate? {
        guard let first = number(position), let second = number(position + 1),
            let separator = gap(after: position), separator != Self.point || pointedShortYears,
            separated(position + 1) == nil
        else { return nil }
        let tokens = position..<(position + 2)
        if digits(position) <= 2, digits(position + 1) == 4, DateReader.isYear(second) {
            return isQuarter(position) ? nil : lastDay(second, first, tokens)
        }
        guard digits(position) == 4, DateReader.isYear(first), digits(position + 1) == 2
        else { return nil }
        return lastDay(first, second, tokens)
    }

    private func isQuarter(_ position: Int) -> Bool {
        position > 0 && ["q", "quy"].contains(text.tokens[position - 1].folded)
    }

    private func exact(
        _ year: Int, _ month: Int, _ day: Int, _ tokens: Range<Int>
    ) -> WrittenDate {
        let date = CalendarDate(year: year, month: month, day: day)
        return WrittenDate(
            reading: date.map(WrittenDate.Reading.day) ?? .impossible, tokens: tokens)
    }

    private func lastDay(_ year: Int, _ month: Int, _ tokens: Range<Int>) -> WrittenDate? {
        guard (1...12).contains(month) else { return nil }
        let last = CalendarDate.length(of: month, in: year)
        return CalendarDate(year: year, month: month, day: last).map {
            WrittenDate(reading: .month($0), tokens: tokens)
        }
    }

    // MARK: Tokens

    private func word(_ position: Int) -> String? {
        position < text.tokens.count ? text.tokens[position].folded : nil
    }

    private func isSign(_ position: Int, _ signs: Set<String>) -> Bool {
        word(position).map(signs.contains) ?? false
    }

    private func number(_ position: Int) -> Int? {
        guard let word = word(position), word.utf8.count <= 4,
            word.utf8.allSatisfy(NumberReader.isDigit)
        else { return nil }
        return Int(word)
    }

    private func year(_ position: Int) -> Int? {
        number(position).flatMap { DateReader.isYear($0) ? $0 : nil }
    }

    /// A year of two digits that is tied to the number or name before it: `31/3/27`, `Mar-27`.
    private func shortYear(_ position: Int) -> Int? {
        guard let year = number(position), digits(position) == 2, gap(after: position - 1) != nil
        else { return nil }
        return year < Self.pivot ? 2000 + year : 1900 + year
    }

    private func month(_ position: Int) -> Int? { word(position).flatMap { Self.monthNames[$0] } }

    /// The position after `st`, `nd`, `rd`, `th` and `of`, where they stand.
    private func pastOrdinal(_ position: Int) -> Int {
        guard isSign(position, Self.ordinals) else { return position }
        return word(position + 1) == "of" ? position + 2 : position + 1
    }

    private func digits(_ position: Int) -> Int { text.tokens[position].folded.utf8.count }

    private static let point: UInt8 = 0x2E

    /// The one separator byte between a token and the next; blanks around it do not count.
    private func gap(after position: Int) -> UInt8? {
        guard position + 1 < text.tokens.count else { return nil }
        let between =
            text.tokens[position].range.upperBound..<text.tokens[position + 1].range.lowerBound
        let separators = bytes[between].filter { $0 != 0x20 }
        guard separators.count == 1, let separator = separators.first,
            [0x2F, 0x2D, Self.point].contains(separator)
        else { return nil }
        return separator
    }
}
