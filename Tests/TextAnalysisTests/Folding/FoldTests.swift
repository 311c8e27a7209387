import Foundation
import Testing
import TextAnalysis

@Suite struct FoldTests {
    /// The 134 letters that Vietnamese adds to ASCII, built from their parts.
    private static let letters: [(letter: String, base: String)] = {
        let vowels = [
            "a": ["", "\u{306}", "\u{302}"], "e": ["", "\u{302}"], "i": [""],
            "o": ["", "\u{302}", "\u{31B}"], "u": ["", "\u{31B}"], "y": [""],
        ]
        let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
        var letters: [(String, String)] = [("đ", "d"), ("Đ", "d")]
        for (base, marks) in vowels.sorted(by: { $0.key < $1.key }) {
            for mark in marks {
                for tone in tones where mark + tone != "" {
                    letters.append((base + mark + tone, base))
                    letters.append((base.uppercased() + mark + tone, base))
                }
            }
        }
        return letters
    }()

    @Test func foldsEveryVietnameseLetterComposedOrNot() {
        #expect(Self.letters.count == 134)
        for (letter, base) in Self.letters {
            #expect(Fold.search(letter) == base, "\(letter) decomposed")
            #expect(Fold.search(letter.precomposedStringWithCanonicalMapping) == base, "\(letter)")
            let compatible = letter.precomposedStringWithCompatibilityMapping
            #expect(compatible.unicodeScalars.count == 1)
        }
    }

    @Test(arguments: [
        ("Đột dập  KIM-LOẠI", "dot dap kim loai"), ("Công ty TNHH Cơ khí", "cong ty tnhh co khi"),
        ("hoà", "hoa"), ("hòa", "hoa"), ("ĐỒNG NAI", "dong nai"), ("Ðồng Nai", "dong nai"),
        ("  a,b;c/d\t e\n", "a b c d e"), ("", ""), ("—", ""), ("SUS304", "sus304"),
        ("Müller & Söhne", "muller sohne"), ("Straße", "strasse"), ("Łódź", "lodz"),
        ("ＳＵＳ３０４", "sus304"), ("ﬁlm", "film"), ("mm²", "mm2"), ("5 µm", "5 μm"), ("5 μm", "5 μm"),
        ("dap\u{AD}nguoi", "dapnguoi"), ("dập\u{200B}", "dap"), ("\u{FEFF}tên", "ten"),
        ("Type Ⅱ", "type ii"),
    ])
    func foldsWhatPeopleTypeForTheSameWord(text: String, folded: String) {
        #expect(Fold.search(text) == folded)
    }

    @Test(arguments: [
        ("ﾌﾟﾚｽ加工（株）", "プレス加工 株"), ("プレス加工", "プレス加工"), ("ｶﾞｲｼ", "ガイシ"),
        ("カ\u{3099}", "ガ"), ("㈜한빛정공", "주 한빛정공"), ("(주)한빛정공", "주 한빛정공"), ("㈱山田", "株 山田"),
        ("한빛".decomposedStringWithCanonicalMapping, "한빛"), ("１００㎜", "100mm"),
        ("射出成形・金型", "射出成形 金型"),
        ("葛\u{E0100}飾\u{FE00}", "葛 飾"),
    ])
    func foldsWidthsAndFormsOfKoreanAndJapanese(text: String, folded: String) {
        #expect(Fold.search(text) == folded)
    }

    @Test func everyPairOfASCIIFoldsAloneAsBesideOtherLetters() {
        let ascii = (UInt8(0)..<0x80).map { Unicode.Scalar($0) }
        for first in ascii {
            for second in ascii {
                let pair = String(String.UnicodeScalarView([first, second]))
                let alone = Fold.search(pair)
                #expect(
                    Fold.search(pair + " 한") == (alone.isEmpty ? "한" : alone + " 한"), "\(pair)")
            }
        }
    }

    /// Latin text alone takes a way of its own; beside a syllable it takes the general one.
    @Test func everyLatinScalarFoldsAloneAsBesideOtherScripts() {
        let scalars = (UInt32(0x20)..<0x2C00).compactMap(Unicode.Scalar.init)
        for scalar in scalars {
            let word = "a" + String(scalar) + "b"
            #expect(Fold.search(word + " 한") == Fold.search(word) + " 한", "\(scalar.value)")
        }
    }

    @Test func foldingTwiceIsFoldingOnce() {
        for (letter, _) in Self.letters {
            let text = "Dập " + letter + "-ﾌﾟﾚｽ ㈜ Ø20 µ ﬁ"
            #expect(Fold.search(Fold.search(text)) == Fold.search(text))
        }
    }
}
