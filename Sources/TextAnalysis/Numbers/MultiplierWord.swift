/// Words and signs after a number that stand for a power of ten.
///
/// `mil` is not among them: on drawings and circuit boards it is a thousandth of an inch.
enum MultiplierWord {
    private struct Word {
        let bytes: [UInt8]
        let power: Int
        var isLatin: Bool { bytes[0] < 0x80 }
    }

    /// Longest first where one begins another.
    private static let words: [Word] = [
        ("triệu", 6), ("TRIỆU", 6), ("trieu", 6), ("tr", 6), ("million", 6), ("mio", 6),
        ("nghìn", 3), ("NGHÌN", 3), ("nghin", 3), ("ngàn", 3), ("NGÀN", 3), ("ngan", 3),
        ("thousand", 3), ("k", 3), ("tỷ", 9), ("TỶ", 9), ("tỉ", 9), ("billion", 9),
        ("백만", 6), ("천만", 7), ("억", 8), ("만", 4), ("천", 3),
        ("百万", 6), ("千万", 7), ("億", 8), ("万", 4), ("千", 3),
    ].map { Word(bytes: Array($0.0.utf8), power: $0.1) }

    /// The number times the words behind it, the power of ten of the first of them, and where
    /// they end; nil when it grows too large.
    ///
    /// Korean and Japanese numbers go on after a word: `1만 5천` and `1万5000` are 15,000.
    static func applied(
        to number: ExactNumber, in bytes: [UInt8], after position: Int
    ) -> (value: ExactNumber, power: Int, end: Int)? {
        guard let (word, length) = word(in: bytes, after: position) else {
            return (number, 0, position)
        }
        var end = position + length
        var decimals = number.decimals - word.power
        guard var mantissa = multiplied(number.mantissa, power: max(0, -decimals)) else {
            return nil
        }
        decimals = max(0, decimals)
        var power = word.power
        while !word.isLatin, decimals == 0, power > 0,
            let rest = rest(in: bytes, at: end, below: power)
        {
            mantissa += rest.value
            end = rest.end
            power = rest.power
        }
        return (ExactNumber(mantissa: mantissa, decimals: decimals), word.power, end)
    }

    /// The lower part of a number whose higher part ends at `position`.
    private static func rest(
        in bytes: [UInt8], at position: Int, below power: Int
    ) -> (value: Int64, end: Int, power: Int)? {
        let blank = position < bytes.count && bytes[position] == 0x20 ? 1 : 0
        let digits = bytes[(position + blank)...].prefix(while: NumberReader.isDigit)
        guard (1...power).contains(digits.count) else { return nil }
        let value = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
        guard let (word, length) = word(in: bytes, after: digits.endIndex), !word.isLatin else {
            return blank == 0 ? (value, digits.endIndex, 0) : nil
        }
        guard word.power < power, digits.count + word.power <= power else { return nil }
        return multiplied(value, power: word.power).map {
            ($0, digits.endIndex + length, word.power)
        }
    }

    /// The word after `position`, and the bytes it takes with its blank.
    private static func word(
        in bytes: [UInt8], after position: Int
    ) -> (word: Word, length: Int)? {
        let blank = position < bytes.count && bytes[position] == 0x20 ? 1 : 0
        let start = position + blank
        for word in words where begins(bytes[start...], with: word) {
            return (word, blank + word.bytes.count)
        }
        return nil
    }

    private static func begins(_ bytes: ArraySlice<UInt8>, with word: Word) -> Bool {
        let isSame =
            bytes.count >= word.bytes.count
            && zip(bytes, word.bytes).allSatisfy { lowered($0) == lowered($1) }
        guard isSame, word.isLatin, let next = bytes.dropFirst(word.bytes.count).first else {
            return isSame
        }
        return !isPartOfWord(next)
    }

    /// A Latin or Vietnamese letter (`10 kỹ sư` are not 10,000); not a sign of E2 or what Korean
    /// and Japanese letters begin with.
    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        NumberReader.isLatinLetter(byte) || (0x80..<0xE2).contains(byte)
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
    }

    private static func multiplied(_ value: Int64, power: Int) -> Int64? {
        var result = value
        for _ in 0..<power {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            result = product
        }
        return result
    }
}
