import Records
import Testing

@Suite struct FormulaGuardTests {
    @Test(arguments: [
        "=1+1", "+84 24 3826 4567", "-5", "@firm", "\tName", "\rName", "+", "-\u{301}",
    ])
    func guardedTextIsNoFormulaAndComesBack(text: String) {
        let guarded = FormulaGuard.guarded(text)
        #expect(guarded == "'" + text)
        #expect(Array(FormulaGuard.unguarded(guarded).utf8) == Array(text.utf8))
    }

    @Test(arguments: ["", "'", "''", "'s-Hertogenbosch", "“Dập”", "0912 345 678", "'5", "A=B"])
    func otherTextStaysAsItIs(text: String) {
        #expect(FormulaGuard.guarded(text) == text)
        #expect(FormulaGuard.unguarded(text) == text)
    }

    @Test func aRowsValuesComeWithoutTheGuard() {
        let layout = Layout(
            kind: .supplier, columns: ["Phone", "Fax"],
            assignments: [
                Layout.Assignment(path: FieldPath(.phone), binding: .columns([0])),
                Layout.Assignment(path: FieldPath(.contact), binding: .columns([1, 0])),
            ])
        let cells = ["'+84 24 3826", "'-"]
        #expect(layout.text(of: .phone, in: cells) == "+84 24 3826")
        #expect(layout.text(of: .contact, in: cells) == "-; +84 24 3826")
    }
}
