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

    /// The first firm once became a part of the headings and was lost.
    @Test(
        arguments: [
            [
                ["STT", "Tên doanh nghiệp", "Địa chỉ", ""],
                ["", "Công ty TNHH An Phát", "Hà Nội", "ưu tiên"],
            ],
            [["Tên doanh nghiệp", "", "Địa chỉ"], ["Công ty A", "Nhà cung cấp", "Hà Nội"]],
            [["Company name", "Address", "Workers", ""], ["", "Hanoi", "12", "note"]],
            [["Name", "Country", "", ""], ["Alpha", "Vietnam", "Phone", "x"]],
            [
                ["Tên doanh nghiệp", "Sản phẩm", "Ngành nghề", ""],
                ["Máy móc", "Linh kiện", "Cơ khí", "Hà Nội"],
            ],
            [["Tên", "", "", "Địa chỉ"], ["Alpha", "Alpha", "Alpha", "Hà Nội"]],
            [["Tên DN", "Tên DN", "Địa chỉ"], ["Alpha", "Nhà máy", "Hà Nội"]],
            [["Tên DN", "Chứng nhận", "", ""], ["Công ty A", "ISO 9001", "IATF 16949", ""]],
            [["STT", "Tên DN", "Tỉnh", ""], ["1", "Công ty A", "Điện thoại", "Email"]],
        ])
    func theFirstFirmIsNoPartOfTheHeader(_ rows: [[String]]) {
        let found = find(rows + [["3", "Công ty C", "Huế", ""]])
        #expect(found?.headerRow == 0)
        #expect(found?.firstRow == 1)
        #expect(found?.columns == rows[0].reversed().drop { $0.isEmpty }.reversed())
    }

    @Test(
        arguments: [
            [["STT", "Tên DN", "Chứng nhận", ""], ["", "", "ISO 9001", "IATF 16949"]],
            [["No", "Tên DN", "Liên hệ", ""], ["", "Company name", "Tel", "Email"]],
            [["STT", "Tên DN", "Quy mô", "Quy mô"], ["", "", "Lớn", "Nhỏ"]],
            [["Tên DN", "", "Liên hệ", ""], ["Tiếng Việt", "Tiếng Anh", "ĐT", "Email"]],
            [["Tên DN", "", "Liên hệ", ""], ["Tên tiếng Việt", "Tên tiếng Anh", "ĐT", "Email"]],
        ])
    func twoRowsAreOneHeaderWhereTheLowerOneDividesGroups(_ rows: [[String]]) {
        let found = find(rows + [["3", "Công ty C", "0222 381", "a@b.vn"]])
        #expect(found?.headerRow == 1)
        #expect(found?.titleRows == 0)
    }
}
