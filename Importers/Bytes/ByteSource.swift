/// Bytes pulled in chunks: a file, a transfer, or memory.
package protocol ByteSource {
    /// Fills the start of `target`, which is not empty; 0 means the end.
    mutating func read(into target: UnsafeMutableBufferPointer<UInt8>) throws(ImportError) -> Int
}

/// Bytes that are in memory already.
package struct MemoryBytes: ByteSource {
    private let bytes: [UInt8]
    private var position = 0

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package mutating func read(
        into target: UnsafeMutableBufferPointer<UInt8>
    ) throws(ImportError) -> Int {
        let count = min(target.count, bytes.count - position)
        _ = target.update(fromContentsOf: bytes[position..<position + count])
        position += count
        return count
    }
}
