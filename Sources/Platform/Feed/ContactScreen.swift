/// Finds what leads to a person in texts that ought not to hold it: telephone numbers, personal
/// numbers and e-mail addresses typed behind an address or a list of products.
///
/// It errs towards finding: a text that is kept costs a reader a value, one that is told cannot be
/// called back.
enum ContactScreen {
    /// Subscriber numbers have up to 15 digits; with 8 and fewer a date would be one.
    ///
    /// - Source: ITU-T E.164.
    private static let digits = 9...15
    /// After two zeros stand numbers of persons born in the north (12 digits) and those dialled
    /// abroad; fewer digits are a measure or a list's own number.
    private static let digitsAfterZeros = 12...15
    /// Blanks, points, strokes and brackets stand within telephone numbers, at most so many in a
    /// row: `(024) 3825`. Blanks, hyphens and strokes in a row count as one, `024 - 3825`, but
    /// not after a year: `2.2026 - 5.2027` are two dates.
    private static let separatorsMax = 2
    /// Shorter words stand in any text.
    private static let nameBytesMin = 4

    static func finds(in text: String) -> Bool {
        var copy = text.utf8.allSatisfy { $0 < 0x80 } ? text : plain(text)
        return copy.withUTF8 { bytes in
            bytes.indices.contains { place in
                bytes[place] == UInt8(ascii: "@") && isMail(bytes, at: place)
                    || isNumber(bytes, from: place)
            }
        }
    }

    /// Whether a text holds another as it is written; blanks around it do not count.
    static func repeats(_ kept: String, in text: String) -> Bool {
        let sought = kept.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()
        guard sought.count >= nameBytesMin else { return false }
        let bytes = Array(text.utf8)
        guard bytes.count >= sought.count else { return false }
        return (0...bytes.count - sought.count).contains { bytes[$0...].starts(with: sought) }
    }

    private static func isMail(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        guard place > 0, place + 1 < bytes.count else { return false }
        return bytes[place - 1] > 0x20 && bytes[place + 1] > 0x20
    }

    /// Whether a telephone or personal number begins at a place: with a plus, a zero and another
    /// digit, or Vietnam's 84.
    private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>, from place: Int) -> Bool {
        if place > 0, isDigit(bytes[place - 1]) { return false }
        guard place + 1 < bytes.count else { return false }
        var expected = digits
        switch (bytes[place], bytes[place + 1]) {
        case (UInt8(ascii: "0"), UInt8(ascii: "0")): expected = digitsAfterZeros
        case (UInt8(ascii: "+"), let next) where isDigit(next): break
        case (UInt8(ascii: "0"), let next) where isDigit(next): break
        case (UInt8(ascii: "8"), UInt8(ascii: "4")): break
        default: return false
        }
        var count = 0
        var group: [UInt8] = []
        var separators = 0
        var isGap = false
        for byte in bytes[place...].drop(while: { $0 == UInt8(ascii: "+") }) {
            if isDigit(byte) {
                if separators > 0 { group.removeAll(keepingCapacity: true) }
                group.append(byte)
                count += 1
                separators = 0
                isGap = false
            } else if isGap, partsLoosely(byte), !isYear(group) {
                continue
            } else if isSeparator(byte), separators < separatorsMax {
                separators += 1
                isGap = partsLoosely(byte)
            } else {
                break
            }
        }
        return expected.contains(count)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Whatever is no letter: people part the groups of a number with all kinds of signs.
    private static func isSeparator(_ byte: UInt8) -> Bool {
        !(0x41...0x5A).contains(byte) && !(0x61...0x7A).contains(byte)
            && byte != UInt8(ascii: "+") && byte != UInt8(ascii: "@")
    }

    private static func isYear(_ digits: [UInt8]) -> Bool {
        digits.count == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
    }

    /// Whether a sign stands between groups of digits with others of its like around it.
    private static func partsLoosely(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
    }

    /// A text with its digits and signs in ASCII whatever their width or script; letters stay
    /// letters.
    private static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                plain.append(scalar)
            } else if let digit = scalar.properties.numericType == .decimal
                ? scalar.properties.numericValue : nil
            {
                plain.append(Unicode.Scalar(0x30 + UInt8(digit)))
            } else if scalar == "＋" || scalar == "＠" {
                plain.append(scalar == "＋" ? "+" : "@")
            } else {
                plain.append(sign(for: scalar))
            }
        }
        return String(plain)
    }

    private static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.properties.generalCategory {
        case .dashPunctuation: "-"
        case .spaceSeparator: " "
        default: scalar.properties.isAlphabetic ? "a" : "."
        }
    }
}
