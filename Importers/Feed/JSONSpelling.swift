/// Spells JSON, one member after another, without blanks.
struct JSONSpelling {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    mutating func open(_ name: String? = nil) { begin(name, UInt8(ascii: "{")) }
    mutating func close() { end(UInt8(ascii: "}")) }
    mutating func openList(_ name: String) { begin(name, UInt8(ascii: "[")) }
    mutating func closeList() { end(UInt8(ascii: "]")) }

    mutating func member(_ name: String, _ text: String) {
        key(name)
        spell(text)
    }

    mutating func member(_ name: String, _ number: Int) {
        key(name)
        bytes += Array(String(number).utf8)
    }

    mutating func member(_ name: String, _ truth: Bool) {
        key(name)
        bytes += Array((truth ? "true" : "false").utf8)
    }

    mutating func member(_ name: String, _ texts: [String]) {
        openList(name)
        for text in texts {
            comma()
            spell(text)
        }
        closeList()
    }

    private mutating func begin(_ name: String?, _ bracket: UInt8) {
        if let name { key(name) } else { comma() }
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func end(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func key(_ name: String) {
        comma()
        spell(name)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func comma() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// - Source: RFC 8259, section 7.
    private mutating func spell(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
