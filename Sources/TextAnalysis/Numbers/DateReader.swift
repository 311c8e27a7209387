package import Records

/// A date found in a text, or words that look like one but name no day.
package struct WrittenDate: Hashable, Sendable {
    /// What day, if any, the words name.
    package enum Reading: Hashable, Sendable {
        /// One day; where only the order could tell, the day stands first, as in Vietnam: a
        /// 03/04/2027 is 3 April.
        case day(CalendarDate)
        /// Month first, such as 03/31/2027: certain in itself, since no month has the number 31,
        /// but a 03/04/2027 of the same list may be meant month first too.
        case monthFirst(CalendarDate)
        /// A month without a day; the month's last day.
        case month(CalendarDate)
        /// Such as 31/02/2025.
        case impossible
    }

    /// What it was read as.
    package let reading: Reading
    /// The tokens it covers.
    package let tokens: Range<Int>

    /// The day meant, of a month its last one; nil where there is no such day.
    package var date: CalendarDate? {
        switch reading {
        case .day(let date), .monthFirst(let date), .month(let date): date
        case .impossible: nil
        }
    }
}

/// Reads dates as Vietnamese, English, Korean and Japanese lists write them.
///
///     DateReader.dates(in: AnalysedText("hết hạn 31/03/2027"))   // [2027-03-31]
///     DateReader.dates(in: AnalysedText("2027년 5월 31일"))        // [2027-05-31]
///     DateReader.dates(in: AnalysedText("31/02/2025"))           // [impossible]
package enum DateReader {
    /// Whether a list can mean this year; anything else is a number.
    ///
    /// - Source: 2999 and 9999 stand for "no end" in databases that have to name a day.
    static func isYear(_ number: Int) -> Bool {
        years.contains(number) || number == 2999 || number == 9999
    }

    private static let years = 1900...2199

    /// The dates of a text, from left to right.
    ///
    /// - Parameter pointedShortYears: whether `30.6.27` is a date too; where no dates are expected
    ///   it is a section or a code.
    package static func dates(
        in text: AnalysedText, pointedShortYears: Bool = false
    ) -> [WrittenDate] {
        let parts = DateParts(text, pointedShortYears: pointedShortYears)
        var dates: [WrittenDate] = []
        var position = 0
        while position < text.tokens.count {
            if let date = parts.date(at: position) {
                dates.append(date)
                position = date.tokens.upperBound
            } else {
                position += 1
            }
        }
        return dates
    }
}
