/// A letter of the Vietnamese alphabet, small, with its tone apart.
///
///     VietnameseLetter("Ệ")   // ê with the heavy tone
struct VietnameseLetter: Hashable {
    /// The letter without its tone: ASCII, or one of `Code`.
    let code: UInt8
    let tone: Tone

    enum Tone: UInt8, CaseIterable {
        case level, grave, hook, tilde, acute, dot

        /// The combining mark of the tone; nil for the level tone.
        var mark: Unicode.Scalar? {
            switch self {
            case .level: nil
            case .grave: "\u{0300}"
            case .hook: "\u{0309}"
            case .tilde: "\u{0303}"
            case .acute: "\u{0301}"
            case .dot: "\u{0323}"
            }
        }
    }

    /// The letters that ASCII lacks, as bytes below its letters.
    enum Code {
        static let all: [(letter: Character, code: UInt8)] = [
            ("ă", 1), ("â", 2), ("ê", 3), ("ô", 4), ("ơ", 5), ("ư", 6), ("đ", 7),
        ]
    }

    init(code: UInt8, tone: Tone) {
        self.code = code
        self.tone = tone
    }

    /// The Vietnamese reading of a scalar; nil for anything but the letters of the alphabet
    /// and `f j w z`, which names and loan words use.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A: self.init(code: UInt8(scalar.value), tone: .level)
        case 0x41...0x5A: self.init(code: UInt8(scalar.value + 0x20), tone: .level)
        case 0xC0...0x1B0, 0x1EA0...0x1EF9:
            guard let letter = Self.beyondASCII[scalar] else { return nil }
            self = letter
        default: return nil
        }
    }

    /// The 134 letters that ASCII lacks.
    static let beyondASCII: [Unicode.Scalar: VietnameseLetter] = {
        var letters: [Unicode.Scalar: VietnameseLetter] = [:]
        for (bases, tone) in rows {
            for (position, letter) in bases.unicodeScalars.enumerated() where letter.value > 0x7F {
                let reading = VietnameseLetter(code: vowelCodes[position], tone: tone)
                letters[letter] = reading
                letters[capital(letter)] = reading
            }
        }
        letters["đ"] = VietnameseLetter(code: 7, tone: .level)
        letters["Đ"] = letters["đ"]
        return letters
    }()

    /// The twelve vowels in each tone, in one order.
    private static let rows: [(String, Tone)] = [
        ("aăâeêioôơuưy", .level), ("àằầèềìòồờùừỳ", .grave), ("ảẳẩẻểỉỏổởủửỷ", .hook),
        ("ãẵẫẽễĩõỗỡũữỹ", .tilde), ("áắấéếíóốớúứý", .acute), ("ạặậẹệịọộợụựỵ", .dot),
    ]
    private static let vowelCodes: [UInt8] = [
        0x61, 1, 2, 0x65, 3, 0x69, 0x6F, 4, 5, 0x75, 6, 0x79,
    ]

    private static func capital(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        letter.properties.uppercaseMapping.unicodeScalars.first ?? letter
    }
}
