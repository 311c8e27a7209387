package import Records

/// A date found in a text, or words that look like one but name no day.
package struct WrittenDate: Hashable, Sendable {
    package enum Reading: Hashable, Sendable {
        case day(CalendarDate)
        /// Month first, such as 03/31/2027, against the custom of Vietnam: where such dates stand,
        /// a 03/04/2027 beside them may be meant the same way, though it is read day first.
        case ambiguous(CalendarDate)
        /// A month without a day; the month's last day.
        case month(CalendarDate)
        /// Such as 31/02/2025.
        case impossible
    }

    package let reading: Reading
    /// The tokens it covers.
    package let tokens: Range<Int>

    package var date: CalendarDate? {
        switch reading {
        case .day(let date), .ambiguous(let date), .month(let date): date
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
    /// Years a list can mean; anything else is a number.
    package static let years = 1900...2199

    package static func dates(in text: AnalysedText) -> [WrittenDate] {
        let parts = DateParts(text)
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
