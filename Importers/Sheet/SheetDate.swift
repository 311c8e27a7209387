import Records

/// Turns the day numbers of workbooks into ISO text.
struct SheetDate {
    /// The day that number 1 (1900) or 0 (1904) stands for.
    enum Epoch { case in1900, in1904 }

    private let epoch: Epoch

    init(epoch: Epoch) { self.epoch = epoch }

    /// What 1970-01-01 is counted as since 1900, from March of that year on.
    static let dayNumberOfEpoch = 25_569
    private static let secondsPerDay = 86_400
    /// 9999-12-31, where workbooks end.
    private static let serialMax = 2_958_466.0

    /// `2025-03-01`, `2025-03-01T13:45:00` or `13:45:00`; nil when the number is no date.
    ///
    /// Workbooks count a 29 February 1900 that never was: number 60 is given as they show it,
    /// smaller ones are moved by a day so that 1 is 1 January 1900.
    ///
    /// - Source: ECMA-376 part 1, 18.17.4.1.
    func text(_ serial: Double, as format: NumberFormat) -> String? {
        guard serial >= 0, serial < Self.serialMax else { return nil }
        let seconds = Int((serial * Double(Self.secondsPerDay)).rounded())
        let (day, time) = seconds.quotientAndRemainder(dividingBy: Self.secondsPerDay)
        if format == .time { return day == 0 ? clock(time) : nil }
        switch epoch {
        case .in1900:
            if day == 0 { return time == 0 ? nil : clock(time) }
            if day == 60 { return joined("1900-02-29", time) }
            let shift = day < 60 ? Self.dayNumberOfEpoch - 1 : Self.dayNumberOfEpoch
            return joined(CalendarDate(dayNumber: day - shift), time)
        case .in1904:
            return joined(CalendarDate(dayNumber: day - 24_107), time)
        }
    }

    /// A number's text as its format makes people see it, as far as that changes what it says.
    func shown(_ number: String, as format: NumberFormat) -> String {
        switch format {
        case .plain: number
        case .zeros(let digits): NumberText.padded(number, to: digits)
        case .date, .time: Double(number).flatMap { text($0, as: format) } ?? number
        }
    }

    private func joined(_ date: CalendarDate, _ time: Int) -> String { joined(date.text, time) }

    private func joined(_ date: String, _ time: Int) -> String {
        time == 0 ? date : date + "T" + clock(time)
    }

    private func clock(_ seconds: Int) -> String {
        [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
            .joined(separator: ":")
    }

    private func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
