/// Hears the elements of an XML document in order.
protocol XMLElements: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    func end(_ name: XMLName)
    /// A piece of text; one text may come in several.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// An element's name without its prefix, valid during the call that brings it.
struct XMLName {
    private let start: UnsafePointer<UInt8>

    init(_ start: UnsafePointer<UInt8>) { self.start = start }

    static func == (name: XMLName, literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        let other = literal.utf8Start
        for index in 0..<count where name.start[index] != other[index] { return false }
        return name.start[count] == 0
    }

    static func ~= (literal: StaticString, name: XMLName) -> Bool { name == literal }
}

/// An element's attributes, valid during the call that brings them.
struct XMLAttributes {
    /// Five pointers an attribute: name, prefix, namespace, start and end of the value.
    private let fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    private let count: Int

    init(_ fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
        self.fields = fields
        self.count = count
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
    ///
    /// With entities switched off libxml2 leaves every `&` of a value as `&#38;`.
    func text(_ name: StaticString) -> String? {
        guard let bytes = bytes(name) else { return nil }
        let parts = String(decoding: bytes, as: UTF8.self).split(
            separator: "&#38;", omittingEmptySubsequences: false)
        return parts.joined(separator: "&")
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
