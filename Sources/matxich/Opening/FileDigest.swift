import Crypto
import Foundation
import Importers

/// The digest by which the same file is known again.
enum FileDigest {
    /// Large enough that reading costs no more than hashing.
    private static let chunkBytes = 1_048_576

    /// The SHA-256 of a file's bytes, hexadecimal, in constant memory.
    static func hexadecimal(of path: String) throws(ImportError) -> String {
        var hash = SHA256()
        let bytes = try FileBytes(path: path)
        let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: chunkBytes)
        defer { chunk.deallocate() }
        while true {
            let count = try bytes.read(into: chunk)
            if count == 0 { break }
            let filled = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(chunk)[..<count])
            hash.update(bufferPointer: filled)
        }
        let digits = Array("0123456789abcdef".utf8)
        let text = hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a file; nil where nobody can tell.
    static func size(of path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }
}
