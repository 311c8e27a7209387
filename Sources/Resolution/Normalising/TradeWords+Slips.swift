/// Trades written with a slip of the hand. Else they would stand in a name as words of the firm's
/// own, beside the same trade in English.
extension TradeWords {
    /// The trade that words begin with, a letter of it left out, two turned round, or its blanks
    /// elsewhere, and how many words that is; nil where there is none.
    ///
    ///     slipped(["co", "kih", "hoa", "phat"])   // ("mechanical", 2)
    ///
    /// - Complexity: O(letters of `wordsMax` words), no allocation.
    static func slipped(_ words: ArraySlice<String>) -> (stands: String, words: Int)? {
        var digest = Mixing.start
        var found: (stands: String, words: Int)?
        for (place, word) in words.prefix(wordsMax).enumerated() {
            for letter in word.utf8 { digest = Mixing.taking(letter, behind: digest) }
            if let stands = slips[digest] { found = (stands, place + 1) }
        }
        return found
    }

    /// A phrase of three words may have one blank more.
    private static let wordsMax = 4
    /// Shorter phrases with a slip are words of their own.
    private static let lettersMin = 5

    /// By the digest of the letters with a slip, what stands for the trade.
    private static let slips: [UInt64: String] = {
        var slips: [UInt64: String] = [:]
        for phrase in phrases where phrase.marked == nil {
            let letters = Array(phrase.words.joined().utf8)
            guard letters.count >= lettersMin, letters.allSatisfy({ $0 < 0x80 }) else { continue }
            let isLong = phrase.words.count > 1 || letters.count > lettersMin
            for written in isLong ? spellings(of: letters) : [letters] {
                let digest = written.withUnsafeBufferPointer { Mixing.mixed($0) }
                slips[digest] = min(slips[digest] ?? phrase.stands, phrase.stands)
            }
        }
        return slips
    }()

    private static func spellings(of letters: [UInt8]) -> [[UInt8]] {
        var spellings = [letters]
        for place in letters.indices {
            var short = letters
            short.remove(at: place)
            spellings.append(short)
            guard place > 0 else { continue }
            var turned = letters
            turned.swapAt(place - 1, place)
            spellings.append(turned)
        }
        return spellings
    }
}
