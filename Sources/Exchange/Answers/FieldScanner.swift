/// Reads the small language that header values are written in.
///
/// - Source: RFC 9110, section 5.6.
struct FieldScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { position == bytes.count }

    /// Passes by one byte of punctuation, with blanks before it.
    mutating func pass(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else {
            return false
        }
        position += 1
        return true
    }

    mutating func token() -> String? {
        skipBlanks()
        let text = take(while: HeaderField.isTokenByte)
        return text.isEmpty ? nil : text
    }

    /// A token, or a text in quotes with its backslashes resolved.
    mutating func word() -> String? {
        guard pass("\"") else { return token() }
        var text: [UInt8] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count { position += 1 }
            text.append(bytes[position])
            position += 1
        }
        // The closing quote; a text that lacks it reaches to the end.
        position = min(position + 1, bytes.count)
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes up to one that ends them; nil when it never comes.
    mutating func text(upTo end: Unicode.Scalar) -> String? {
        let text = take { $0 != UInt8(ascii: end) }
        guard position < bytes.count else { return nil }
        position += 1
        return text
    }

    /// `;name=value` again and again, names in lower case; a name without value has an empty one.
    mutating func parameters() -> [HeaderField] {
        var found: [HeaderField] = []
        while pass(";") {
            guard let name = token() else { continue }
            found.append(HeaderField(name, pass("=") ? word() ?? "" : ""))
        }
        return found
    }

    private mutating func skipBlanks() {
        _ = take { $0 == 0x20 || $0 == 0x09 }
    }

    private mutating func take(while belongs: (UInt8) -> Bool) -> String {
        let start = position
        while position < bytes.count, belongs(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }
}
