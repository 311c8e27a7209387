import Testing

@testable import Importers

/// The header printed again among the rows of a list.
@Suite struct HeaderAgainTests {
    private static let again = HeaderAgain(columns: [
        "STT", "Tên doanh nghiệp", "Liên hệ / Điện thoại", "Liên hệ / Email", "Ghi chú",
    ])

    @Test(arguments: [
        ["STT", "Tên doanh nghiệp", "Liên hệ", "", "Ghi chú"],
        ["", "", "Điện thoại", "Email", ""],
        ["stt", "TÊN DOANH\nNGHIỆP", "Liên hệ / Điện thoại", "Liên hệ / Email", ""],
    ])
    func aRowOfHeadingsIsTheHeaderAgain(cells: [String]) { #expect(Self.again.isAgain(cells)) }

    @Test(arguments: [
        ["1", "Tên doanh nghiệp", "Liên hệ", "", ""], ["", "Tên doanh nghiệp", "", "", ""],
        ["", "Email", "Điện thoại", "", ""], ["STT", "Tên doanh nghiệp", "", "", "mới"],
        ["STT", "Tên doanh nghiệp", "", "", "", "beyond"], ["", "", "", "", ""],
    ])
    func aRowThatSaysMoreIsAFirms(cells: [String]) { #expect(!Self.again.isAgain(cells)) }
}
