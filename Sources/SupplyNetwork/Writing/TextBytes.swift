import Records

/// Text that grows, with what XML and JSON ask for where strange characters stand.
///
/// Numbers are written as the shortest decimal that reads back as the same number.
struct TextBytes {
    private(set) var bytes: [UInt8] = []

    mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
    mutating func put(_ number: Int) { put(String(number)) }

    /// - Precondition: the number is finite: no format has a word for others.
    mutating func put(_ number: Double) {
        precondition(number.isFinite, "numbers that are written are finite")
        put(number.description)
    }

    /// A degree to seven decimals, which is a centimetre.
    mutating func put(degrees: Double) {
        put((degrees * 10_000_000).rounded() / 10_000_000)
    }

    /// As text or attribute of XML. Characters that XML 1.0 cannot hold become U+FFFD.
    ///
    /// - Source: W3C XML 1.0, fifth edition, 2.2 and 2.4.
    mutating func put(xml text: String) {
        guard !text.utf8.allSatisfy(Self.isPlainInXML) else { return put(text) }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": put("&amp;")
            case "<": put("&lt;")
            case ">": put("&gt;")
            case "\"": put("&quot;")
            case "\t": put("&#9;")
            case "\n": put("&#10;")
            case "\r": put("&#13;")
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": put("\u{FFFD}")
            default: put(scalar)
            }
        }
    }

    /// As a string of JSON, with its quotation marks.
    ///
    /// - Source: RFC 8259, 7.
    mutating func put(json text: String) {
        put("\"")
        defer { put("\"") }
        guard !text.utf8.allSatisfy(Self.isPlainInJSON) else { return put(text) }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": put("\\\"")
            case "\\": put("\\\\")
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                put("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            default: put(scalar)
            }
        }
    }

    /// Whether a byte of UTF-8 is written as it is, so that most texts are copied whole. 0xEF
    /// begins the two characters that XML cannot hold.
    private static func isPlainInXML(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0xEF: false
        default: true
        }
    }

    private static func isPlainInJSON(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0x22 && byte != 0x5C
    }

    mutating func put(json value: ExportValue) {
        switch value {
        case .text(let text): put(json: text)
        case .day(let day): put(json: day.text)
        case .integer, .decimal, .flag: put(value.text ?? "null")
        case .none: put("null")
        }
    }

    /// Members of an object, those without a value left out; nothing before the first.
    mutating func put(jsonMembers members: some Sequence<(String, ExportValue)>) {
        var isFirst = true
        for (name, value) in members where value != .none {
            if !isFirst { put(",") }
            isFirst = false
            put(json: name)
            put(":")
            put(json: value)
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
