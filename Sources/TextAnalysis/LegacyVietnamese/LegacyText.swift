/// A Vietnamese font encoding from before Unicode, whose text looks like Latin-1 letters.
package enum LegacyEncoding: String, Sendable, Hashable, Codable, CaseIterable {
    /// TCVN 5712:1993, "ABC": `C«ng ty` is `Công ty`.
    case tcvn3
    /// VNI-Windows, a letter and a mark: `Coâng ty` is `Công ty`.
    case vni
}

/// Reads text that was typed for a legacy Vietnamese font.
///
/// Such text is not a byte encoding: the characters are Unicode letters of the Latin-1 block that
/// only a special font shows as Vietnamese, in workbooks and in UTF-8 files alike.
package enum LegacyText {
    /// The text in Unicode (NFC); text that is plain ASCII or proper Vietnamese stays as it is.
    ///
    /// A text whose plain letters are all capitals is taken for one in a font of capitals.
    ///
    ///     LegacyText.decode("C«ng ty cæ phÇn", from: .tcvn3)   // "Công ty cổ phần"
    ///
    /// - Parameter uppercase: true for fonts of capitals (`.VnTimeH`), whose text is written with
    ///   the codes of small letters.
    package static func decode(
        _ text: String, from encoding: LegacyEncoding, uppercase: Bool = false
    ) -> String {
        var hasLetter = false
        var capitals = CapitalsOnly()
        for scalar in text.unicodeScalars {
            capitals.see(scalar)
            if scalar.value < 0x80 { continue }
            if scalar.value > 0xFF, VietnameseLetter(scalar) != nil { return text }
            hasLetter = true
        }
        guard hasLetter else { return text }
        let decoded =
            switch encoding {
            case .tcvn3: TCVN3.decode(text.unicodeScalars)
            case .vni: VNI.decode(text.unicodeScalars)
            }
        let raised = uppercase || (encoding == .tcvn3 && capitals.holds)
        return raised ? decoded.uppercased() : decoded
    }

    /// The legacy encoding these cells of one column are typed in, or nil when they are not.
    ///
    /// The words with letters beyond ASCII are read as they stand and as each encoding would
    /// have them; an encoding is believed when most words become Vietnamese syllables by it and
    /// were none before. Cells with proper Vietnamese letters neither help nor hinder.
    package static func looksLegacy(_ cells: some Sequence<String>) -> LegacyEncoding? {
        LegacyEvidence(cells).verdict
    }

    /// Whether these cells could be typed in an encoding that other columns are known to be in.
    ///
    /// Less is asked than by `looksLegacy`: every word must read as Vietnamese, but one is enough.
    package static func fits(_ encoding: LegacyEncoding, _ cells: some Sequence<String>) -> Bool {
        LegacyEvidence(cells).fits(encoding)
    }

    /// Whether these cells have no word that could tell an encoding.
    package static func isSilent(_ cells: some Sequence<String>) -> Bool {
        LegacyEvidence(cells).words.isEmpty
    }

    /// Sees whether a text's plain letters are capitals, two of them side by side.
    private struct CapitalsOnly {
        private var pairs = false
        private var small = false
        private var previous = false

        var holds: Bool { pairs && !small }

        mutating func see(_ scalar: Unicode.Scalar) {
            let isCapital = (0x41...0x5A).contains(scalar.value)
            if isCapital && previous { pairs = true }
            if (0x61...0x7A).contains(scalar.value) { small = true }
            previous = isCapital
        }
    }
}
