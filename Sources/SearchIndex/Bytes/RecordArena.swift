/// Records of varying length, written once and read by the place they were written to.
///
/// A record lies in one piece, so that a reader needs a pointer and nothing else.
struct RecordArena: ~Copyable {
    static let chunkBytes = 1 << 22

    private(set) var chunks: [UnsafeMutablePointer<UInt8>] = []
    private var used = chunkBytes

    deinit { for chunk in chunks { chunk.deallocate() } }

    /// Room for a record of at most `capacity` bytes, and its place.
    mutating func reserve(_ capacity: Int) -> (start: UnsafeMutablePointer<UInt8>, place: UInt64) {
        precondition(capacity <= Self.chunkBytes, "a record is smaller than a piece")
        if used + capacity > Self.chunkBytes {
            chunks.append(.allocate(capacity: Self.chunkBytes))
            used = 0
        }
        let place = UInt64(chunks.count - 1) << 32 | UInt64(used)
        return (chunks[chunks.count - 1] + used, place)
    }

    /// Keeps the first `size` bytes of what was reserved last.
    mutating func keep(_ size: Int) { used += size }
}

/// Writes and reads whole numbers in groups of seven bits, the low ones first.
enum Varint {
    /// A 64-bit number needs at most ten groups.
    static let bytesMax = 10

    @inline(__always)
    static func write(_ value: UInt64, _ cursor: inout UnsafeMutablePointer<UInt8>) {
        var rest = value
        while rest >= 0x80 {
            cursor.pointee = UInt8(truncatingIfNeeded: rest) | 0x80
            cursor += 1
            rest >>= 7
        }
        cursor.pointee = UInt8(truncatingIfNeeded: rest)
        cursor += 1
    }

    @inline(__always)
    static func read(_ cursor: inout UnsafePointer<UInt8>) -> UInt64 {
        var byte = cursor.pointee
        cursor += 1
        var value = UInt64(byte & 0x7F)
        var shift: UInt64 = 7
        while byte >= 0x80 {
            byte = cursor.pointee
            cursor += 1
            value |= UInt64(byte & 0x7F) &<< shift
            shift += 7
        }
        return value
    }
}
