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
}
