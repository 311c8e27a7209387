/// Cuts folded text into words, also where digits meet letters.
enum WordCutter {
    /// `may10 95th` as may, 10, 95, th.
    static func words(of folded: String) -> [String] {
        var words: [String] = []
        for part in folded.utf8.split(separator: 0x20) {
            let digits = part.count(where: isDigit)
            if digits == 0 || digits == part.count {
                words.append(String(Substring(part)))
            } else {
                appendPieces(of: part, to: &words)
            }
        }
        return words
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    static func isNumber(_ word: some StringProtocol) -> Bool {
        !word.isEmpty && word.utf8.allSatisfy(isDigit)
    }

    private static func appendPieces(of part: Substring.UTF8View, to words: inout [String]) {
        var rest = part
        while let first = rest.first {
            let isNumber = isDigit(first)
            let piece = rest.prefix { isDigit($0) == isNumber }
            words.append(String(Substring(piece)))
            rest = rest[piece.endIndex...]
        }
    }
}
