import TestSupport
import Testing

@testable import Matching

@Suite struct TextTermsTests {
    @Test func vietnameseGivesSyllablesAndPairs() {
        #expect(
            TextTerms.terms(of: "Dập kim loại") == ["dap", "kim", "dap kim", "loai", "kim loai"])
    }

    @Test func pairsDoNotCrossPunctuation() {
        #expect(TextTerms.terms(of: "dập, kim") == ["dap", "kim"])
    }

    @Test func englishGivesWords() {
        #expect(TextTerms.terms(of: "metal stampings") == ["metal", "stamping"])
    }

    @Test func koreanAndJapaneseGiveLetterPairsWhateverTheBlanks() {
        #expect(TextTerms.terms(of: "프레스") == ["프레", "레스"])
        #expect(TextTerms.terms(of: "프레스 가공") == TextTerms.terms(of: "프레스가공"))
        #expect(TextTerms.terms(of: "金 plate") == ["金", "plate"])
    }

    @Test(arguments: ["nghieng", "loai", "thuoc", "ep", "gia", "quoc", "xi", "uyen"])
    func knowsVietnameseSyllables(word: String) { #expect(VietnameseSyllable.isShaped(word)) }

    @Test(arguments: ["metal", "stamping", "steel", "b", "304", "plastic", "mould", ""])
    func knowsOtherWords(word: String) { #expect(!VietnameseSyllable.isShaped(word)) }
}
