import Foundation

/// The alphabet and the encoders of the tests, built from Unicode's decompositions rather than
/// from the tables under test.
enum LegacyAlphabet {
    /// The 134 letters that ASCII lacks.
    static let letters: [Character] = {
        var letters: [Character] = ["đ", "Đ"]
        for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" {
            for tone in ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"] {
                let letter = (String(base) + tone).precomposedStringWithCanonicalMapping
                if !letter.utf8.allSatisfy({ $0 < 0x80 }) { letters.append(Character(letter)) }
            }
        }
        return letters
    }()

    /// A letter as VNI-Windows writes it, by the rule "plain letter, then a letter for the marks".
    static func vni(_ letter: Character) -> String {
        if letter.isASCII { return String(letter) }
        if letter == "đ" { return "ñ" }
        if letter == "Đ" { return "Ñ" }
        let small = Character(letter.lowercased())
        let scalars = Array(String(small).decomposedStringWithCanonicalMapping.unicodeScalars)
        let base = Character(scalars[0])
        let tone = scalars.dropFirst().first { tones[$0] != nil }.flatMap { tones[$0] } ?? 0
        let shape = scalars.dropFirst().first { tones[$0] == nil }
        let written = write(base, shape: shape, tone: tone)
        return letter.isUppercase ? written.uppercased() : written
    }

    /// Level, grave, hook, tilde, acute, dot.
    private static let tones: [Unicode.Scalar: Int] = [
        "\u{300}": 1, "\u{309}": 2, "\u{303}": 3, "\u{301}": 4, "\u{323}": 5,
    ]

    private static func write(_ base: Character, shape: Unicode.Scalar?, tone: Int) -> String {
        func pick(_ marks: String) -> String { String(Array(marks)[tone]) }
        switch (base, shape) {
        case (_, "\u{302}"): return String(base) + pick("âàåãáä")
        case (_, "\u{306}"): return String(base) + pick("êèúüéë")
        case (_, "\u{31B}"):
            let horned = base == "o" ? "ô" : "ö"
            return tone == 0 ? horned : horned + pick("-øûõùï")
        case ("i", _): return pick("iìæóíò")
        case ("y", _) where tone == 5: return "î"
        default: return tone == 0 ? String(base) : String(base) + pick("-øûõùï")
        }
    }
}
