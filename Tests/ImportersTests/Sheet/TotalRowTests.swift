import Testing

@testable import Importers

@Suite struct TotalRowTests {
    @Test(arguments: [
        ["", "Tổng cộng", "", "5439"], ["Total", "12"], ["TỔNG CỘNG: 120 doanh nghiệp"],
        ["Cộng:", "1.200", "35%"], ["합계", "82"], ["", "Tổng số doanh nghiệp", "192"],
        ["Grand total", "1", "2"],
    ])
    func recognisesTotals(cells: [String]) { #expect(TotalRow.matches(cells)) }

    @Test(arguments: [
        ["1", "Tổng công ty May 10", "", "5200"], ["", "Total Vietnam Ltd", "6 Main Street"],
        ["", "Total Vietnam", "120"], ["Tổng cộng"], ["Total", "x", "3"], ["1", "2", "3"],
        ["Summit Co", "5"], ["Cộng hòa Co., Ltd", "8"],
    ])
    func keepsEverythingElse(cells: [String]) { #expect(!TotalRow.matches(cells)) }
}
