/// Finds the JSON-LD in a web page: what stands in `<script type="application/ld+json">`.
///
/// The page is read as a browser's tokenizer does as far as scripts are concerned: comments and
/// the texts of other raw elements are passed over, and a script ends at `</script` and nowhere
/// else. Nothing is decoded: a browser decodes no entity in a script either.
///
/// - Source: HTML Living Standard, 13.2.5 (tokenization) and 4.3 of JSON-LD 1.1 on embedding,
///   without the "double escaped" state (a `<!--` with a `<script` in it inside of a script).
struct ScriptScanner {
    /// A page with more is a trap; shops with a block for each of their products have some 200.
    static let blocksMax = 1_000

    struct Block {
        let range: Range<Int>
        /// 1-based line of the page on which the script's text begins.
        let line: Int
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var line = 1

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The next block of JSON-LD; nil when there is none any more.
    ///
    /// - Complexity: O(*n*) in all.
    mutating func next() -> Block? {
        while let open = find(UInt8(ascii: "<"), from: index) {
            move(to: open)
            if starts(with: "<!--") {
                move(to: end(of: "-->", from: open + 4))
            } else if let name = rawElement() {
                guard let tag = attributes(from: open + 1 + name.utf8.count) else { return nil }
                move(to: tag.end)
                let start = index
                let startLine = line
                let close = self.close(name, from: start)
                move(to: close)
                if name == "script", Self.isJSONLD(tag.type) {
                    return Block(range: start..<close, line: startLine)
                }
            } else {
                move(to: open + 1)
            }
        }
        return nil
    }

    /// Elements in whose text `<` opens nothing.
    private static let rawElements = [
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
    ]

    private func rawElement() -> String? {
        Self.rawElements.first { name in
            guard starts(with: "<" + name) else { return false }
            let after = index + 1 + name.utf8.count
            return after < bytes.count
                && (Self.isBlank(bytes[after]) || bytes[after] == 0x2F || bytes[after] == 0x3E)
        }
    }

    /// The value of a tag's `type`, and where the tag ends; quotes may hold a `>`. Nil for a tag
    /// that the page's end cuts off.
    private func attributes(from start: Int) -> (type: String, end: Int)? {
        var type = ""
        var index = start
        while index < bytes.count, bytes[index] != 0x3E {
            if Self.isBlank(bytes[index]) || bytes[index] == 0x2F {
                index += 1
                continue
            }
            let name = word(&index) { $0 == 0x3D || $0 == 0x3E || $0 == 0x2F }
            var value = ""
            skipBlanks(&index)
            if index < bytes.count, bytes[index] == 0x3D {
                index += 1
                skipBlanks(&index)
                value = attributeValue(&index)
            }
            if name.lowercased() == "type", type.isEmpty { type = value }
        }
        return index < bytes.count ? (type, index + 1) : nil
    }

    private func attributeValue(_ index: inout Int) -> String {
        guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27 else {
            return word(&index) { $0 == 0x3E }
        }
        let quote = bytes[index]
        let end = find(quote, from: index + 1) ?? bytes.count
        let value = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        index = min(end + 1, bytes.count)
        return value
    }

    /// The bytes up to a blank or what else ends a word; at least one byte is taken.
    private func word(_ index: inout Int, until ends: (UInt8) -> Bool) -> String {
        let start = index
        while index < bytes.count, !Self.isBlank(bytes[index]),
            index == start || !ends(bytes[index])
        {
            index += 1
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private func skipBlanks(_ index: inout Int) {
        while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    }

    /// Where the element's closing tag begins; the page's end when it has none.
    private func close(_ name: String, from start: Int) -> Int {
        var place = start
        while let open = find(UInt8(ascii: "<"), from: place) {
            if matches("</" + name, at: open) { return open }
            place = open + 1
        }
        return bytes.count
    }

    private func end(of mark: String, from start: Int) -> Int {
        let first = mark.utf8.first ?? 0
        var place = start
        while let found = find(first, from: place) {
            if matches(mark, at: found) { return found + mark.utf8.count }
            place = found + 1
        }
        return bytes.count
    }

    private func starts(with mark: String) -> Bool { matches(mark, at: index) }

    /// Whether the bytes there are these letters, in either case.
    private func matches(_ mark: String, at place: Int) -> Bool {
        guard place + mark.utf8.count <= bytes.count else { return false }
        for (offset, letter) in mark.utf8.enumerated() {
            let byte = bytes[place + offset]
            let small = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
            if small != letter { return false }
        }
        return true
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        start < bytes.count ? bytes[start...].firstIndex(of: byte) : nil
    }

    private mutating func move(to place: Int) {
        line += bytes[index..<place].count { $0 == 0x0A }
        index = place
    }

    private static func isJSONLD(_ type: String) -> Bool {
        let essence = type.prefix { $0 != ";" }
        return CellText.trimmed(String(essence)).lowercased() == "application/ld+json"
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
