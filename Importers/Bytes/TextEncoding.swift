import TextAnalysis

/// The encodings a text file can be read in; raw values are what people write and are shown.
package enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case utf32LittleEndian = "utf-32le"
    case utf32BigEndian = "utf-32be"
    case windows1252 = "windows-1252"
    case windows1258 = "windows-1258"
    case viscii, tcvn3, vni
    /// Korean, as Windows writes it; EUC-KR is a part of it.
    case cp949
    /// Japanese, as Windows writes it (CP932).
    case shiftJIS = "shift_jis"

    /// The encoding people mean by a name: case, hyphens and usual other names do not matter.
    ///
    /// `auto` and an empty name are nil: guess.
    package static func named(
        _ name: String?, file: String
    ) throws(ImportError) -> TextEncoding? {
        guard let name else { return nil }
        let plain = key(of: name)
        if plain.isEmpty || plain == "auto" { return nil }
        for encoding in allCases {
            let names = otherNames[encoding, default: []] + [key(of: encoding.rawValue)]
            if names.contains(plain) { return encoding }
        }
        throw .encodingUnknown(file: file, name: name, available: allCases.map(\.rawValue))
    }

    /// A name without case, blanks, hyphens and underscores.
    private static func key(of name: String) -> String {
        String(
            decoding: name.utf8.filter { $0 != 0x2D && $0 != 0x5F && $0 != 0x20 }, as: UTF8.self
        ).lowercased()
    }

    /// The letters of an encoding with two bytes a letter; nil for every other.
    var doubleByteTable: DoubleByteTable? {
        switch self {
        case .cp949: .cp949
        case .shiftJIS: .shiftJIS
        default: nil
        }
    }

    /// Whether the system has the letters of the encoding.
    var isAvailable: Bool {
        switch self {
        case .cp949, .shiftJIS: doubleByteTable != nil
        default: true
        }
    }

    /// The font encoding of the cells, where the bytes only carry its Latin-1 look.
    var legacy: LegacyEncoding? {
        switch self {
        case .tcvn3: .tcvn3
        case .vni: .vni
        default: nil
        }
    }

    private static let otherNames: [TextEncoding: [String]] = [
        .utf8: ["utf8bom", "utf8sig", "unicode", "ascii"],
        .utf16LittleEndian: ["utf16", "unicodetext"],
        .utf32LittleEndian: ["utf32", "ucs4"],
        .windows1252: ["cp1252", "1252", "latin1", "iso88591", "ansi"],
        .windows1258: ["cp1258", "1258"],
        .tcvn3: ["tcvn", "tcvn5712", "tcvn57121", "abc", "vntime"],
        .vni: ["vniwindows", "vnitimes"],
        .cp949: ["euckr", "uhc", "ms949", "windows949", "949", "ksc56011987", "ksx1001"],
        .shiftJIS: ["sjis", "cp932", "ms932", "windows31j", "932"],
    ]

    /// The encoding a byte order mark states, and how long the mark is.
    static func marked(_ head: some Collection<UInt8>) -> (encoding: TextEncoding, bytes: Int)? {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        // Half of the first mark is that of UTF-16.
        if head.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
        if head.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// UTF-16 or UTF-32 without its mark.
    static func wideWithoutMark(_ head: some Collection<UInt8>) -> TextEncoding? {
        utf32WithoutMark(head) ?? utf16WithoutMark(head)
    }

    /// UTF-32 without its mark: every four bytes are a letter's number, and none a control's.
    private static func utf32WithoutMark(_ head: some Collection<UInt8>) -> TextEncoding? {
        let bytes = Array(head.prefix(utf32BytesSeen))
        guard bytes.count >= utf32BytesMin else { return nil }
        for (encoding, order) in [
            (TextEncoding.utf32LittleEndian, [0, 1, 2, 3]), (.utf32BigEndian, [3, 2, 1, 0]),
        ] {
            let isText = stride(from: 0, to: bytes.count - 3, by: 4).allSatisfy { start in
                let number = order.enumerated().reduce(UInt32(0)) { number, place in
                    number | UInt32(bytes[start + place.element]) << (8 * place.offset)
                }
                return Unicode.Scalar(number) != nil && (number > 0x1F || (9...13).contains(number))
            }
            if isText { return encoding }
        }
        return nil
    }

    /// Four letters; in text of one or two bytes a letter they would be four control characters.
    private static let utf32BytesMin = 16
    private static let utf32BytesSeen = 4_096

    /// UTF-16 without its mark: the zero bytes of blanks, digits and separators stand on one side.
    ///
    /// Korean or Japanese text has fewer than Latin, hence one in `zeroShareMin`, and some on the
    /// other side (U+AC00 가, U+4E00 一, U+3000), hence `zeroSidesMin`; the numbers of a program
    /// have half as many there.
    static func utf16WithoutMark(_ head: some Collection<UInt8>) -> TextEncoding? {
        var zeros = (even: 0, odd: 0)
        var isEven = true
        for byte in head {
            if byte == 0 { if isEven { zeros.even += 1 } else { zeros.odd += 1 } }
            isEven.toggle()
        }
        let enough = max(2, head.count / zeroShareMin)
        if zeros.odd >= max(enough, zeros.even * zeroSidesMin) { return .utf16LittleEndian }
        if zeros.even >= max(enough, zeros.odd * zeroSidesMin) { return .utf16BigEndian }
        return nil
    }

    private static let zeroShareMin = 20
    /// How many times more zeros the one side has: over 10 in lists, 2 in 32-bit numbers.
    private static let zeroSidesMin = 4

    /// The encoding of text without mark or zero bytes, from a sample that has bytes beyond ASCII.
    ///
    /// The order is that of certainty: UTF-8 can hardly be met by chance, and pairs that are nearly
    /// all common Korean or Japanese letters as little; the Vietnamese encodings must explain most
    /// words; what is left is windows-1252.
    ///
    /// - Parameter isCut: whether the text goes on behind the sample.
    static func guessed(_ sample: [UInt8], isCut: Bool) -> TextEncoding {
        if UTF8Evidence(sample, isCut: isCut).isConvincing { return .utf8 }
        if let encoding = DoubleByteEvidence(sample).encoding { return encoding }
        return VietnameseBytes.detect(sample).flatMap { TextEncoding(rawValue: $0.rawValue) }
            ?? .windows1252
    }
}
