import Records
import Testing

@testable import Importers

@Suite struct UBLPeriodTests {
    @Test func readsDaysAsTheCalendarDoes() {
        let written = [
            "2026-11-01", "2026-11-01Z", "2026-11-01+07:00", "2028-02-29", "2027-02-29",
            "2026-13-01", "2026-1-01", "", "01-11-2026", "２０２６-11-01",
        ]
        for text in written {
            let day = UBLPeriod(start: text, end: nil).firstDay
            #expect(day == CalendarDate(iso: text.prefix(10)), "\(text)")
        }
    }

    @Test func whatIsLeftOpenIsTakenFromThePeriodAround() {
        let year = UBLPeriod(start: "2026-01-01", end: "2026-12-31")
        let open = UBLPeriod(start: "2026-03-01", end: nil)
        #expect(open.within(year) == UBLPeriod(start: "2026-03-01", end: "2026-12-31"))
        #expect(!open.isOutside(year))
        #expect(UBLPeriod(start: nil, end: "2027-01-01").isOutside(year))
        #expect(UBLPeriod(start: "2026-02-01", end: "2026-01-31").isReversed)
        #expect(UBLPeriod(start: nil, end: "2026-01-31").text == "until 2026-01-31")
    }
}
