import Foundation
import Records
import Testing

@Suite struct CalendarDateTests {
    /// Foundation's Gregorian calendar is proleptic from 1582 on, so both agree from 1600.
    private static let oracle: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
        return calendar
    }()

    @Test func agreesWithFoundationOnEveryDayOfFourCenturiesAndMore() throws {
        let first = try #require(CalendarDate(year: 1600, month: 1, day: 1))
        let last = try #require(CalendarDate(year: 2400, month: 12, day: 31))
        for dayNumber in first.dayNumber...last.dayNumber {
            let (year, month, day) = CalendarDate(dayNumber: dayNumber).components
            let date = Date(timeIntervalSince1970: Double(dayNumber) * 86_400)
            let expected = Self.oracle.dateComponents([.year, .month, .day], from: date)
            guard expected.year == year, expected.month == month, expected.day == day,
                CalendarDate(year: year, month: month, day: day)?.dayNumber == dayNumber
            else {
                Issue.record("day \(dayNumber) is \(year)-\(month)-\(day), not \(expected)")
                return
            }
        }
    }

    @Test(arguments: 1600...2400)
    func knowsTheLengthOfEveryMonth(year: Int) {
        for month in 1...12 {
            let length = CalendarDate.length(of: month, in: year)
            #expect(CalendarDate(year: year, month: month, day: length) != nil)
            #expect(CalendarDate(year: year, month: month, day: length + 1) == nil)
        }
    }

    @Test func holdsTheFirstAndTheLastDayItPromises() {
        #expect(CalendarDate(year: 1, month: 1, day: 1)?.dayNumber == -719_162)
        #expect(CalendarDate(year: 1, month: 1, day: 1)?.text == "0001-01-01")
        #expect(CalendarDate(year: 9999, month: 12, day: 31)?.text == "9999-12-31")
        #expect(CalendarDate(year: 0, month: 12, day: 31) == nil)
        #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
        #expect(CalendarDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
    }

    @Test(arguments: [(2025, 2, 31), (2025, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 13, 1)])
    func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test func readsTheISOFormAndNothingElse() {
        #expect(CalendarDate(iso: "2024-02-29")?.text == "2024-02-29")
        for text in [
            "", "2024-2-29", "24-02-29", "2024-02-30", "2024/02/29", "2024-02-29 ", "+024-02-29",
            "2024-02", "２０２４-02-29", "2024-02-29-01",
        ] {
            #expect(CalendarDate(iso: text) == nil, "\(text)")
        }
    }

    @Test func ordersByDay() throws {
        let earlier = try #require(CalendarDate(iso: "2026-12-31"))
        let later = try #require(CalendarDate(iso: "2027-01-01"))
        #expect(earlier < later)
    }

    @Test func noEndIsTheLastDayOfTheCalendar() {
        #expect(CalendarDate.noEnd == CalendarDate(year: 9999, month: 12, day: 31))
    }
}
