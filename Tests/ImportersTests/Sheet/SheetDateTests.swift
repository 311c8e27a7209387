import Records
import Testing

@testable import Importers

@Suite struct SheetDateTests {
    @Test func countsEveryDayFromMarch1900() throws {
        let dates = SheetDate(epoch: .in1900)
        let first = try #require(CalendarDate(year: 1900, month: 3, day: 1))
        for day in stride(from: 61, through: 2_958_465, by: 997) {
            let expected = CalendarDate(dayNumber: first.dayNumber + day - 61).text
            #expect(dates.text(Double(day), as: .date) == expected)
        }
        #expect(dates.text(2_958_465, as: .date) == "9999-12-31")
    }

    @Test func showsTheDayThatNeverWasAsWorkbooksDo() {
        let dates = SheetDate(epoch: .in1900)
        #expect(dates.text(1, as: .date) == "1900-01-01")
        #expect(dates.text(59, as: .date) == "1900-02-28")
        #expect(dates.text(60, as: .date) == "1900-02-29")
        #expect(dates.text(61, as: .date) == "1900-03-01")
    }

    @Test func theTwoSystemsAre1462DaysApart() {
        let old = SheetDate(epoch: .in1904)
        #expect(old.text(0, as: .date) == "1904-01-01")
        #expect(old.text(44_255, as: .date) == SheetDate(epoch: .in1900).text(45_717, as: .date))
    }

    @Test func writesTimesAndRoundsToTheSecond() {
        let dates = SheetDate(epoch: .in1900)
        #expect(dates.text(45_717.573_263_888_9, as: .date) == "2025-03-01T13:45:30")
        #expect(dates.text(0.5625, as: .time) == "13:30:00")
        #expect(dates.text(45_717.999_999_9, as: .date) == "2025-03-02")
    }

    @Test func isNilForNumbersThatAreNoDate() {
        let dates = SheetDate(epoch: .in1900)
        for number in [-1, 0, 2_958_466, .nan, .infinity] {
            #expect(dates.text(number, as: .date) == nil)
        }
        #expect(dates.shown("-1", as: .date) == "-1")
        #expect(dates.text(1.5, as: .time) == nil)
    }
}
