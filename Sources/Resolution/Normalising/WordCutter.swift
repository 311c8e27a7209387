/// Cuts folded text into words, also where digits meet letters.
enum WordCutter {
    /// `may10 95th` as may, 10, 95, th.
    ///
    /// - Complexity: O(*n*) for a text of *n* letters.
    static func words(of folded: String) -> [String] {
        var words: [String] = []
        var folded = folded
        folded.withUTF8 { text in
            var start = 0
            for place in 1..<max(1, text.count) where isCut(text[place - 1], text[place]) {
                append(text[start..<place], to: &words)
                start = place
            }
            append(text[start...], to: &words)
        }
        return words
    }

    /// Whether a word begins with the second of two bytes, or ends before it.
    @inline(__always)
    private static func isCut(_ one: UInt8, _ other: UInt8) -> Bool {
        one == 0x20 || other == 0x20 || isDigit(one) != isDigit(other)
    }

    @inline(__always)
    private static func append(
        _ word: Slice<UnsafeBufferPointer<UInt8>>, to words: inout [String]
    ) {
        guard let first = word.first, first != 0x20 else { return }
        words.append(String(decoding: UnsafeBufferPointer(rebasing: word), as: UTF8.self))
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    static func isNumber(_ word: some StringProtocol) -> Bool {
        !word.isEmpty && word.utf8.allSatisfy(isDigit)
    }
}
