import Records

/// A date and time as OCDS writes them: `2010-04-01T18:00:00Z`, `2010-04-01T18:00:00+07:00`.
enum OCDSMoment {
    /// The seconds since 1970 by which moments are put in order; before all others when nothing
    /// or no date is written. A missing zone is read as UTC, fractions of seconds are left out.
    static func seconds(_ text: String?) -> Int {
        guard let text, let day = CalendarDate(iso: text.prefix(10)) else { return .min }
        let time = Array(text.utf8.dropFirst(11))
        var seconds = day.dayNumber * 86_400
        for (place, unit) in [(0, 3_600), (3, 60), (6, 1)] {
            seconds += (number(time, at: place) ?? 0) * unit
        }
        guard let sign = time.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == 0x2D }) else {
            return seconds
        }
        let hours = number(time, at: sign + 1) ?? 0
        let minutes = number(time, at: sign + 4) ?? 0
        let offset = hours * 3_600 + minutes * 60
        return time[sign] == 0x2D ? seconds + offset : seconds - offset
    }

    /// The day alone, which is what a need states; anything else stays as it is written.
    static func day(_ text: String?) -> String? {
        guard let text else { return nil }
        let isMoment = text.utf8.count > 10 && text.utf8.dropFirst(10).first == UInt8(ascii: "T")
        guard isMoment, CalendarDate(iso: text.prefix(10)) != nil else { return text }
        return String(text.prefix(10))
    }

    private static func number(_ bytes: [UInt8], at place: Int) -> Int? {
        guard place + 2 <= bytes.count else { return nil }
        return Int(String(decoding: bytes[place..<place + 2], as: UTF8.self))
    }
}
