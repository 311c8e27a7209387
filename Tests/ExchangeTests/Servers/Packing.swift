import CZlib
import Foundation

/// Packs test bodies.
enum Packing {
    /// One gzip member.
    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        deflateInit2_(
            &stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY,
            ZLIB_VERSION, size)
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let made = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END, "zlib cannot pack")
                return Int(stream.total_out)
            }
        }
        return Array(output[..<made])
    }

    /// What the two below unpack to.
    static let greeting = Array(String(repeating: "Hello, partner!\n", count: 50).utf8)
    /// Packed by Debian's libbrotlienc 1.0.9 and zstd 1.5.4.
    static let brotliGreeting = bytes("Gx8D+KUUQnKQQirLAci4yU6tlQU=")
    static let zstandardGreeting = bytes(
        "KLUv/WQgAr0AAIBIZWxsbywgcGFydG5lciEKAQAaTjWXFT4CtQ==")

    private static func bytes(_ base64: String) -> [UInt8] {
        Data(base64Encoded: base64).map(Array.init) ?? []
    }
}
