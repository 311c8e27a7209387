import Foundation

/// The spelling of a Vietnamese syllable with its tone moved to the end: `hòa` and `hoà` agree,
/// so do `kỹ` and `kĩ`; `ma`, `má` and `mạ` do not.
///
/// - Source: the two customs of placing a tone mark in oa, oe and uy, and of writing y or i alone
///   after a consonant.
package enum ToneKey {
    /// The lower-cased letters with â ă ê ô ơ ư đ kept, then the tones met.
    ///
    ///     ToneKey.key(of: "Hoà")   // "hoa1"
    ///
    /// - Complexity: O(*n*); no normalisation beyond a table for Latin letters.
    package static func key(of word: some StringProtocol) -> String {
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
        var letters = ""
        var tones = ""
        for scalar in word.unicodeScalars {
            let part = ToneTable.shared.part(of: scalar)
            letters.append(part.letters)
            tones.append(part.tone)
        }
        return WordForm.withPlainVowel(letters) + tones
    }
}

/// Each Latin letter as its plain letters, decomposed, and its Vietnamese tone.
private struct ToneTable: Sendable {
    struct Part: Sendable {
        var letters = ""
        var tone = ""
    }

    static let shared = ToneTable()

    private static let toneDigits: [UInt32: String] = [
        0x0300: "1", 0x0309: "2", 0x0303: "3", 0x0301: "4", 0x0323: "5",
    ]
    /// Often found where đ is meant: the two share a place in Windows code pages 1252 and 1258.
    private static let icelandicEth: UInt32 = 0x00F0

    private let low = FoldTable.lowBlock.map { Unicode.Scalar($0).map(Self.computed) ?? Part() }
    private let high = FoldTable.highBlock.map { Unicode.Scalar($0).map(Self.computed) ?? Part() }

    func part(of scalar: Unicode.Scalar) -> Part {
        if FoldTable.lowBlock.contains(scalar.value) { return low[Int(scalar.value)] }
        if FoldTable.highBlock.contains(scalar.value) {
            return high[Int(scalar.value - FoldTable.highBlock.lowerBound)]
        }
        return Self.computed(scalar)
    }

    private static func computed(_ scalar: Unicode.Scalar) -> Part {
        var part = Part()
        let lowered = String(scalar).decomposedStringWithCanonicalMapping.lowercased()
        for piece in lowered.unicodeScalars {
            if let digit = toneDigits[piece.value] {
                part.tone += digit
            } else if piece.value == icelandicEth {
                part.letters += "đ"
            } else if isLetterOrPart(piece) {
                part.letters.unicodeScalars.append(piece)
            }
        }
        return part
    }

    /// Breve, circumflex and horn make another letter; invisible signs do not.
    private static func isLetterOrPart(_ scalar: Unicode.Scalar) -> Bool {
        !FoldTable.isMark(scalar) || (0x0300...0x036F).contains(scalar.value)
    }
}
