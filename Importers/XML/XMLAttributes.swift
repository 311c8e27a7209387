/// An element's attributes, valid during the call that brings them.
struct XMLAttributes {
    /// Five pointers an attribute: name, prefix, namespace, start and end of the value.
    private let fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let count: Int

    init(_ fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
        self.fields = fields
        self.count = fields == nil ? 0 : count
    }

    /// The attribute at a place; nil only where libxml2 broke its word.
    func attribute(at index: Int) -> (name: XMLName, value: String)? {
        guard let fields, let name = fields[index * 5], let start = fields[index * 5 + 3],
            let end = fields[index * 5 + 4]
        else { return nil }
        let value = UnsafeBufferPointer(start: start, count: end - start)
        return (
            XMLName(name, prefix: fields[index * 5 + 1], namespace: fields[index * 5 + 2]),
            Self.text(value)
        )
    }

    /// The value of the attribute of this name, whatever its prefix.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard let fields else { return nil }
        for index in 0..<count {
            guard let own = fields[index * 5], XMLName(own) == name,
                let start = fields[index * 5 + 3], let end = fields[index * 5 + 4]
            else { continue }
            return UnsafeBufferPointer(start: start, count: end - start)
        }
        return nil
    }

    /// The value as text.
    func text(_ name: StaticString) -> String? { bytes(name).map(Self.text) }

    /// With entities switched off libxml2 leaves every `&` of a value as `&#38;`.
    private static func text(_ value: UnsafeBufferPointer<UInt8>) -> String {
        let text = String(decoding: value, as: UTF8.self)
        guard value.contains(UInt8(ascii: "&")) else { return text }
        return text.split(separator: "&#38;", omittingEmptySubsequences: false)
            .joined(separator: "&")
    }

    func number(_ name: StaticString) -> Int? { bytes(name).flatMap(Self.number) }

    /// A whole number without sign; nil for anything else.
    static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
        var value = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// An `xsd:boolean`; an attribute that is not there is false.
    func isTrue(_ name: StaticString) -> Bool {
        guard let text = text(name) else { return false }
        return text == "1" || text == "true"
    }
}
