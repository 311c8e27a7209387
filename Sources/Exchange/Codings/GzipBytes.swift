import CZlib

/// Whole bodies as gzip, for what goes out and comes in at our own door.
package enum GzipBytes {
    /// zlib's levels go to 9; measured elsewhere, beyond 6 little is gained for much time.
    private static let level: Int32 = 6
    private static let windowBits = MAX_WBITS + 16
    private static let memoryLevel: Int32 = 8

    /// The bytes packed.
    ///
    /// - Complexity: O(bytes).
    package static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        let answer = deflateInit2_(
            &stream, level, Z_DEFLATED, windowBits, memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        // It fails only without memory or with another zlib than was compiled against.
        precondition(answer == Z_OK, "zlib could not be set up")
        defer { deflateEnd(&stream) }
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        return bytes.withUnsafeBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: room) { output, count in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                deflate(&stream, Z_FINISH)
                count = output.count - Int(stream.avail_out)
            }
        }
    }

    /// The bytes unpacked.
    ///
    /// - Returns: nil where they come to more than `bytesMax`.
    /// - Throws: `CodingFault` of what is no whole gzip.
    package static func unpacked(
        _ bytes: [UInt8], bytesMax: Int
    ) throws(CodingFault) -> [UInt8]? {
        try GzipDecoder().whole(bytes, bytesMax: bytesMax)
    }
}
