import Foundation
import Testing

@testable import TextAnalysis

struct LegacyVietnameseTextTests {
    @Test func vniWritesAllLettersAndEachIsReadBack() {
        #expect(LegacyAlphabet.letters.count == 134)
        for letter in LegacyAlphabet.letters {
            let written = LegacyAlphabet.vni(letter)
            #expect(LegacyText.decode(written, from: .vni) == String(letter), "\(written)")
        }
    }

    @Test func vniLettersSideBySideAreNotMistakenForOne() {
        let alphabet = LegacyAlphabet.letters + Array("aeiouyAEIOUYbnt")
        for first in alphabet {
            for second in alphabet {
                let typed = LegacyAlphabet.vni(first) + LegacyAlphabet.vni(second)
                let meant = String(first) + String(second)
                if typed.utf8.allSatisfy({ $0 < 0x80 }) { continue }
                #expect(LegacyText.decode(typed, from: .vni) == meant)
            }
        }
    }

    @Test func tcvn3HasOneCodeForEverySmallLetterAndTheCapitalsWithoutTone() {
        let scalars = (UInt32(0xA1)...0xFF).compactMap(Unicode.Scalar.init)
        let meanings = scalars.filter { TCVN3.letter($0) != $0 || $0 == "ý" }
            .map(TCVN3.letter)
        #expect(meanings.count == 74)
        let codes = Dictionary(grouping: meanings) { $0 }
        for letter in LegacyAlphabet.letters where letter.isLowercase {
            #expect(codes[letter.unicodeScalars.first ?? "?"]?.count == 1, "\(letter)")
        }
        for letter in "ĂÂÊÔƠƯĐ".unicodeScalars { #expect(codes[letter]?.count == 1) }
    }

    @Test(
        arguments: [
            ("C«ng ty cæ phÇn", LegacyEncoding.tcvn3, "Công ty cổ phần"),
            ("§Þa chØ: ph­êng T©n T¹o", .tcvn3, "Địa chỉ: phường Tân Tạo"),
            ("Coâng ty coå phaàn", .vni, "Công ty cổ phần"),
            ("Ñòa chæ: phöôøng Taân Taïo", .vni, "Địa chỉ: phường Tân Tạo"),
            ("COÂNG TY COÅ PHAÀN", .vni, "CÔNG TY CỔ PHẦN"),
            ("Thaønh phoá Hoà Chí Minh", .vni, "Thành phố Hồ Chí Minh"),
        ])
    func readsWholePhrases(_ typed: String, encoding: LegacyEncoding, meant: String) {
        #expect(LegacyText.decode(typed, from: encoding) == meant)
    }

    @Test func theSoftHyphenAndTheGreekMuAreLetters() {
        #expect(LegacyText.decode("l\u{AD}u ho\u{B5}", from: .tcvn3) == "lưu hoà")
        #expect(LegacyText.decode("ho\u{3BC}", from: .tcvn3) == "hoà")
    }

    @Test func fontsOfCapitalsAreRaisedWhenSaidOrWhenAllPlainLettersAre() {
        #expect(LegacyText.decode("c«ng ty", from: .tcvn3, uppercase: true) == "CÔNG TY")
        #expect(LegacyText.decode("C¤NG TY Cæ PHÇN", from: .tcvn3) == "CÔNG TY CỔ PHẦN")
        #expect(LegacyText.decode("Hµ Néi", from: .tcvn3) == "Hà Nội")
        #expect(LegacyText.decode("TNHH", from: .tcvn3) == "TNHH")
    }

    @Test(arguments: LegacyEncoding.allCases)
    func plainAndProperTextStaysAsItIs(_ encoding: LegacyEncoding) {
        for text in ["", "ISO 9001", "Công ty cổ phần Đức Thịnh", "Lê Thị Ngọc Hưởng", "프레스 가공"] {
            #expect(LegacyText.decode(text, from: encoding) == text)
        }
    }

    @Test func aColumnOfEitherEncodingIsRecognised() {
        #expect(
            LegacyText.looksLegacy(["C«ng ty TNHH C¬ khÝ", "C«ng ty cæ phÇn Nhùa"]) == .tcvn3)
        #expect(LegacyText.looksLegacy(["Coâng ty TNHH Cô khí", "Coâng ty Nhöïa"]) == .vni)
    }

    @Test(
        arguments: [
            ["Société Générale", "Hôtel de Ville", "Besançon", "Côté Nord", "Pêche à Lorient"],
            ["Müller & Söhne", "Königstraße", "Köln", "Für Möbel", "Größe", "Tür", "Bär", "Röhr"],
            ["Peña Hermanos", "España", "Muñoz", "Logroño", "José", "Año", "Coruña", "Íñigo"],
            ["Fábrica São João", "Conceição", "Guimarães", "peças", "Irmãos", "Grão", "Cão"],
            ["Björn Ångström", "Malmö", "Göteborg", "Örebro", "Sjö", "Bråten", "Sæther", "Bø"],
            ["naïve café", "Zoë", "façade", "résumé", "Brontë", "coöperate"],
            ["±0,05 mm", "10 µm", "Ø 12 × 30", "5 °C", "m²", "½ inch", "§ 12", "© 2026"],
            ["Công ty", "Hà Nội", "Lê Văn Tám"], ["Lê", "Ngô", "Hà", "Tô"], ["plain", "ASCII"], [],
        ])
    func otherLanguagesAndSignsAreNotTakenForLegacyText(_ cells: [String]) {
        #expect(LegacyText.looksLegacy(cells) == nil)
    }

    @Test func oneForeignNameAmongLegacyCellsDoesNotHideThem() {
        let cells = ["C«ng ty TNHH C¬ khÝ", "Müller GmbH", "C«ng ty cæ phÇn Nhùa Thñy Nguyªn"]
        #expect(LegacyText.looksLegacy(cells) == .tcvn3)
    }

    @Test func properCellsNeitherHelpNorHinder() {
        let cells = ["Công ty Cơ khí chính xác", "C«ng ty cæ phÇn", "§Þa chØ", "Hà Nội"]
        #expect(LegacyText.looksLegacy(cells) == .tcvn3)
    }
}
