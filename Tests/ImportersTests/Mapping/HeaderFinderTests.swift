import Importers
import Testing

struct HeaderFinderTests {
    private func find(_ rows: [[String]], said: Int? = nil) -> HeaderFinder.Finding? {
        HeaderFinder().find(in: rows, said: said)
    }

    @Test func titlesAreAboveTheHeader() {
        let found = find([
            ["DANH SÁCH DOANH NGHIỆP", "", ""], ["Cập nhật 2026", "", ""],
            ["STT", "Tên doanh nghiệp", "Địa chỉ"], ["1", "A", "Hà Nội"],
        ])
        #expect(found?.headerRow == 2)
        #expect(found?.firstRow == 3)
        #expect(found?.columns == ["STT", "Tên doanh nghiệp", "Địa chỉ"])
    }

    @Test func mergedGroupsMayBeBlankOrRepeated() {
        let lower = ["", "", "ĐT", "Email"]
        let columns = ["STT", "Tên DN", "Liên hệ / ĐT", "Liên hệ / Email"]
        let blank = find([["STT", "Tên DN", "Liên hệ", ""], lower, ["1", "A", "1", "b@c"]])
        #expect(blank?.columns == columns)
        let spread = find([
            ["STT", "Tên DN", "Liên hệ", "Liên hệ"], ["STT", "Tên DN", "ĐT", "Email"],
            ["1", "A", "1", "b@c"],
        ])
        #expect(spread?.columns == columns)
        #expect(spread?.firstRow == 2)
    }

    @Test func aRowThatNumbersTheColumnsIsPassedOver() {
        let rows = [["Tên DN", "Địa chỉ", "ĐT"], ["(1)", "(2)", "(3)"], ["A", "B", "1"]]
        #expect(find(rows)?.firstRow == 2)
        #expect(find([rows[0], ["1", "3", "4"], rows[2]])?.firstRow == 1)
    }

    @Test func unknownHeadingsAreFoundByTheirLook() {
        let found = find([["Alpha", "Beta", "Gamma"], ["1", "22", "x@y.z"]])
        #expect(found?.columns == ["Alpha", "Beta", "Gamma"])
        #expect(find([["1", "2"], ["3", "4"]]) == nil)
        #expect(find([]) == nil)
    }

    @Test func aHeaderFurtherDownThanAnybodyLooksIsNone() {
        let titles = [[String]](repeating: ["12345678", ""], count: HeaderFinder.rowsMax)
        #expect(find(titles + [["Tên DN", "Địa chỉ"]]) == nil)
        #expect(find(titles + [["Tên DN", "Địa chỉ"]], said: titles.count)?.columns.count == 2)
    }

    @Test func lineBreaksInHeadingsAreBlanks() {
        #expect(HeaderFinder.heading(" Tên\ncông  ty\t") == "Tên công ty")
    }
}
