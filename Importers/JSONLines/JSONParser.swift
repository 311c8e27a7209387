/// Reads one JSON text from bytes.
///
/// Foundation's parser would forget the order of keys, which is the order of columns, and the
/// spelling of numbers (`1.50`, identifiers of 20 digits). On 300,000 records of 540 bytes it
/// also took 9.0 s for parsing alone where reading rows with this one takes 4.1 s.
///
/// - Source: RFC 8259; a lone surrogate becomes U+FFFD.
struct JSONParser {
    /// A list's records nest two or three deep; the bound keeps the recursion small.
    static let depthMax = 64
    /// A firm has some hundred values; a line of zeros within `RowCutter.rowBytesMax` would take
    /// 700 MB as values, one of this many stays under 20.
    static let valuesMax = 100_000

    /// Room made for an object's members at once; a firm's record has about as many.
    private static let membersUsual = 8

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var values = 0
    /// Whether a text had bytes that are not UTF-8; they are kept as Latin-1 letters.
    private(set) var metUndecodableBytes = false
    /// What was written as `\u` escapes and so is not to be seen in the bytes.
    private(set) var escapedTraits: ByteTraits = []

    /// How many values are too many.
    private let valuesMax: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, valuesMax: Int = valuesMax) {
        self.bytes = bytes
        self.valuesMax = valuesMax
    }

    /// The object these bytes are, and nothing beside it.
    ///
    /// - Complexity: O(*n*).
    mutating func object() throws(JSONFault) -> [JSONValue.Member] {
        guard case .object(let members) = try document() else { throw .notAnObject }
        return members
    }

    /// The value these bytes are, and nothing beside it.
    mutating func document() throws(JSONFault) -> JSONValue {
        let value = try value(depth: 0)
        skipBlanks()
        guard index == bytes.count else { throw .notJSON }
        return value
    }

    /// Where the parser stopped: at a fault, the byte that is none of JSON's.
    var position: Int { index }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        guard depth < Self.depthMax else { throw .nestedTooDeep }
        values += 1
        guard values <= valuesMax else { throw .tooLong }
        skipBlanks()
        guard let byte = peek() else { throw .notJSON }
        switch byte {
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .array(try elements(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return .plain(try word("true"))
        case UInt8(ascii: "f"): return .plain(try word("false"))
        case UInt8(ascii: "n"):
            _ = try word("null")
            return .null
        default: return .plain(try number())
        }
    }

    private mutating func members(depth: Int) throws(JSONFault) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        index += 1
        skipBlanks()
        if take(UInt8(ascii: "}")) { return members }
        members.reserveCapacity(Self.membersUsual)
        while true {
            skipBlanks()
            guard peek() == UInt8(ascii: "\"") else { throw .notJSON }
            let key = try string()
            skipBlanks()
            guard take(UInt8(ascii: ":")) else { throw .notJSON }
            members.append(.init(key: key, value: try value(depth: depth + 1)))
            skipBlanks()
            if take(UInt8(ascii: "}")) { return members }
            guard take(UInt8(ascii: ",")) else { throw .notJSON }
        }
    }

    private mutating func elements(depth: Int) throws(JSONFault) -> [JSONValue] {
        var elements: [JSONValue] = []
        index += 1
        skipBlanks()
        if take(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try value(depth: depth + 1))
            skipBlanks()
            if take(UInt8(ascii: "]")) { return elements }
            guard take(UInt8(ascii: ",")) else { throw .notJSON }
        }
    }

    private mutating func word(_ word: String) throws(JSONFault) -> String {
        for byte in word.utf8 {
            guard take(byte) else { throw .notJSON }
        }
        return word
    }

    private mutating func number() throws(JSONFault) -> String {
        let start = index
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() throws(JSONFault) {
        let start = index
        while let byte = peek(), (0x30...0x39).contains(byte) { index += 1 }
        guard index > start else { throw .notJSON }
    }

    private mutating func string() throws(JSONFault) -> String {
        let start = index + 1
        index = start
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: "\""):
                let text = text(UnsafeBufferPointer(rebasing: bytes[start..<index]))
                index += 1
                return text
            case UInt8(ascii: "\\"): return try escapedString(from: start)
            case 0..<0x20: throw .notJSON
            default: index += 1
            }
        }
        throw .notJSON
    }

    private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
        var plain = Array(bytes[start..<index])
        while let byte = peek() {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return plain.withUnsafeBufferPointer { text($0) }
            case UInt8(ascii: "\\"): try escape(into: &plain)
            case 0..<0x20: throw .notJSON
            default: plain.append(byte)
            }
        }
        throw .notJSON
    }

    private mutating func escape(into plain: inout [UInt8]) throws(JSONFault) {
        guard let byte = peek() else { throw .notJSON }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(byte)
        case UInt8(ascii: "b"):
            plain.append(0x08)
            escapedTraits.insert(.control)
        case UInt8(ascii: "f"): plain.append(0x0C)
        case UInt8(ascii: "n"): plain.append(0x0A)
        case UInt8(ascii: "r"): plain.append(0x0D)
        case UInt8(ascii: "t"): plain.append(0x09)
        case UInt8(ascii: "u"):
            let letter = Array(String(try scalar()).utf8)
            escapedTraits.formUnion(letter.withUnsafeBufferPointer { ByteTraits.of($0) })
            plain.append(contentsOf: letter)
        default: throw .notJSON
        }
    }

    private mutating func scalar() throws(JSONFault) -> Unicode.Scalar {
        let unit = try hexUnit()
        guard (0xD800...0xDBFF).contains(unit) else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
        let mark = index
        if take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
            let low = try hexUnit()
            if (0xDC00...0xDFFF).contains(low) {
                let value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
                return Unicode.Scalar(value) ?? "\u{FFFD}"
            }
        }
        index = mark
        return "\u{FFFD}"
    }

    private mutating func hexUnit() throws(JSONFault) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue
            else {
                throw .notJSON
            }
            unit = unit << 4 | UInt32(digit)
            index += 1
        }
        return unit
    }

    private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if let valid = CellMaker.validText(bytes) { return valid }
        metUndecodableBytes = true
        return CellMaker.text(bytes)
    }

    private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = peek(), byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
            index += 1
        }
    }
}
