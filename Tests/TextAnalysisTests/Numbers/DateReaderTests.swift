import Foundation
import Records
import TestSupport
import Testing
import TextAnalysis

@Suite struct DateReaderTests {
    @Test(arguments: [
        "2027-03-31", "2027/3/31", "2027.03.31", "31/03/2027", "31/3/2027", "31-03-2027",
        "31.03.2027",
        "31/03/27", "31-3-27", "31 / 03 / 2027", "hết hạn 31/03/2027", "ngày 31 tháng 3 năm 2027",
        "Ngày 31 tháng 03, 2027", "31 Mar 2027", "31st March 2027", "31st of March, 2027",
        "31-Mar-2027",
        "31-Mar-27", "March 31, 2027", "March 31st, 2027", "Mar. 31 2027", "2027년 3월 31일",
        "2027년3월31일",
        "2027年3月31日", "２０２７年３月３１日", "令和9年3月31日", "2027-03-31T00:00:00", "2027／03／31",
        "ISO 9001:2015 (31/03/2027)", "IATF 16949-2016, 31/03/2027",
    ])
    func readsADayInEveryCustom(text: String) {
        #expect(readings(text) == ["2027-03-31"])
    }

    @Test func theYearsThatStandForNoEndAreYears() {
        #expect(readings("9999-12-31") == ["9999-12-31"])
        #expect(readings("31/12/9999") == ["9999-12-31"])
        #expect(readings("2999-12-31") == ["2999-12-31"])
        #expect(readings("9998-12-31") == [])
    }

    @Test(arguments: [
        "03/2027", "3/2027", "2027-03", "2027/03", "tháng 3/2027", "tháng 3 năm 2027", "Mar 2027",
        "March 2027",
        "Mar-27", "2027년 3월", "2027年3月", "T3/2027",
    ])
    func aMonthEndsOnItsLastDay(text: String) {
        #expect(readings(text) == ["month 2027-03-31"])
    }

    @Test func readsDayFirstAndSaysWhenOnlyMonthFirstIsPossible() {
        #expect(readings("03/04/2027") == ["2027-04-03"])
        #expect(readings("03/31/2027") == ["month first 2027-03-31"])
    }

    @Test(arguments: [
        "31/02/2025", "29/02/2027", "2027-02-29", "32/01/2027", "2027-13-01", "00/00/2027",
        "30 Feb 2027",
        "2027년 2월 30일", "ngày 31 tháng 4 năm 2027",
    ])
    func aDayThatDoesNotExistIsImpossible(text: String) {
        #expect(readings(text) == ["impossible"])
    }

    @Test(arguments: [
        "", "ISO 9001:2015", "ISO 22000-2018", "IATF 16949-2016", "2015-2018", "200/300/400",
        "1.2.3",
        "12.05.30", "0912-345-678", "2000-1900-1950", "Q1/2027", "Quý 1/2027", "03.2027", "5 May",
        "2027",
        "13/2027", "1899-01-01", "24/7",
    ])
    func numbersThatAreNoDateStayNumbers(text: String) {
        #expect(readings(text) == [])
    }

    @Test func pointsAndAShortYearAreADateOnlyWhereOneIsExpected() {
        func dates(_ text: String) -> [String] {
            DateReader.dates(in: AnalysedText(text), pointedShortYears: true)
                .compactMap { $0.date?.text }
        }
        #expect(dates("30.6.27") == ["2027-06-30"] && readings("30.6.27") == [])
        #expect(dates("12.99.34") == [] && dates("1.2.3") == [])
    }

    @Test func readsTwoDigitYearsOfBothCenturies() {
        #expect(readings("15/06/95") == ["1995-06-15"])
        #expect(readings("15/06/68") == ["2068-06-15"])
        #expect(readings("15/06/69") == ["1969-06-15"])
    }

    @Test func readsTheJapaneseErasFromTheirFirstYear() {
        #expect(readings("令和元年5月1日") == ["2019-05-01"])
        #expect(readings("平成3年4月1日設立") == ["1991-04-01"])
        #expect(readings("昭和60年12月") == ["month 1985-12-31"])
    }

    @Test func findsEveryDateWithItsTokens() {
        let text = AnalysedText("ISO 9001: 01/02/2024 - 31/01/2027; 14001: 2026-06")
        let dates = DateReader.dates(in: text)
        #expect(readings(text.text) == ["2024-02-01", "2027-01-31", "month 2026-06-30"])
        #expect(dates.map { text.written($0.tokens) } == ["01/02/2024", "31/01/2027", "2026-06"])
    }

    /// Every day of 1990 to 2060 that is drawn reads back from every custom.
    @Test(arguments: MatchingRandom.seeds)
    func whatIsWrittenInACustomReadsBack(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let date = CalendarDate(dayNumber: Int.random(in: 7_305...33_237, using: &random))
        let (year, month, day) = date.components
        let english = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ][month - 1]
        let customs = [
            date.text, "\(day)/\(month)/\(year)", "\(day).\(month).\(year)",
            "\(year).\(month).\(day)",
            "\(day) \(english) \(year)", "\(english) \(day), \(year)", "\(year)년 \(month)월 \(day)일",
            "\(year)年\(month)月\(day)日", "ngày \(day) tháng \(month) năm \(year)",
            String(format: "%02d/%02d/%02d", day, month, year % 100),
        ]
        for text in customs {
            #expect(readings("x " + text + " y") == [date.text], "seed \(seed): \(text)")
        }
    }

    private func readings(_ text: String) -> [String] {
        DateReader.dates(in: AnalysedText(text)).map { date in
            switch date.reading {
            case .day(let date): date.text
            case .monthFirst(let date): "month first " + date.text
            case .month(let date): "month " + date.text
            case .impossible: "impossible"
            }
        }
    }
}
