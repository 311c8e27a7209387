import Catalog
import Records
import TestSupport
import Testing
import TextAnalysis

@testable import Matching

@Suite struct TextCutterTests {
    private func units(_ text: String) -> [TextUnit] {
        TextCutter(ConceptNames(MatchingCatalogue.small)).units(of: AnalysedText(text))
    }

    private func readings(_ text: String) -> [String] { units(text).map(\.reading) }

    private func terms(_ text: String) -> Set<String> { Set(units(text).flatMap(\.terms)) }

    // Vietnamese: dập, kim loại (metal) are words; the syllables and their neighbours are units.

    @Test func vietnameseGivesSyllablesAndPairs() {
        #expect(readings("Dập kim loại") == ["dap", "kim", "dap kim", "loai", "kim loai"])
    }

    @Test func pairsDoNotCrossPunctuation() {
        #expect(readings("dập, kim") == ["dap", "kim"])
    }

    /// tiện: to turn on a lathe; tiền: money. bản lề: a hinge; bán lẻ: retail.
    @Test(arguments: [("tiện", "tiền"), ("bản lề", "bán lẻ"), ("máy", "may"), ("hàn", "hãn")])
    func otherMarksAreOtherWordsThatShareOnlyTheirLetters(one: String, other: String) {
        #expect(Set(units(one).map(\.exact)).isDisjoint(with: units(other).map(\.exact)))
        #expect(!terms(one).isDisjoint(with: terms(other)))
    }

    /// Two customs of placing a tone, of writing i, and of composing letters.
    @Test(arguments: [("hoà", "hòa"), ("thuỷ lực", "thủy lực"), ("kỹ thuật", "kĩ thuật")])
    func customsOfSpellingAreOneWord(one: String, other: String) {
        #expect(units(one).map(\.exact) == units(other).map(\.exact))
    }

    @Test func aTextWithoutMarksIsKnownForOne() {
        #expect(units("dap kim loai").allSatisfy { $0.loose?.isMarked == false })
        #expect(units("dập kim loại").allSatisfy { $0.loose?.isMarked == true })
        #expect(
            terms("dập kim loại").intersection(terms("DAP KIM LOAI"))
                == ["dap", "kim", "dap kim", "loai", "kim loai"])
    }

    // English.

    @Test func englishGivesWordsByTheirStems() {
        #expect(readings("metal stampings") == ["metal", "stamping"])
        #expect(units("stamped metals").map(\.exact) == units("stamping metal").map(\.exact))
    }

    @Test func derivedWordsAreOtherWords() {
        #expect(terms("fabrication").isDisjoint(with: terms("fabric")))
        #expect(terms("coating").isDisjoint(with: terms("casting")))
    }

    // Korean: 프레스 (press), 가공 (working); blanks are put as one likes.

    @Test func koreanGivesLetterPairsWhateverTheBlanks() {
        #expect(readings("프레스") == ["프레", "레스"])
        #expect(units("프레스 가공").map(\.exact) == units("프레스가공").map(\.exact))
    }

    @Test func conjoiningJamoAreTheSameLetters() {
        #expect(terms("\u{1111}\u{1173}\u{1105}\u{1166}\u{1109}\u{1173}") == terms("프레스"))
    }

    // Japanese: ねじ and ネジ are one screw; width is a matter of typewriters.

    @Test func japaneseGivesLetterPairsWhateverTheSyllabaryAndWidth() {
        #expect(units("プレス加工").map(\.exact) == ["プレ", "レス", "ス加", "加工"])
        #expect(terms("ﾌﾟﾚｽ加工") == terms("プレス加工"))
        #expect(terms("ねじ") == terms("ネジ"))
        #expect(terms("ＣＮＣ旋盤") == terms("CNC旋盤"))
    }

    @Test func aLetterStandsAloneOnlyWhereNoneIsBesideIt() {
        #expect(readings("金 plate") == ["金", "plate"])
        #expect(readings("金、銀") == ["金", "銀"])
        #expect(readings("金属") == ["金属"])
    }

    @Test func conceptsAreTermsOfTheTextsThatNameThem() {
        let cutter = TextCutter(ConceptNames(MatchingCatalogue.small))
        #expect(
            cutter.terms(of: FieldText(.description, "zinc plating"))
                .contains("#process:plating"))
        #expect(!units("zinc plating").map(\.exact).contains("#process:plating"))
    }

    @Test(arguments: ["nghieng", "loai", "thuoc", "ep", "gia", "quoc", "xi", "uyen"])
    func knowsVietnameseSyllables(word: String) { #expect(VietnameseSyllable.isShaped(word)) }

    @Test(arguments: ["metal", "stamping", "steel", "b", "304", "plastic", "mould", ""])
    func knowsOtherWords(word: String) { #expect(!VietnameseSyllable.isShaped(word)) }
}
