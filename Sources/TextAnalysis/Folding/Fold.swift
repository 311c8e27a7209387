import Foundation

/// Makes spellings comparable: what two people type for the same word folds to the same text.
package enum Fold {
    /// The search form of a text: compatibility-normalised, lower case, without marks, with every
    /// run of blanks and punctuation as one blank.
    ///
    /// Vietnamese loses tones and horns and đ becomes d, which Unicode decomposition alone does
    /// not do. Korean and Japanese letters stay whole; half-width and full-width forms meet.
    ///
    ///     Fold.search("Đột dập  KIM-LOẠI")   // "dot dap kim loai"
    ///     Fold.search("ﾌﾟﾚｽ加工（株）")        // "プレス加工 株"
    ///
    /// - Complexity: O(*n*); text without compatibility forms is folded in one pass.
    /// - Source: Unicode Standard Annex 15 (normalisation); the order of steps is our own.
    package static func search(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return searchASCII(text) }
        if let folded = LatinFold.search(text) { return folded }
        var folded = ""
        folded.reserveCapacity(text.utf8.count)
        var blankPending = false
        func append(_ piece: String) {
            if blankPending, !folded.isEmpty { folded.append(" ") }
            blankPending = false
            folded.append(piece)
        }
        for scalar in compatible(text).unicodeScalars {
            if FoldTable.isMark(scalar) { continue }
            if let piece = FoldTable.shared.folded(scalar) {
                append(piece)
            } else {
                blankPending = true
            }
        }
        return folded
    }

    /// The same for text of ASCII alone, byte by byte.
    private static func searchASCII(_ text: String) -> String {
        String(unsafeUninitializedCapacity: text.utf8.count) { folded in
            var count = 0
            var blankPending = false
            for byte in text.utf8 {
                let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                guard (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower) else {
                    blankPending = count > 0
                    continue
                }
                if blankPending {
                    folded[count] = 0x20
                    count += 1
                    blankPending = false
                }
                folded[count] = lower
                count += 1
            }
            return count
        }
    }

    /// The text in NFKC, computed only where a scalar needs it.
    package static func compatible(_ text: String) -> String {
        let needsIt = text.unicodeScalars.contains { FoldTable.needsNormalisation($0) }
        guard needsIt else { return text }
        // Foundation on Linux leaves the voicing marks of half-width kana apart, so compose again.
        return text.precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
    }
}

/// What each scalar folds to: a table for the Latin letters, rules for the rest.
struct FoldTable: Sendable {
    static let shared = FoldTable()

    /// Latin-1 to Latin Extended-B, where most European and Vietnamese base letters are.
    static let lowBlock: Range<UInt32> = 0..<0x0250
    /// Latin Extended Additional, where the Vietnamese letters with two marks are.
    static let highBlock: Range<UInt32> = 0x1E00..<0x1F00
    /// Letters that Unicode does not decompose.
    private static let undecomposed: [UInt32: String] = [
        0x00D0: "d", 0x00F0: "d", 0x0110: "d", 0x0111: "d", 0x00D8: "o", 0x00F8: "o",
        0x0141: "l", 0x0142: "l", 0x00DF: "ss", 0x00C6: "ae", 0x00E6: "ae", 0x0152: "oe",
        0x0153: "oe", 0x0131: "i", 0x00DE: "th", 0x00FE: "th", 0x1E9E: "ss", 0x00B5: "μ",
    ]

    private let low: [String?]
    private let high: [String?]
    /// Both blocks, each spelling in a number.
    let packed: [UInt32]

    private init() {
        low = Self.lowBlock.map(Self.computed)
        high = Self.highBlock.map(Self.computed)
        packed =
            zip(Self.lowBlock, low).map { Self.packed($0, $1) }
            + zip(Self.highBlock, high).map { Self.packed($0, $1) }
    }

    /// The folded spelling of a letter or digit; nil for what separates words.
    func folded(_ scalar: Unicode.Scalar) -> String? {
        if Self.lowBlock.contains(scalar.value) { return low[Int(scalar.value)] }
        if Self.highBlock.contains(scalar.value) {
            return high[Int(scalar.value - Self.highBlock.lowerBound)]
        }
        if Script.isSyllabic(scalar) || scalar.properties.isAlphabetic
            || scalar.properties.numericType != nil
        {
            return scalar.properties.lowercaseMapping
        }
        return nil
    }

    /// Combining marks and what is invisible: soft hyphens, joiners, variation selectors.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300...0x036F, 0x00AD, 0x200B...0x200D, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    /// Whether folding took a mark off a letter. The stroke of Ø is not one: in lists it is the
    /// sign for a diameter.
    static func isMarked(_ scalar: Unicode.Scalar, folded: String) -> Bool {
        scalar.value > 0x7F && folded.utf8.allSatisfy { $0 < 0x80 }
            && scalar.value != 0x00D8 && scalar.value != 0x00F8
    }

    /// Conjoining jamo, Roman numerals, combining kana marks, enclosed, half-width and full-width
    /// forms.
    static func needsNormalisation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x1100: scalar.value == 0x00B2 || scalar.value == 0x00B3 || scalar.value == 0x00B9
        case 0x1100...0x11FF, 0x2160...0x217F, 0x3099...0x309C, 0x3130...0x318F: true
        case 0x3200...0x33FF: true
        case 0x2460...0x24FF, 0xF900...0xFAFF, 0xFB00...0xFB06, 0xFF01...0xFFEF: true
        default: false
        }
    }

    private static func computed(_ value: UInt32) -> String? {
        if let explicit = undecomposed[value] { return explicit }
        guard let scalar = Unicode.Scalar(value),
            scalar.properties.isAlphabetic || (0x30...0x39).contains(value)
        else { return nil }
        let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            !isMark($0)
        }
        return String(String.UnicodeScalarView(base)).lowercased()
    }
}
