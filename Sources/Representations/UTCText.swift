import Records

/// Moments as UTC, the same on every machine and for every reader.
package enum UTCText {
    private static let dayMilliseconds: Int64 = 86_400_000

    /// For people, to the minute: `2026-11-21 10:00`.
    package static func minute(_ milliseconds: Int64) -> String {
        let (date, seconds) = parts(milliseconds)
        return date + " " + padded(seconds / 3_600) + ":" + padded(seconds / 60 % 60)
    }

    /// For programs, to the second: `2026-11-21T10:00:00Z`.
    ///
    /// - Source: RFC 3339.
    package static func instant(_ milliseconds: Int64) -> String {
        let (date, seconds) = parts(milliseconds)
        return date + "T" + padded(seconds / 3_600) + ":" + padded(seconds / 60 % 60) + ":"
            + padded(seconds % 60) + "Z"
    }

    private static func parts(_ milliseconds: Int64) -> (date: String, seconds: Int) {
        var (day, inDay) = milliseconds.quotientAndRemainder(dividingBy: dayMilliseconds)
        if inDay < 0 { (day, inDay) = (day - 1, inDay + dayMilliseconds) }
        return (CalendarDate(dayNumber: Int(day)).text, Int(inDay / 1_000))
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
