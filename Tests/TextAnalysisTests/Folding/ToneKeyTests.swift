import Foundation
import Testing
import TextAnalysis

@Suite struct ToneKeyTests {
    @Test(arguments: [
        ("hòa", "hoà"), ("thủy", "thuỷ"), ("khỏe", "khoẻ"), ("kỹ", "kĩ"), ("lý", "lí"),
        ("ĐỨC", "đức"), ("Ðức", "Đức"), ("kĩ".decomposedStringWithCanonicalMapping, "kỹ"),
        ("công\u{AD}", "công"), ("Metal", "metal"),
    ])
    func agreesOnSpellingsOfTheSameSyllable(left: String, right: String) {
        #expect(ToneKey.key(of: left) == ToneKey.key(of: right))
    }

    @Test func tellsEveryToneAndEveryVowelApart() {
        let syllables = [
            "ma", "mà", "mả", "mã", "má", "mạ", "mă", "mằ", "mẳ", "mẵ", "mắ", "mặ", "mâ", "mầ",
            "mẩ",
            "mẫ", "mấ", "mậ", "đa", "da", "co", "cô", "cơ", "cu", "cư", "may", "máy", "quy", "quý",
        ]
        #expect(Set(syllables.map { ToneKey.key(of: $0) }).count == syllables.count)
    }

    @Test func putsTheToneLast() {
        #expect(ToneKey.key(of: "Hoà") == "hoa1")
    }
}
