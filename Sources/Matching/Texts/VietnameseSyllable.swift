/// The shape of a Vietnamese syllable, on folded letters.
enum VietnameseSyllable {
    private static let onsets: Set<String> = [
        "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
        "p", "ph", "q", "qu", "r", "s", "t", "th", "tr", "v", "x",
    ]
    private static let codas: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
    /// `nghiêng` is the longest.
    private static let lengthMax = 7

    /// Whether a folded word could be one Vietnamese syllable: an onset, one to three vowels and
    /// a coda that the language has.
    ///
    /// English words such as `can` pass too, which only adds harmless pairs.
    ///
    ///     VietnameseSyllable.isShaped("loai")    // true
    ///     VietnameseSyllable.isShaped("metal")   // false
    ///
    /// - Source: onsets, nuclei and codas after Thompson 1965, "A Vietnamese Grammar".
    static func isShaped(_ word: String) -> Bool {
        let letters = Array(word.utf8)
        guard letters.count <= lengthMax, letters.allSatisfy({ (0x61...0x7A).contains($0) }),
            let firstVowel = letters.firstIndex(where: isVowel),
            let lastVowel = letters.lastIndex(where: isVowel),
            lastVowel - firstVowel < 3,
            letters[firstVowel...lastVowel].allSatisfy(isVowel)
        else { return false }
        let onset = String(decoding: letters[..<firstVowel], as: UTF8.self)
        let coda = String(decoding: letters[(lastVowel + 1)...], as: UTF8.self)
        return onsets.contains(onset) && codas.contains(coda)
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
        default: false
        }
    }
}
