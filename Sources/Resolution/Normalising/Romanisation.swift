import TextAnalysis

/// Korean and Japanese syllables in Latin letters, as firms spell themselves for foreigners.
///
/// Sounds that change where syllables meet are not followed, since firms do not follow them: `빛나라`
/// is `bitnara`. Han characters have several readings and are left alone.
///
/// - Source: Revised Romanisation of Korean, notice 2000-8 of the Ministry of Culture and Tourism;
///   Hepburn romanisation without marks for long vowels.
enum Romanisation {
    /// The first byte in UTF-8 of the first kana; Han characters and Hangul follow.
    static let syllabicLead: UInt8 = 0xE3

    /// The Latin letters of a word; nil where it has no Hangul or kana, or anything else besides.
    ///
    ///     Romanisation.letters(of: "빛나라")   // "bitnara"
    ///     Romanisation.letters(of: "やまだ")   // "yamada"
    static func letters(of word: some StringProtocol) -> String? {
        guard let first = word.unicodeScalars.first, first.value >= 0x3041 else { return nil }
        var letters = ""
        var doubles = false
        for scalar in Kana.katakana(String(word)).unicodeScalars {
            switch scalar.value {
            case 0xAC00...0xD7A3: letters += hangul(scalar.value - 0xAC00)
            case 0x30FC: continue
            case 0x30C3:
                doubles = true
                continue
            case 0x30E3, 0x30E5, 0x30E7: contract(&letters, with: scalar.value)
            case 0x30A1...0x30FA:
                guard let sound = kana[scalar.value] else { return nil }
                letters += (doubles ? String(sound.prefix(1)) : "") + sound
            default: return nil
            }
            doubles = false
        }
        return letters.isEmpty ? nil : letters
    }

    /// Latin letters without what two customs of writing Korean differ in: `sinseong` and
    /// `shinsung` come to the same.
    ///
    /// - Source: the spellings of the Revised Romanisation beside those of McCune and Reischauer,
    ///   and those that firms chose themselves; own compilation.
    /// - Complexity: O(*n*) for *n* letters.
    static func softened(_ letters: String) -> String {
        let text = Array(letters.utf8)
        var soft: [UInt8] = []
        soft.reserveCapacity(text.count)
        var place = 0
        while place < text.count {
            let next = place + 1 < text.count ? text[place + 1] : 0
            let pair = UInt16(text[place]) << 8 | UInt16(next)
            let sound = sounds[Int(text[place])]
            if let both = pairs[pair] {
                soft += both
                place += 2
            } else {
                // A letter said twice is said once.
                if soft.last != sound { soft.append(sound) }
                place += 1
            }
        }
        return String(decoding: soft, as: UTF8.self)
    }

    private static let pairs: [UInt16: [UInt8]] = {
        let customs = [
            "yo": "yu", "wo": "u", "sh": "s", "ch": "j", "ck": "k", "eo": "u",
            "eu": "u", "oo": "u", "ou": "u", "ae": "a", "ai": "a", "ee": "i",
        ]
        return Dictionary(
            uniqueKeysWithValues: customs.map { written, sound in
                let letters = Array(written.utf8)
                return (UInt16(letters[0]) << 8 | UInt16(letters[1]), Array(sound.utf8))
            })
    }()

    private static let sounds: [UInt8] = {
        var sounds = (0...255).map { UInt8($0) }
        for (letter, sound) in zip("gdbrczfv".utf8, "ktplkjpp".utf8) {
            sounds[Int(letter)] = sound
        }
        return sounds
    }()

    private static func hangul(_ index: UInt32) -> String {
        initials[Int(index / 588)] + vowels[Int(index % 588 / 28)] + finals[Int(index % 28)]
    }

    /// `ki` and a small ya are `kya`, `shi` and a small ya are `sha`.
    private static func contract(_ letters: inout String, with small: UInt32) {
        guard letters.last == "i" else { return }
        letters.removeLast()
        let vowel = small == 0x30E3 ? "a" : small == 0x30E5 ? "u" : "o"
        let isSoft = letters.hasSuffix("sh") || letters.hasSuffix("ch") || letters.hasSuffix("j")
        letters += (isSoft ? "" : "y") + vowel
    }

    private static let initials = [
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t",
        "p", "h",
    ]
    private static let vowels = [
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo",
        "we", "wi", "yu", "eu", "ui", "i",
    ]
    private static let finals = [
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p",
        "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t",
    ]
    /// Rows of the table of fifty sounds, each in the order a, i, u, e, o.
    private static let rows: [(kana: String, sounds: String)] = [
        ("アイウエオ", "a i u e o"), ("カキクケコ", "ka ki ku ke ko"), ("サシスセソ", "sa shi su se so"),
        ("タチツテト", "ta chi tsu te to"), ("ナニヌネノ", "na ni nu ne no"),
        ("ハヒフヘホ", "ha hi fu he ho"), ("マミムメモ", "ma mi mu me mo"), ("ヤユヨ", "ya yu yo"),
        ("ラリルレロ", "ra ri ru re ro"), ("ワヲン", "wa o n"), ("ガギグゲゴ", "ga gi gu ge go"),
        ("ザジズゼゾ", "za ji zu ze zo"), ("ダヂヅデド", "da ji zu de do"),
        ("バビブベボ", "ba bi bu be bo"), ("パピプペポ", "pa pi pu pe po"), ("ヴ", "vu"),
        ("ァィゥェォ", "a i u e o"),
    ]
    private static let kana: [UInt32: String] = Dictionary(
        rows.flatMap { row in
            zip(
                row.kana.unicodeScalars.map(\.value),
                row.sounds.split(separator: " ").map(String.init))
        }, uniquingKeysWith: { first, _ in first })
}
