import CCodings

/// Whole bodies as Zstandard, for what goes out and comes in at our own door.
package enum ZstandardBytes {
    /// The library's usual level: beyond it little is gained for much time.
    private static let level: Int32 = 3

    /// The bytes packed.
    ///
    /// - Complexity: O(bytes).
    package static func packed(_ bytes: [UInt8]) -> [UInt8] {
        let room = ZSTD_compressBound(bytes.count)
        return bytes.withUnsafeBytes { input in
            [UInt8](unsafeUninitializedCapacity: room) { output, count in
                let made = ZSTD_compress(
                    output.baseAddress, output.count, input.baseAddress, input.count, level)
                // With room for the worst it fails only without memory.
                precondition(ZSTD_isError(made) == 0, "zstd could not pack")
                count = made
            }
        }
    }

    /// The bytes unpacked.
    ///
    /// - Returns: nil where they come to more than `bytesMax`.
    /// - Throws: `CodingFault` of what is no whole Zstandard.
    package static func unpacked(
        _ bytes: [UInt8], bytesMax: Int
    ) throws(CodingFault) -> [UInt8]? {
        try ZstandardDecoder().whole(bytes, bytesMax: bytesMax)
    }
}
