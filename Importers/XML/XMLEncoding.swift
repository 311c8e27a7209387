/// The encoding a document says it is in, and whether it can be read.
///
/// libxml2 converts; what is not on the list is refused by name, since markup can only be watched
/// (`XMLMarkupGuard`) in encodings whose ASCII letters are themselves.
///
/// - Source: XML 1.0, appendix F: what the first bytes tell.
struct XMLEncoding: Equatable {
    /// How letters stand in the bytes.
    enum Form: Equatable {
        case bytes, utf16LittleEndian, utf16BigEndian
    }

    let form: Form
    /// As people write it, in small letters.
    let name: String

    /// A declaration is written in the first few words.
    static let headBytes = 1_024

    static let available = [
        "utf-8", "utf-16", "us-ascii", "iso-8859-1 … -16", "windows-1250 … -1258", "shift_jis",
        "euc-jp", "euc-kr", "gb2312", "gbk", "gb18030", "big5", "koi8-r", "tis-620",
    ]

    private static let known: Set<String> = [
        "utf-8", "utf8", "us-ascii", "ascii", "latin1", "shift_jis", "sjis", "euc-jp", "euc-kr",
        "gb2312", "gbk", "gb18030", "big5", "koi8-r", "tis-620", "utf-16", "utf-16le", "utf-16be",
    ]
    private static let numbered: [(family: String, numbers: ClosedRange<Int>)] = [
        ("iso-8859-", 1...16), ("windows-", 1_250...1_258), ("cp", 1_250...1_258),
    ]

    /// - Throws: `encodingUnknown` for an encoding that is declared and not on the list.
    init(head: [UInt8], file: String) throws(ImportError) {
        if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0]) {
            throw .encodingUnknown(file: file, name: "utf-32", available: Self.available)
        }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0x3C, 0, 0x3F, 0]) {
            (form, name) = (.utf16LittleEndian, "utf-16le")
        } else if head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0, 0x3C, 0, 0x3F]) {
            (form, name) = (.utf16BigEndian, "utf-16be")
        } else {
            form = .bytes
            name = Self.declared(head) ?? "utf-8"
            guard Self.isKnown(name) else {
                throw .encodingUnknown(file: file, name: name, available: Self.available)
            }
        }
    }

    private static func isKnown(_ name: String) -> Bool {
        if known.contains(name) { return true }
        return numbered.contains { family, numbers in
            name.hasPrefix(family)
                && (Int(name.dropFirst(family.utf8.count)).map(numbers.contains) ?? false)
        }
    }

    /// What `encoding="…"` says in the declaration a document begins with.
    private static func declared(_ head: [UInt8]) -> String? {
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        guard start.starts(with: Array("<?xml".utf8)),
            let end = start.firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let declaration = String(decoding: start[..<end], as: UTF8.self)
        guard let word = declaration.firstRange(of: "encoding") else { return nil }
        let value = declaration[word.upperBound...].drop { $0.isWhitespace || $0 == "=" }
        guard let mark = value.first, mark == "\"" || mark == "'" else { return nil }
        return value.dropFirst().prefix { $0 != mark }.lowercased()
    }
}
