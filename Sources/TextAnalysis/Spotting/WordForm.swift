/// Light reductions that make forms of the same word equal, on folded words.
enum WordForm {
    /// English plurals lose their s; `ky`, `ly`, `my`, `ty` and the like are read with i, since
    /// Vietnamese writes both kỹ and kĩ.
    static func compared(_ folded: String) -> String {
        let plain = withPlainVowel(folded)
        return plain == folded ? singular(folded) : plain
    }

    /// `ky` as `ki`; other words as they are.
    static func withPlainVowel(_ word: String) -> String {
        word.utf8.last == 0x79 && isOnsetAndY(word) ? word.dropLast() + "i" : word
    }

    /// Whether a word is consonants followed by one y and nothing else.
    private static func isOnsetAndY(_ word: String) -> Bool {
        let onset = word.utf8.dropLast()
        guard !onset.isEmpty, onset.count <= 2 else { return false }
        return onset.allSatisfy { byte in
            (0x61...0x7A).contains(byte) && !"aeiouy".utf8.contains(byte)
        }
    }

    /// - Source: the S-stemmer of Harman, "How effective is suffixing?", JASIS 42(1), 1991, with
    ///   the whole -es taken off after ss, sh, ch and x, so that presses and boxes lose it too.
    private static func singular(_ word: String) -> String {
        let bytes = Array(word.utf8)
        let count = bytes.count
        guard count > 3, bytes[count - 1] == 0x73, bytes.allSatisfy({ $0 < 0x80 }) else {
            return word
        }
        let before = bytes[count - 2]
        let earlier = bytes[count - 3]
        if before == 0x65, earlier == 0x69, count > 4 {  // -ies
            return String(decoding: bytes[..<(count - 3)], as: UTF8.self) + "y"
        }
        if before == 0x65, takesFullEnding(bytes[..<(count - 2)]) {  // -sses -shes -ches -xes
            return String(decoding: bytes[..<(count - 2)], as: UTF8.self)
        }
        if before == 0x75 || before == 0x73 || before == 0x69 { return word }  // -us -ss -is
        if before == 0x65, [0x61, 0x65, 0x6F].contains(earlier) { return word }  // -aes -ees -oes
        return String(decoding: bytes[..<(count - 1)], as: UTF8.self)
    }

    private static func takesFullEnding(_ stem: ArraySlice<UInt8>) -> Bool {
        ["ss", "sh", "ch", "x"].contains { stem.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
}
