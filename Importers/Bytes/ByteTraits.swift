/// What kinds of byte a row contains, so that clean rows need no second look.
struct ByteTraits: OptionSet {
    let rawValue: UInt8

    /// Bytes beyond ASCII.
    static let high = ByteTraits(rawValue: 1)
    /// Controls other than TAB, LF, VT, FF and CR.
    static let control = ByteTraits(rawValue: 2)
    static let questionMark = ByteTraits(rawValue: 4)
    /// The first byte of U+FFFD.
    static let lost = ByteTraits(rawValue: 8)
    /// Combining marks or Korean conjoining letters: text that is not composed (NFC).
    static let decomposed = ByteTraits(rawValue: 16)

    /// Traits of rows whose cells are looked at one by one.
    static let suspicious: ByteTraits = [.control, .questionMark, .lost]

    /// - Complexity: O(*n*) with one look-up a byte, little beside making the cells.
    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> ByteTraits {
        let all = table.withUnsafeBufferPointer { table in
            var all: UInt8 = 0
            for byte in bytes { all |= table[Int(byte)] }
            return all
        }
        let found = ByteTraits(rawValue: all)
        if !found.contains(.decomposed), found.contains(.mayBeJamo), hasJamo(bytes) {
            return found.union(.decomposed)
        }
        return found
    }

    /// The first byte of Korean conjoining letters, and of most Vietnamese ones.
    private static let mayBeJamo = ByteTraits(rawValue: 32)

    private static let table: [UInt8] = (UInt8.min...UInt8.max).map { byte in
        var traits: ByteTraits = byte > 0x7F ? .high : []
        if CellText.isControl(byte) { traits.insert(.control) }
        if byte == 0x3F { traits.insert(.questionMark) }
        if byte == 0xEF { traits.insert(.lost) }
        if byte == 0xCC || byte == 0xCD { traits.insert(.decomposed) }
        if byte == 0xE1 { traits.insert(.mayBeJamo) }
        return traits.rawValue
    }

    /// Whether U+1100 to U+11FF stand anywhere.
    private static func hasJamo(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes {
            if previous == 0xE1, byte & 0xFC == 0x84 { return true }
            previous = byte
        }
        return false
    }
}
