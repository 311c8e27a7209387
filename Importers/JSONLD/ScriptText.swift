/// The text of a script without what pages put around JSON so that old programs pass over it.
enum ScriptText {
    /// What is left when `<!-- … -->`, `<![CDATA[ … ]]>` and the `//` or `/* … */` before them
    /// are taken off the ends, in any nesting.
    static func unwrapped(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = trimmed(bytes)
        var didChange = true
        while didChange {
            didChange = false
            for mark in openings where rest.starts(with: mark) {
                rest = trimmed(rest.dropFirst(mark.count))
                didChange = true
            }
            for mark in closings where ends(rest, with: mark) {
                rest = trimmed(rest.dropLast(mark.count))
                didChange = true
            }
        }
        return rest
    }

    /// The text with its entities decoded, for pages that escape scripts as if they were text.
    ///
    /// Browsers do no such thing; it is tried where the text as it stands is no JSON.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let named = entities.first { bytes[index...].starts(with: $0.name) }
            if let named {
                decoded.append(named.letter)
                index += named.name.count
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        return decoded
    }

    private static let openings = ["<!--", "<![CDATA[", "//", "/*", "*/"].map { Array($0.utf8) }
    private static let closings = ["-->", "]]>", "//", "/*", "*/"].map { Array($0.utf8) }

    private static let entities: [(name: [UInt8], letter: UInt8)] = [
        ("&quot;", 0x22), ("&#34;", 0x22), ("&#x22;", 0x22), ("&apos;", 0x27), ("&#39;", 0x27),
        ("&#x27;", 0x27), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&amp;", 0x26), ("&#38;", 0x26),
    ].map { (Array($0.0.utf8), UInt8($0.1)) }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let rest = bytes.drop { isBlank($0) }
        guard let last = rest.lastIndex(where: { !isBlank($0) }) else { return rest.prefix(0) }
        return rest[...last]
    }

    private static func ends(_ bytes: ArraySlice<UInt8>, with mark: [UInt8]) -> Bool {
        bytes.suffix(mark.count).elementsEqual(mark)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
