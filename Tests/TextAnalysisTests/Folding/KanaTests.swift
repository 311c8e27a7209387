import Testing
import TextAnalysis

@Suite struct KanaTests {
    @Test func bothSyllabariesMeet() {
        #expect(Kana.katakana("ねじ") == "ネジ")
        #expect(Kana.katakana("ばね加工") == "バネ加工")
        #expect(Kana.katakana("めっき") == "メッキ")
    }

    @Test(arguments: ["プレス加工", "프레스", "metal", "金属", "ー", ""])
    func everythingElseStays(text: String) { #expect(Kana.katakana(text) == text) }
}
