import CZlib

/// Gzip, also of several members one after another, as parallel packers write it.
///
/// Each member's checksum and length are checked by zlib.
///
/// - Source: RFC 1952, section 2.2.
final class GzipDecoder: ContentDecoder {
    /// zlib's way of saying "a gzip header, and the largest window".
    private static let windowBits = MAX_WBITS + 16

    /// On the heap, because zlib remembers its address.
    private let stream: UnsafeMutablePointer<z_stream>
    /// Between two members, of which the first one has ended.
    private(set) var isWhole = false
    private var membersEnded = 0

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let answer = inflateInit2_(
            stream, Self.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        // It fails only without memory or with another zlib than was compiled against.
        precondition(answer == Z_OK, "zlib could not be set up")
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    func decode(
        _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
    ) throws(CodingFault) -> (used: Int, made: Int) {
        if isWhole {
            if input.isEmpty { return (0, 0) }
            isWhole = false
            inflateReset(stream)
        }
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        let answer = inflate(stream, Z_NO_FLUSH)
        let used = input.count - Int(stream.pointee.avail_in)
        let made = output.count - Int(stream.pointee.avail_out)
        switch answer {
        // Z_BUF_ERROR: neither input nor output was left, which is no error.
        case Z_OK, Z_BUF_ERROR: return (used, made)
        case Z_STREAM_END:
            isWhole = true
            membersEnded += 1
            return (used, made)
        default: throw membersEnded > 0 && stream.pointee.total_out == 0 ? .trailingBytes : .corrupt
        }
    }
}
