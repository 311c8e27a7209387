/// What a JSON document looks like from its beginning, told without reading on.
struct JSONProbe {
    /// The names of the document's object, as many as the bytes hold; of a list's first object
    /// where the document is a list.
    private(set) var names: [String] = []
    private(set) var isList = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var rest = Self.withoutBlanks(bytes[...])
        if rest.first == UInt8(ascii: "[") {
            isList = true
            rest = Self.withoutBlanks(rest.dropFirst())
        }
        guard rest.first == UInt8(ascii: "{") else { return }
        rest = Self.withoutBlanks(rest.dropFirst())
        while let name = Self.text(&rest) {
            names.append(name)
            rest = Self.withoutBlanks(rest)
            guard rest.first == UInt8(ascii: ":") else { return }
            rest = Self.withoutBlanks(rest.dropFirst())
            guard let value = Self.value(rest) else { return }
            rest = Self.withoutBlanks(rest.dropFirst(value.count))
            guard rest.first == UInt8(ascii: ",") else { return }
            rest = Self.withoutBlanks(rest.dropFirst())
        }
    }

    private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    private static func text(_ rest: inout Bytes) -> String? {
        guard rest.first == UInt8(ascii: "\""), let bytes = value(rest) else { return nil }
        var parser = JSONParser(bytes)
        guard case .string(let name)? = try? parser.document() else { return nil }
        rest = rest.dropFirst(bytes.count)
        return name
    }

    /// The bytes of the value that `rest` begins with, if it is there to its end.
    private static func value(_ rest: Bytes) -> UnsafeBufferPointer<UInt8>? {
        var extent = JSONExtent()
        let bytes = UnsafeBufferPointer(rebasing: rest)
        guard case .whole(let count) = extent.scan(bytes, isLast: false), count > 0 else {
            return nil
        }
        return UnsafeBufferPointer(rebasing: bytes[..<count])
    }

    private static func withoutBlanks(_ bytes: Bytes) -> Bytes {
        bytes.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    }
}

extension JSONProbe {
    /// Reads on until the names of the document include one of these, or there are no more.
    ///
    /// - Parameter limitBytes: how far to look.
    static func of(
        _ window: TextWindow, until isTelling: (JSONProbe) -> Bool, limitBytes: Int
    ) throws(ImportError) -> JSONProbe {
        while true {
            let probe = JSONProbe(window.bytes)
            if isTelling(probe) || window.isAtEnd || window.count > limitBytes { return probe }
            try window.extend()
        }
    }
}
