/// Whether a sample is Korean or Japanese text of two bytes a letter.
///
/// Every pair must be possible, and nearly all of them in the rows of the code tables where common
/// letters are. Text in a Vietnamese or Western encoding fails at once: its letters beyond ASCII
/// stand alone between ASCII ones, and often before a blank or a comma, which are no second bytes.
struct DoubleByteEvidence {
    /// Fewer pairs prove nothing: a name or two in a list of another language.
    static let pairsMin = 4
    /// One broken pair in so many: a cell cut in the middle of a letter.
    static let pairsPerBreakMin = 100
    /// Korean lists come to over 98 % of syllables among their letters (symbols such as ㈜ aside),
    /// Japanese ones to over 95 % of kana, signs and kanji of the first level. Chinese (GB 2312)
    /// and Japanese EUC have a third of their letters and more where Korean has none.
    static let commonPercentMin = 90

    /// A third or more of Japanese pairs end in a byte beyond ASCII. English text from Windows has
    /// possible pairs too, such as the ’s of "Company’s", but they all end in an ASCII letter.
    static let highPercentMin = 15

    private let sample: [UInt8]

    init(_ sample: [UInt8]) { self.sample = sample }

    var encoding: TextEncoding? {
        if isConvincing(count(Self.korean)) { return .cp949 }
        return isConvincing(count(Self.japanese)) ? .shiftJIS : nil
    }

    private struct Count {
        var common = 0
        var rare = 0
        /// Pairs whose second byte is beyond ASCII.
        var high = 0
        var breaks = 0
    }

    /// What a letter of the encoding is.
    private enum Letter { case common, sign, rare, single, broken }

    private func isConvincing(_ count: Count) -> Bool {
        let pairs = count.common + count.rare
        return count.common >= Self.pairsMin && count.breaks * Self.pairsPerBreakMin <= pairs
            && count.common * 100 >= pairs * Self.commonPercentMin
            && count.high * 100 >= pairs * Self.highPercentMin
    }

    private func count(_ letter: (UInt8, UInt8) -> Letter) -> Count {
        var count = Count()
        var index = 0
        // The sample may end inside a letter; its last byte is not judged.
        while index + 1 < sample.count {
            guard sample[index] >= 0x80 else {
                index += 1
                continue
            }
            let found = letter(sample[index], sample[index + 1])
            switch found {
            case .common: count.common += 1
            case .rare, .single: count.rare += 1
            case .broken: count.breaks += 1
            case .sign: break
            }
            if found == .common, sample[index + 1] >= 0x80 { count.high += 1 }
            index += found == .single || found == .broken ? 1 : 2
        }
        return count
    }

    /// - Source: KS X 1001: syllables in rows 16 to 40, signs in 1 to 3; CP949 puts the rare
    ///   syllables where either byte is below 0xA1.
    private static func korean(_ first: UInt8, _ second: UInt8) -> Letter {
        guard (0x81...0xFE).contains(first) else { return .broken }
        switch (first, second) {
        case (0xB0...0xC8, 0xA1...0xFE): return .common
        case (0xA1...0xA3, 0xA1...0xFE): return .sign
        case (_, 0x41...0x5A), (_, 0x61...0x7A), (_, 0x81...0xFE): return .rare
        default: return .broken
        }
    }

    /// - Source: JIS X 0208: signs, digits and kana in rows 1 to 5, kanji of the first level in 16
    ///   to 47; half-width kana are single bytes.
    private static func japanese(_ first: UInt8, _ second: UInt8) -> Letter {
        if (0xA1...0xDF).contains(first) { return .single }
        guard (0x40...0x7E).contains(second) || (0x80...0xFC).contains(second) else {
            return .broken
        }
        switch first {
        case 0x81: return .sign
        case 0x82, 0x83, 0x88...0x97: return .common
        case 0x84...0x87, 0x98...0x9F, 0xE0...0xFC: return .rare
        default: return .broken
        }
    }
}
