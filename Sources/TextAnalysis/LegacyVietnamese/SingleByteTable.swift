/// A character set of one byte a character, as the scalars its bytes stand for.
///
/// - Source: Unicode's mapping tables for windows-1252 and windows-1258; RFC 1456 for VISCII;
///   compared with glibc's iconv byte by byte in the tests.
package struct SingleByteTable: Sendable {
    /// One scalar a byte; U+FFFD for bytes that stand for nothing.
    package let scalars: [Unicode.Scalar]

    private init(changes: [(first: Int, letters: String)]) {
        var table = (UInt8.min...UInt8.max).map { Unicode.Scalar($0) }
        for (first, letters) in changes {
            for (offset, letter) in letters.unicodeScalars.enumerated() {
                table[first + offset] = letter
            }
        }
        scalars = table
    }

    package static let windows1252 = SingleByteTable(changes: [
        (0x80, "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}"),
        (0x90, "\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"),
    ])

    /// Tones are combining marks after their letter; `ToneComposer` joins them.
    package static let windows1258 = SingleByteTable(changes: [
        (0x80, "€\u{FFFD}‚ƒ„…†‡ˆ‰\u{FFFD}‹Œ\u{FFFD}\u{FFFD}\u{FFFD}"),
        (0x90, "\u{FFFD}‘’“”•–—˜™\u{FFFD}›œ\u{FFFD}\u{FFFD}Ÿ"),
        (0xC3, "Ă"), (0xCC, "\u{0300}"), (0xD0, "Đ"), (0xD2, "\u{0309}"), (0xD5, "Ơ"),
        (0xDD, "Ư"), (0xDE, "\u{0303}"), (0xE3, "ă"), (0xEC, "\u{0301}"), (0xF0, "đ"),
        (0xF2, "\u{0323}"), (0xF5, "ơ"), (0xFD, "ư"), (0xFE, "₫"),
    ])

    package static let viscii = SingleByteTable(changes: [
        (0x02, "Ẳ"), (0x05, "ẴẪ"), (0x14, "Ỷ"), (0x19, "Ỹ"), (0x1E, "Ỵ"),
        (0x80, "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"),
        (0xA0, "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"),
        (0xC4, "ẢĂẳẵ"), (0xCB, "Ẻ"), (0xCE, "ĨỳĐứ"), (0xD5, "ạỷừử"), (0xDB, "ỹỵ"), (0xDE, "ỡư"),
        (0xE4, "ảăữẫ"), (0xEB, "ẻ"), (0xEE, "ĩỉđự"), (0xF6, "ỏọụ"), (0xFB, "ũủ"), (0xFE, "ợỮ"),
    ])
}
