/// A Swift source whose comments and strings are blanked, so that braces and words can be
/// counted. Lines and columns stay as they are.
struct SwiftSkeleton {
    let bytes: [UInt8]

    init(_ source: String) {
        var blanker = Blanker(bytes: Array(source.utf8))
        blanker.takeCode(inString: false)
        bytes = blanker.skeleton
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
}

private struct Blanker {
    private let bytes: [UInt8]
    private(set) var skeleton: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
        skeleton = bytes
    }

    /// Takes code up to the end, or inside a string up to the bracket that ends an interpolation.
    mutating func takeCode(inString: Bool) {
        var depth = 0
        while position < bytes.count {
            if at("//") {
                blank { $0.bytes[$0.position] == 0x0A }
            } else if at("/*") {
                takeBlockComment()
            } else if let hashes = hashesBeforeQuote() {
                takeString(hashes: hashes)
            } else {
                if bytes[position] == 0x28 { depth += 1 }
                if bytes[position] == 0x29 { depth -= 1 }
                take(1, asBlank: inString)
                if inString, depth < 0 { return }
            }
        }
    }

    private mutating func takeBlockComment() {
        var depth = 0
        repeat {
            if at("/*") {
                depth += 1
                take(2, asBlank: true)
            } else if at("*/") {
                depth -= 1
                take(2, asBlank: true)
            } else {
                take(1, asBlank: true)
            }
        } while depth > 0 && position < bytes.count
    }

    private mutating func takeString(hashes: Int) {
        let fence = String(repeating: "#", count: hashes)
        take(hashes, asBlank: true)
        let quote = at("\"\"\"") ? "\"\"\"" : "\""
        take(quote.utf8.count, asBlank: true)
        while position < bytes.count {
            if at(quote + fence) {
                return take(quote.utf8.count + hashes, asBlank: true)
            } else if at("\\" + fence + "(") {
                take(hashes + 2, asBlank: true)
                takeCode(inString: true)
            } else {
                take(at("\\" + fence) ? hashes + 2 : 1, asBlank: true)
            }
        }
    }

    /// The number of `#` before the quote that begins here, or nil when no string begins here.
    private func hashesBeforeQuote() -> Int? {
        let hashes = bytes[position...].prefix { $0 == 0x23 }.count
        let quote = position + hashes
        return quote < bytes.count && bytes[quote] == 0x22 ? hashes : nil
    }

    private func at(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private mutating func blank(until isEnd: (Blanker) -> Bool) {
        while position < bytes.count, !isEnd(self) { take(1, asBlank: true) }
    }

    private mutating func take(_ count: Int, asBlank: Bool) {
        let end = min(position + count, bytes.count)
        if asBlank {
            for place in position..<end where skeleton[place] != 0x0A { skeleton[place] = 0x20 }
        }
        position = end
    }
}
