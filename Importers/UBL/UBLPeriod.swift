import Records

/// A period as written, and the days it is made of.
struct UBLPeriod: Hashable, Sendable {
    let start: String?
    let end: String?
    let firstDay: CalendarDate?
    let lastDay: CalendarDate?

    init(start: String?, end: String?) {
        self.start = start
        self.end = end
        firstDay = start.flatMap(Self.day)
        lastDay = end.flatMap(Self.day)
    }

    init(_ period: XMLElement?) {
        self.init(start: period?.text("StartDate"), end: period?.text("EndDate"))
    }

    var text: String? { XMLWords.period(from: start, until: end) }

    /// Whether the end lies before the start.
    var isReversed: Bool {
        guard let firstDay, let lastDay else { return false }
        return lastDay < firstDay
    }

    /// Whether a day of this period lies outside of another; what is not said lies within.
    func isOutside(_ other: UBLPeriod) -> Bool {
        [firstDay, lastDay].compactMap { $0 }.contains { day in
            other.firstDay.map { day < $0 } ?? false || other.lastDay.map { day > $0 } ?? false
        }
    }

    /// This period with what it leaves open taken from the one around it.
    func within(_ other: UBLPeriod) -> UBLPeriod {
        if start != nil, end != nil { return self }
        return UBLPeriod(start: start ?? other.start, end: end ?? other.end)
    }

    /// An `xsd:date`: a time zone may follow the day. Read byte by byte, since a catalogue has
    /// several in each line.
    private static func day(_ text: String) -> CalendarDate? {
        let bytes = Array(text.utf8.prefix(10))
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == bytes[4] else {
            return nil
        }
        guard let year = number(bytes[..<4]), let month = number(bytes[5..<7]),
            let day = number(bytes[8...])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }
}
