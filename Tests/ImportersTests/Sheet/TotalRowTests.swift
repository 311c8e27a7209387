import Testing

@testable import Importers

@Suite struct TotalRowTests {
    @Test(arguments: [
        ["", "Tổng cộng", "", "5439"], ["Total", "12"], ["TỔNG CỘNG: 120 doanh nghiệp"],
        ["Cộng:", "1.200", "35%"], ["합계", "82"], ["", "Tổng số doanh nghiệp", "192"],
        ["Grand total", "1", "2"],
    ])
    func recognisesTotals(cells: [String]) { #expect(TotalRow(cells).isTotal) }

    @Test(arguments: [
        ["1", "Tổng công ty May 10", "", "5200"], ["", "Total Vietnam Ltd", "6 Main Street"],
        ["", "Total Vietnam", "120"], ["Tổng cộng"], ["Total", "x", "3"], ["1", "2", "3"],
        ["Summit Co", "5"], ["2", "Total", "300"], ["", "SUM 3", "120"], ["SUM 3"],
        ["Cộng hòa Co., Ltd", "8"],
    ])
    func keepsEverythingElse(cells: [String]) { #expect(!TotalRow(cells).isTotal) }

    /// A firm called "Total" with a telephone number was once added to no list at all.
    @Test func aNumberThatNobodyAddsUpMakesARowNoTotal() {
        let roles = ColumnRoles(["STT", "Tên công ty", "Số lao động", "Điện thoại"])
        #expect(!TotalRow(["", "Total", "300", "024 3825 1234"], roles: roles).isTotal)
        #expect(TotalRow(["", "Total", "300", ""], roles: roles).isTotal)
    }

    @Test func aFormulaWithoutItsResultIsANumber() {
        let roles = ColumnRoles(["Tên công ty", "Số lao động", "Điện thoại"])
        #expect(TotalRow(["Tổng cộng", "", ""], formulas: [1], roles: roles).isTotal)
        #expect(!TotalRow(["Tổng cộng", "", ""], formulas: [2], roles: roles).isTotal)
    }
}
