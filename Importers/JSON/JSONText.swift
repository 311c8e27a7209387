/// A JSON text under a reading eye: what stands next, on which line, and how far it reaches.
///
/// It says nothing of structure; `JSONWalk` does.
struct JSONText {
    /// Names and numbers of more mean nothing; a record's own are bounded by the record.
    static let plainBytesMax = 64 * 1_024
    /// How much of a text that is no JSON is shown.
    static let foundBytesMax = 40

    let file: String
    private let window: TextWindow
    /// 1-based.
    private(set) var line = 1

    init(window: TextWindow, file: String) {
        self.window = window
        self.file = file
    }

    /// The next byte that is no blank; nil at the end of the text.
    mutating func peek() throws(ImportError) -> UInt8? {
        while true {
            let bytes = window.bytes
            if let index = bytes.firstIndex(where: { !Self.isBlank($0) }) {
                consume(index)
                return bytes[index]
            }
            consume(bytes.count)
            if window.isAtEnd { return nil }
            try window.extend()
        }
    }

    /// Passes over what `peek` has shown.
    mutating func pass() { window.consume(1) }

    /// The bytes of the value that stands next, as many as are in memory when it is whole; nil
    /// when it is longer than `limitBytes`. They are not passed over.
    mutating func value(
        limitBytes: Int
    ) throws(ImportError) -> UnsafeBufferPointer<UInt8>? {
        var extent = JSONExtent()
        while true {
            switch extent.scan(window.bytes, isLast: window.isAtEnd) {
            case .whole(let count):
                guard count <= limitBytes else { return nil }
                return UnsafeBufferPointer(rebasing: window.bytes[..<count])
            case .incomplete:
                if window.count > limitBytes { return nil }
                guard !window.isAtEnd else { throw damage(.truncated) }
                try window.extend()
            case .astray(let index): throw notJSON(from: index)
            case .nestedTooDeep: throw damage(.nestedTooDeep(limit: JSONExtent.depthMax))
            }
        }
    }

    /// Reads a name, a text or a word on its own and passes over it.
    mutating func plainValue() throws(ImportError) -> JSONValue {
        guard let bytes = try value(limitBytes: Self.plainBytesMax) else {
            throw damage(.textTooLong(limitBytes: Self.plainBytesMax))
        }
        var parser = JSONParser(bytes)
        do throws(JSONFault) {
            let value = try parser.document()
            consume(bytes.count)
            return value
        } catch {
            throw notJSON(from: 0)
        }
    }

    /// Passes over a text, however long.
    mutating func passText() throws(ImportError) {
        window.consume(1)
        var isEscaped = false
        while true {
            for (index, byte) in window.bytes.enumerated() {
                if byte < 0x20 { throw notJSON(from: index) }
                if !isEscaped, byte == UInt8(ascii: "\"") { return consume(index + 1) }
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            }
            consume(window.count)
            guard !window.isAtEnd else { throw damage(.truncated) }
            try window.extend()
        }
    }

    /// The text as it begins here, to recognise it by.
    func head(_ count: Int) -> String {
        CellMaker.text(UnsafeBufferPointer(rebasing: window.bytes.prefix(count)))
    }

    mutating func consume(_ count: Int) {
        line += window.bytes.prefix(count).count { $0 == 0x0A }
        window.consume(count)
    }

    func damage(_ fact: JSONDamage) -> ImportError {
        .jsonDamaged(file: file, line: line, fact: fact)
    }

    /// What stands `index` bytes on is no JSON.
    func notJSON(from index: Int) -> ImportError {
        let lines = window.bytes.prefix(index).count { $0 == 0x0A }
        return .jsonDamaged(
            file: file, line: line + lines, fact: .notJSON(found: found(from: index)))
    }

    func found(from index: Int = 0) -> String {
        let rest = window.bytes.dropFirst(index).prefix(Self.foundBytesMax)
        return String(decoding: rest, as: UTF8.self)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
