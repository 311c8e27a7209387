import Testing

@testable import Importers

@Suite struct NumberFormatTests {
    @Test(arguments: [
        "dd/mm/yyyy", "m/d/yy", "[$-42A]dd\" tháng \"mm\" năm \"yyyy;@", "mmm-yy", "yyyy-mm-dd",
        "dd\\/mm\\/yyyy", "yyyy\"年\"m\"月\"d\"日\"", "d-mmm", "mmmm", "ggge\"年\"m\"月\"d\"日\"",
        "yyyy-mm-dd hh:mm:ss.000", "[Red]dd.mm.yyyy",
    ])
    func recognisesDates(code: String) { #expect(NumberFormat(code: code) == .date) }

    @Test(arguments: ["hh:mm", "h:mm AM/PM", "[h]:mm", "mm:ss.0", "[ss]"])
    func recognisesTimes(code: String) { #expect(NumberFormat(code: code) == .time) }

    @Test(arguments: [
        "General", "0.00", "#,##0", "#,##0 \"đ\"", "[$USD] #,##0.00", "0.00E+00", "0%", "@",
        "\"dd\"0", "#,##0\\ \"day\"", "_-* #,##0.00_-", "[Red]-0;0", "# ?/?", "",
    ])
    func leavesOtherNumbersAlone(code: String) { #expect(NumberFormat(code: code) == .plain) }

    @Test func knowsFormatsOfZeros() {
        #expect(NumberFormat(code: "0000000000") == .zeros(10))
        #expect(NumberFormat(code: "0") == .plain)
    }

    @Test func knowsTheBuiltInIds() {
        #expect(NumberFormat(builtIn: 14) == .date)
        #expect(NumberFormat(builtIn: 22) == .date)
        #expect(NumberFormat(builtIn: 20) == .time)
        #expect(NumberFormat(builtIn: 57) == .date)
        #expect(NumberFormat(builtIn: 4) == .plain)
        #expect(NumberFormat(builtIn: 164) == nil)
    }
}
