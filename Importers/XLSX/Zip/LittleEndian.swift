/// Reads little-endian numbers out of bytes; nil past the end.
struct LittleEndian {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func u16(_ offset: Int) -> Int? { number(offset, 2) }
    func u32(_ offset: Int) -> Int? { number(offset, 4) }

    /// Nil too for numbers beyond `Int.max`, which no offset or size of a real file reaches.
    func u64(_ offset: Int) -> Int? { number(offset, 8) }

    private func number(_ offset: Int, _ width: Int) -> Int? {
        guard offset >= 0, width <= bytes.count, offset <= bytes.count - width else { return nil }
        var value: UInt64 = 0
        for index in (0..<width).reversed() { value = value << 8 | UInt64(bytes[offset + index]) }
        return Int(exactly: value)
    }
}
