import Testing

@testable import TextAnalysis

struct LegacyVietnameseSyllablesTests {
    @Test(
        arguments: """
            nghiệp nghiêng Nguyễn quốc quyền quỳnh quýt gì giết giếng giữa khuôn khuấy khuya ngoẹo \
            hoà hòa thuỷ thủy xoong rượu yêu yến Huế oằn uỵch Ê ủy ý ghế kỹ kĩ phường thuở
            """.split(separator: " "))
    func syllablesAsTheyAreWrittenAreLegal(_ word: Substring) {
        #expect(VietnameseSyllables.isLegal(word.unicodeScalars))
    }

    @Test(
        arguments: """
            ngiệp nghà ká ghà cế qốc càt cach hoặcs bứp̀ tràn̄ Sociộtộ Mỹller straịe mm w zà fá đđ \
            nghiêngs àá uơu ươ Đắk
            """.split(separator: " "))
    func whatBreaksTheRulesIsNot(_ word: Substring) {
        #expect(!VietnameseSyllables.isLegal(word.unicodeScalars))
    }

    @Test func stopsTakeTheAcuteOrTheHeavyToneOnly() {
        let words = ["cap", "càp", "cảp", "cãp", "cáp", "cạp"]
        #expect(
            words.map { VietnameseSyllables.isLegal($0.unicodeScalars) }
                == [false, false, false, false, true, true])
    }

    @Test func theEmptyWordIsNoSyllable() {
        #expect(!VietnameseSyllables.isLegal("".unicodeScalars))
    }
}
