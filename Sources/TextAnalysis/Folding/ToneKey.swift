import Foundation

/// The spelling of a Vietnamese syllable with its tone moved to the end: `hòa` and `hoà` agree,
/// so do `kỹ` and `kĩ`; `ma`, `má` and `mạ` do not.
///
/// - Source: the two customs of placing a tone mark in oa, oe and uy, and of writing y or i alone
///   after a consonant.
package enum ToneKey {
    private static let toneDigits: [UInt32: Unicode.Scalar] = [
        0x0300: "1", 0x0309: "2", 0x0303: "3", 0x0301: "4", 0x0323: "5",
    ]

    /// The lower-cased letters with â ă ê ô ơ ư đ kept, then the tones met.
    ///
    ///     ToneKey.key(of: "Hoà")   // "hoa1"
    package static func key(of word: some StringProtocol) -> String {
        var isPlain = true
        for byte in word.utf8 where byte >= 0x80 {
            isPlain = false
            break
        }
        if isPlain { return word.lowercased() }
        var letters = String.UnicodeScalarView()
        var tones = String.UnicodeScalarView()
        for scalar in word.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            if let digit = toneDigits[scalar.value] {
                tones.append(digit)
            } else if scalar.value == icelandicEth {
                letters.append("đ")
            } else if isLetterOrPart(scalar) {
                letters.append(scalar)
            }
        }
        return WordForm.withPlainVowel(String(letters)) + String(tones)
    }

    /// Often found where đ is meant: the two share a place in Windows code pages 1252 and 1258.
    private static let icelandicEth: UInt32 = 0x00F0

    /// Breve, circumflex and horn make another letter; invisible signs do not.
    private static func isLetterOrPart(_ scalar: Unicode.Scalar) -> Bool {
        !FoldTable.isMark(scalar) || (0x0300...0x036F).contains(scalar.value)
    }
}
