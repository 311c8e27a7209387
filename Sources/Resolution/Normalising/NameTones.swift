import TextAnalysis

/// The marks of a firm's name, which folding takes off: `Vạn Hoá` and `Văn Hòa` are two names.
struct NameTones: Sendable {
    /// Words that many write short, and so without marks: `SX` for `Sản xuất`.
    private static let shortened = Set(
        LegalForms.abbreviations.flatMap { $0.1.split(separator: " ").map(String.init) })

    /// A number that two names with marks have in common where these are the same, wherever a tone
    /// is put and whether y or i is written; 0 of a name without marks.
    ///
    ///     NameTones().number(of: "Cơ khí Hoà Phát", core: "co khi hoa phat")
    ///     // the same as that of "Công ty Cơ khí Hòa Phát"
    ///
    /// - Parameters:
    ///   - written: a record's names, of which the first counts.
    ///   - core: the words of it that are compared, folded.
    /// - Complexity: O(*n*); a look at the bytes of a name without marks.
    func number(of written: String, core: String) -> UInt32 {
        guard written.utf8.contains(where: Self.mayBeMarked) else { return 0 }
        let name = written.utf8.split(separator: ListedRecords.betweenNames).first
        let compared = Set(core.split(separator: " ").map(String.init)).subtracting(Self.shortened)
        var keys: Set<String> = []
        var isMarked = false
        let words = Substring(name ?? "".utf8[...]).split { !$0.isLetter && !$0.isNumber }
        for word in words where compared.contains(Fold.search(String(word))) {
            isMarked = isMarked || Self.isMarked(word)
            keys.insert(ToneKey.key(of: word))
        }
        guard isMarked else { return 0 }
        let all = keys.sorted().joined(separator: " ")
        return UInt32(truncatingIfNeeded: Mixing.mixed(Mixing.mixed(all))) | 1
    }

    /// The first bytes of Latin letters beyond ASCII and of combining marks.
    private static func mayBeMarked(_ byte: UInt8) -> Bool {
        (0xC3...0xCD).contains(byte) || byte == 0xE1
    }

    /// Whether a word of Latin letters has a letter with a mark; Hangul and Han have none.
    private static func isMarked(_ word: Substring) -> Bool {
        word.unicodeScalars.contains {
            (0xC0...0x24F).contains($0.value) || (0x300...0x36F).contains($0.value)
                || (0x1E00...0x1EFF).contains($0.value)
        }
    }
}
