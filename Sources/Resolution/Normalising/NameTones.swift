import TextAnalysis

/// The marks of a firm's name, which folding takes off: `Vạn Hoá` and `Văn Hòa` are two names.
///
/// It keeps the words it met, since names of one list share most of theirs; it belongs to one task.
struct NameTones {
    /// What is read of a word that has marks.
    private struct Word {
        /// Stands for its letters, folded.
        let folded: UInt64
        /// Stands for its letters and marks; nil of Hangul and Han, which have none.
        let key: UInt64?
    }

    /// By what stands for their bytes.
    private var words: [UInt64: Word] = [:]

    /// A number that two names with marks have in common where these are the same, wherever a tone
    /// is put and whether y or i is written; 0 of a name without marks.
    ///
    ///     tones.number(of: "Cơ khí Hoà Phát", core: "co khi hoa phat")
    ///     // the same as that of "Công ty Cơ khí Hòa Phát"
    ///
    /// - Parameters:
    ///   - written: a record's names, of which the first counts.
    ///   - core: the words of it that are compared, folded. Names are compared by their marks where
    ///     these words are the same, so what has no marks adds nothing.
    /// - Complexity: O(*n*); a look at the bytes of a name without marks.
    mutating func number(of written: String, core: String) -> UInt32 {
        guard written.utf8.contains(where: Self.mayBeMarked) else { return 0 }
        var written = written
        let compared = Self.hashes(of: core)
        let all = written.withUTF8 { text in self.sum(text, compared) }
        return all == 0 ? 0 : UInt32(truncatingIfNeeded: Mixing.mixed(all)) | 1
    }

    /// The marked words of a name added up, each once, so that their order does not show.
    private mutating func sum(_ text: UnsafeBufferPointer<UInt8>, _ compared: [UInt64]) -> UInt64 {
        var keys: [UInt64] = []
        var start = 0
        for place in 0...text.count {
            let isEnd = place == text.count || text[place] == ListedRecords.betweenNames
            guard isEnd || Self.isBetween(text[place]) else { continue }
            let run = UnsafeBufferPointer(rebasing: text[start..<place])
            start = place + 1
            if run.contains(where: Self.mayBeMarked) {
                let word = self.word(run)
                if let key = word.key, compared.contains(word.folded), !keys.contains(key) {
                    keys.append(key)
                }
            }
            if isEnd { break }
        }
        return keys.reduce(0, &+)
    }

    private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>) -> Word {
        let hash = Mixing.mixed(Mixing.mixed(bytes))
        if let known = words[hash] { return known }
        let text = String(decoding: bytes, as: UTF8.self)
        let trimmed = text.drop { !$0.isLetter && !$0.isNumber }
        let isMarked = Self.isMarked(trimmed)
        let word = Word(
            folded: TextNumbers.hash(of: Fold.search(String(trimmed))),
            key: isMarked ? TextNumbers.hash(of: ToneKey.key(of: trimmed)) : nil)
        if words.count < Self.wordsMax { words[hash] = word }
        return word
    }

    /// Words that are kept at most.
    private static let wordsMax = 1 << 16

    /// What stands for the words of a folded name, but for those of `Việt Nam`, which many write
    /// short and so without marks.
    private static func hashes(of core: String) -> [UInt64] {
        var core = core
        let hashes = core.withUTF8 { text -> [UInt64] in
            text.split(separator: 0x20)
                .map { Mixing.mixed(Mixing.mixed(UnsafeBufferPointer(rebasing: $0))) }
        }
        return hashes.filter { !country.contains($0) }
    }

    private static let country = Set(["viet", "nam"].map(TextNumbers.hash(of:)))

    /// The first bytes of Latin letters beyond ASCII and of combining marks.
    private static func mayBeMarked(_ byte: UInt8) -> Bool {
        (0xC3...0xCD).contains(byte) || byte == 0xE1
    }

    /// Whether a byte stands between words: all of ASCII but letters and digits, and the first of
    /// dashes, quotes and the like.
    private static func isBetween(_ byte: UInt8) -> Bool {
        guard byte < 0x80 else { return byte == 0xE2 || byte == 0xC2 }
        let isLetter = (0x61...0x7A).contains(byte | 0x20)
        return !isLetter && !(0x30...0x39).contains(byte)
    }

    /// Whether a word of Latin letters has a letter with a mark; Hangul and Han have none.
    private static func isMarked(_ word: Substring) -> Bool {
        word.unicodeScalars.contains {
            (0xC0...0x24F).contains($0.value) || (0x300...0x36F).contains($0.value)
                || (0x1E00...0x1EFF).contains($0.value)
        }
    }
}
