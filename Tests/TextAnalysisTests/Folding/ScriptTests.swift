import Testing
import TextAnalysis

@Suite struct ScriptTests {
    @Test func lettersOfScriptsWithoutBlanksAreSyllabic() {
        for scalar in "가힣あをアヶー々一龥".unicodeScalars {
            #expect(Script.isSyllabic(scalar), "\(scalar)")
        }
        for scalar in "aZ9đẵ・、。 ㈜ᄀกΩ".unicodeScalars {
            #expect(!Script.isSyllabic(scalar), "\(scalar)")
        }
    }

    @Test func tellsHangulKanaAndHanApart() {
        #expect("한".unicodeScalars.allSatisfy { Script.isHangul($0) })
        #expect("かナー".unicodeScalars.allSatisfy { Script.isKana($0) })
        #expect("漢".unicodeScalars.allSatisfy { Script.isHan($0) })
        #expect(!"한か".unicodeScalars.contains { Script.isHan($0) })
        #expect(!"漢a".unicodeScalars.contains { Script.isHangul($0) || Script.isKana($0) })
    }
}
