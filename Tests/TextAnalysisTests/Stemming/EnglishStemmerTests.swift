import Testing
import TextAnalysis

@Suite struct EnglishStemmerTests {
    /// Forms of one word in an English dictionary.
    @Test(arguments: [
        ["stamp", "stamped", "stamping"], ["plate", "plated", "plating", "plates"],
        ["machine", "machined", "machining", "machines"], ["die", "dies"],
        ["assembly", "assemblies"], ["mould", "moulded", "moulding"],
        ["galvanise", "galvanised", "galvanising"], ["wire", "wired", "wiring"],
    ])
    func formsOfAWordHaveOneStem(forms: [String]) {
        let stemmer = EnglishStemmer()
        #expect(Set(forms.map(stemmer.stem)).count == 1)
    }

    /// Words that look alike and are not the same thing in the trade.
    @Test(arguments: [
        ("fabric", "fabrication"), ("automate", "automation"), ("casting", "coating"),
        ("plan", "plane"), ("tool", "toll"), ("rub", "rubber"), ("form", "formula"),
    ])
    func differentWordsKeepDifferentStems(one: String, other: String) {
        let stemmer = EnglishStemmer()
        #expect(stemmer.stem(one) != stemmer.stem(other))
    }

    @Test(arguments: ["s45c", "sus304", "프레스", "プレス", "", "2024"])
    func whatIsNoEnglishWordStays(word: String) {
        #expect(EnglishStemmer().stem(word) == word)
    }

    @Test func givesTheSameStemForAWordMetAgain() {
        let stemmer = EnglishStemmer()
        let first = stemmer.stem("stamping")
        _ = stemmer.stem("plating")
        #expect(stemmer.stem("stamping") == first && first == "stamp")
    }
}
