import Records

/// The text of a cell, ready to be given out: no blanks around it, escapes undone, composed.
struct SheetText {
    var bytes: [UInt8]
    var flags: TextFlags

    /// - Parameter raw: UTF-8 as the sheet has it; longer than the limit it is cut and flagged.
    init(_ raw: [UInt8], flags: TextFlags = []) {
        self.flags = flags
        bytes = Self.holdsEscape(raw) ? Self.unescaped(raw) : raw
        if bytes.count > SheetLimits.cellBytesMax {
            bytes.removeLast(bytes.count - SheetLimits.cellBytesMax)
            self.flags.insert(.tooLong)
        }
        let traits = bytes.withUnsafeBufferPointer { ByteTraits.of($0) }
        bytes = bytes.withUnsafeBufferPointer { Array(CellMaker.trimmed($0)) }
        if traits.contains(.decomposed) { bytes = Array(CellText.composed(text).utf8) }
        for reason in CellText.reasons(text, traits: traits) {
            self.flags.insert(reason == .lettersLost ? .lettersLost : .control)
        }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    private static func holdsEscape(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= escapeBytes else { return false }
        return bytes.indices.dropLast(escapeBytes - 1).contains { isEscape(bytes, at: $0) }
    }

    /// `_x000D_` and the like, by which workbooks write what XML cannot.
    ///
    /// - Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
    private static let escapeBytes = 7

    private static func isEscape(_ bytes: [UInt8], at start: Int) -> Bool {
        bytes[start] == UInt8(ascii: "_") && bytes[start + 1] == UInt8(ascii: "x")
            && bytes[start + 6] == UInt8(ascii: "_")
            && bytes[start + 2..<start + 6].allSatisfy { hexValue($0) != nil }
    }

    private static func hexValue(_ byte: UInt8) -> UInt16? {
        switch byte {
        case 0x30...0x39: UInt16(byte - 0x30)
        case 0x41...0x46: UInt16(byte - 0x41 + 10)
        case 0x61...0x66: UInt16(byte - 0x61 + 10)
        default: nil
        }
    }

    /// A carriage return before a line feed is dropped, as XML does with those written plainly.
    private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        var units: [UInt16] = []
        var plain: [UInt8] = []
        var index = 0
        func flushed() -> [UInt8] {
            plain + Array(String(decoding: units, as: UTF16.self).utf8)
        }
        while index < bytes.count {
            if index + escapeBytes <= bytes.count, isEscape(bytes, at: index) {
                let digits = bytes[index + 2..<index + 6].compactMap(hexValue)
                units.append(digits.reduce(0) { $0 << 4 | $1 })
                index += escapeBytes
                continue
            }
            if !units.isEmpty {
                if units.last == 0x0D, bytes[index] == 0x0A { units.removeLast() }
                plain = flushed()
                units = []
            }
            plain.append(bytes[index])
            index += 1
        }
        return flushed()
    }
}
