import Foundation
import TestSupport
import Testing
import TextAnalysis

@Suite struct TokenTests {
    @Test(arguments: [
        ("SUS304", ["sus", "304"]), ("SUS-304", ["sus", "304"]), ("SUS 304L", ["sus", "304", "l"]),
        ("프레스 가공", ["프", "레", "스", "가", "공"]), ("ﾌﾟﾚｽ加工", ["プ", "レ", "ス", "加", "工"]),
        ("CNC가공", ["cnc", "가", "공"]), ("dập, ĐỘT", ["dap", "dot"]), ("kỹ thuật", ["ki", "thuat"]),
        ("", []), ("…", []), ("mm²", ["mm", "2"]), ("5-axis", ["5", "axis"]),
    ])
    func cutsWordsNumbersAndSyllabicLetters(text: String, folded: [String]) {
        #expect(AnalysedText(text).tokens.map(\.folded) == folded)
    }

    @Test(arguments: [
        ("parts", "part"), ("presses", "press"), ("boxes", "box"), ("switches", "switch"),
        ("brushes", "brush"), ("processes", "process"), ("bodies", "body"), ("dies", "die"),
        ("moulds", "mould"), ("press", "press"), ("status", "status"), ("axis", "axis"),
        ("PES", "pes"), ("gas", "gas"), ("shoes", "shoes"), ("machines", "machine"),
        ("sizes", "size"), ("industry", "industry"), ("Ly", "li"), ("quy", "quy"),
    ])
    func reducesPluralsAndY(word: String, folded: String) {
        #expect(AnalysedText(word).tokens.map(\.folded) == [folded])
    }

    @Test func tokensPointAtTheWordsAsWritten() {
        let text = AnalysedText("Dập nguội, SUS304 (프레스)")
        let words = text.tokens.indices.map { text.written($0..<$0 + 1) }
        #expect(words == ["Dập", "nguội", "SUS", "304", "프", "레", "스"])
        #expect(text.written(0..<4) == "Dập nguội, SUS304")
        #expect(text.written(0..<0) == "")
    }

    @Test func tokensKnowWhetherASignDividesThemFromTheOneBefore() {
        let text = AnalysedText("; tiện, phay/mài - CNC\nプレス、曲げ")
        let separated = text.tokens.indices.filter { text.tokens[$0].isSeparated }
        #expect(separated.map { text.tokens[$0].folded } == ["phay", "mai", "プ", "曲"])
        #expect(text.gap(before: 0) == "; " && text.gap(before: 3) == " - ")
    }

    @Test func decomposedLettersKeepTheirMarksInTheirRange() {
        let decomposed = "hàn hơi".decomposedStringWithCanonicalMapping
        let text = AnalysedText(decomposed)
        #expect(text.tokens.map(\.folded) == ["han", "hoi"])
        #expect(text.tokens.map(\.isMarked) == [true, true])
        #expect(text.written(0..<1) == "hàn")
    }

    @Test(arguments: ["đột", "Ðức", "công", "é"])
    func marksThatFoldingRemovesAreNoticed(text: String) {
        #expect(AnalysedText(text).isMarked)
    }

    /// Signs of measure must not make a text typed without tones look like one typed with them.
    @Test(arguments: ["dap nguoi", "Ø20 mm", "5 µm", "±0,05", "φ8", "프레스", "加工", "10 m²", ""])
    func signsAndOtherScriptsAreNotMarks(text: String) {
        #expect(!AnalysedText(text).isMarked)
    }

    /// Ranges lie in order inside the text, on letter borders, whatever is thrown in.
    @Test(arguments: MatchingRandom.seeds)
    func rangesAreInOrderAndOnBorders(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let pieces = [
            "a", "ậ", "ậ", "7", "²", " ", "-", "가", "ｶﾞ", "カ\u{3099}", "\u{301}", "😀", "㈜", "𠮷",
            "\u{AD}",
        ]
        let text = AnalysedText((0..<12).map { _ in random.pick(pieces) }.joined())
        var end = 0
        for (index, token) in text.tokens.enumerated() {
            #expect(token.range.lowerBound >= end && !token.range.isEmpty, "seed \(seed)")
            end = token.range.upperBound
            let bytes = Array(text.text.utf8)[token.range]
            #expect(String(validating: bytes, as: UTF8.self) != nil, "seed \(seed)")
            #expect(Array(text.written(index..<index + 1).utf8) == Array(bytes), "seed \(seed)")
        }
        #expect(end <= text.text.utf8.count)
    }
}
