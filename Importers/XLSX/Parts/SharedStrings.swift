/// The strings of a workbook, which its cells name by number, in one stretch of bytes.
///
/// Besides the text a string costs five bytes, so a hundred thousand rows of ten different texts
/// fit where as many `String`s would not.
struct SharedStrings {
    /// The texts of a million rows of ten columns, all different, stay under it.
    static let bytesMax = 256 * 1_024 * 1_024

    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private var flags: [TextFlags] = []

    var count: Int { ends.count }

    subscript(index: Int) -> (text: String, flags: TextFlags)? {
        guard index >= 0, index < ends.count else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        let text = String(decoding: bytes[start..<Int(ends[index])], as: UTF8.self)
        return (text, flags[index])
    }

    /// False when the limit is reached; the string is then not kept.
    fileprivate mutating func append(_ text: SheetText) -> Bool {
        let cost = text.bytes.count + 5
        guard bytes.count + ends.count * 5 + cost <= Self.bytesMax else { return false }
        bytes.append(contentsOf: text.bytes)
        ends.append(UInt32(bytes.count))
        flags.append(text.flags)
        return true
    }

    /// - Throws: `entryTooLarge` past `bytesMax`, and whatever reading the part throws.
    static func read(
        _ name: String, of archive: ZipArchive
    ) throws(ImportError) -> SharedStrings {
        guard let stream = try archive.stream(name) else { return SharedStrings() }
        let elements = Elements()
        let part = XMLPart(stream, of: archive.path, to: elements)
        while !part.isAtEnd {
            try part.advance()
            if elements.isFull {
                throw .entryTooLarge(file: archive.path, part: name, limitBytes: bytesMax)
            }
        }
        return elements.strings
    }

    private final class Elements: XMLElements {
        var strings = SharedStrings()
        var isFull = false
        private var item = RichText()

        func start(_ name: XMLName, _ attributes: XMLAttributes) { item.start(name, attributes) }

        func end(_ name: XMLName) {
            item.end(name)
            if name == "si", !isFull { isFull = !strings.append(item.take()) }
        }

        func text(_ bytes: UnsafeBufferPointer<UInt8>) { item.text(bytes) }
    }
}
