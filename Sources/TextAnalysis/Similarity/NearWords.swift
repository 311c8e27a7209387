/// A list of words in which those one slip of the hand away from a given one are found.
///
/// Each word leaves a set of its letters as bits. One edit changes at most two bits of the set
/// and one letter of the length, so a walk over numbers leaves few words to compare. Nothing
/// grows beyond the list itself, as the table of all deletions does, which takes about as many
/// entries for each word as it has letters.
///
/// - Complexity: finding O(words), about a nanosecond each; adding O(1).
package struct NearWords: Sendable {
    /// The shortest word in which a slip is looked for: below it every second word is one edit
    /// from another word of the language.
    package static let lettersMin = 5
    /// Longer words are not kept: no word of the trade is.
    private static let lettersMax = 40

    private var words: [String] = []
    /// Per word, its letters as bits and its length above them.
    private var signs: [UInt32] = []

    package init() {}

    /// Whether a word is of the kind in which slips are sought: of the letters a to z.
    package static func isWord(_ word: String) -> Bool {
        word.utf8.count <= lettersMax
            && word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }

    /// Whether a slip may be sought in a word at all.
    package static func mayBeTypo(_ word: String) -> Bool {
        word.utf8.count >= lettersMin && isWord(word)
    }

    /// Whether a word can be one edit away from one in which slips are sought.
    package static func isKept(_ word: String) -> Bool {
        word.utf8.count >= lettersMin - 1 && isWord(word)
    }

    package var count: Int { words.count }

    package subscript(index: Int) -> String { words[index] }

    /// Adds a word that is not in the list yet; those of other letters, or too short to be found,
    /// are left out.
    ///
    /// - Returns: its place in the list; nil when it was left out.
    @discardableResult
    package mutating func add(_ word: String) -> Int? {
        guard Self.isKept(word) else { return nil }
        words.append(word)
        signs.append(Self.sign(of: word))
        return words.count - 1
    }

    /// The places of the words that one edit separates from `word`, ascending.
    package func places(near word: String) -> [Int] {
        guard Self.mayBeTypo(word) else { return [] }
        let sign = Self.sign(of: word)
        var found: [Int] = []
        for (place, other) in signs.enumerated() where Self.mayBeNear(sign, other) {
            if OneEdit.separates(word, words[place]) { found.append(place) }
        }
        return found
    }

    /// Whether one edit may lie between two words of these signs.
    @inlinable
    package static func mayBeNear(_ sign: UInt32, _ other: UInt32) -> Bool {
        let (length, otherLength) = (sign >> 26, other >> 26)
        return otherLength + 1 >= length && otherLength <= length + 1
            && ((sign ^ other) & 0x3FF_FFFF).nonzeroBitCount <= 2
    }

    /// 26 bits of letters; the length, at most 40, in the six above.
    package static func sign(of word: String) -> UInt32 {
        word.utf8.reduce(UInt32(word.utf8.count) << 26) { $0 | 1 << UInt32($1 - 0x61) }
    }
}
