/// Bytes that only grow, in pieces of one size, so that growing never copies what is there.
///
/// Every piece but the last is full, and the size of a piece is a multiple of a hash stripe.
final class ByteChunks: @unchecked Sendable {
    /// Large enough that the list of pieces stays short, small enough that the unfilled end of the
    /// last one does not count.
    static let chunkBytes = 1 << 20

    private var chunks: [UnsafeMutableRawPointer] = []
    private(set) var count = 0

    deinit { for chunk in chunks { chunk.deallocate() } }

    func append(_ bytes: UnsafeRawBufferPointer) {
        var taken = 0
        while taken < bytes.count {
            let used = count % Self.chunkBytes
            if used == 0 { chunks.append(.allocate(byteCount: Self.chunkBytes, alignment: 64)) }
            let part = min(Self.chunkBytes - used, bytes.count - taken)
            let piece = UnsafeRawBufferPointer(rebasing: bytes[taken..<taken + part])
            UnsafeMutableRawBufferPointer(
                start: chunks[chunks.count - 1] + used, count: part
            ).copyMemory(from: piece)
            taken += part
            count += part
        }
    }

    func append<Value: BitwiseCopyable>(value: Value) {
        withUnsafeBytes(of: value) { append($0) }
    }

    func append(zeros: Int) {
        for _ in 0..<zeros { append(value: UInt8(0)) }
    }

    func append(_ other: ByteChunks) {
        other.forEachPiece { append($0) }
    }

    func forEachPiece<Failure>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        for (index, chunk) in chunks.enumerated() {
            let size = min(Self.chunkBytes, count - index * Self.chunkBytes)
            try body(UnsafeRawBufferPointer(start: chunk, count: size))
        }
    }

    /// The hash of all bytes.
    var checksum: UInt64 {
        var state = XXHash64()
        var rest: UnsafeRawBufferPointer?
        forEachPiece { (piece: UnsafeRawBufferPointer) throws(Never) in
            if let full = rest { state.add(stripes: full) }
            rest = piece
        }
        return state.finish(rest ?? UnsafeRawBufferPointer(start: nil, count: 0))
    }
}
