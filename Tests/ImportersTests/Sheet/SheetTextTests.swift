import Testing

@testable import Importers

@Suite struct SheetTextTests {
    @Test(arguments: [
        ("  Công ty  ABC \u{A0}\n", "Công ty  ABC"), ("a_x000D_\nb", "a\nb"),
        ("a_x0009_b", "a\tb"), ("_x005F_x000D_", "_x000D_"), ("_x12_", "_x12_"),
        ("smile _xD83D__xDE00_", "smile 😀"), ("Co\u{302}ng", "Công"), ("", ""), ("\n \t", ""),
        ("_x", "_x"), ("_xZZZZ_", "_xZZZZ_"),
    ])
    func makesTextReady(raw: String, text: String) {
        let made = SheetText(Array(raw.utf8))
        #expect(Array(made.text.utf8) == Array(text.utf8))
    }

    @Test func flagsControlsLostLettersAndLength() {
        #expect(SheetText(Array("bell_x0007_".utf8)).flags == .control)
        #expect(SheetText(Array("C?ng ty Nh?a".utf8)).flags == .lettersLost)
        let long = SheetText([UInt8](repeating: 0x61, count: SheetLimits.cellBytesMax + 1))
        #expect(long.flags == .tooLong)
        #expect(long.bytes.count == SheetLimits.cellBytesMax)
    }
}
