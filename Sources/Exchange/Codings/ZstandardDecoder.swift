import CCodings

/// Zstandard, RFC 8878, also of several frames.
final class ZstandardDecoder: ContentDecoder {
    /// Senders may ask a receiver to remember 8 MB and no more (RFC 9659, section 3).
    private static let windowBitsMax: Int32 = 23

    private let stream: OpaquePointer
    private(set) var isWhole = false
    private var isBetweenFrames = false

    init() {
        guard let stream = ZSTD_createDStream() else {
            preconditionFailure("no memory for a Zstandard decoder")
        }
        self.stream = stream
        let answer = ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, Self.windowBitsMax)
        precondition(ZSTD_isError(answer) == 0, "zstd refuses its own largest window")
    }

    deinit { ZSTD_freeDStream(stream) }

    func decode(
        _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
    ) throws(CodingFault) -> (used: Int, made: Int) {
        if isWhole, input.isEmpty { return (0, 0) }
        var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
        var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
        let isBegin = isWhole
        let answer = ZSTD_decompressStream(stream, &target, &source)
        guard ZSTD_isError(answer) == 0 else {
            throw isBegin || isBetweenFrames ? .trailingBytes : .corrupt
        }
        isWhole = answer == 0
        // A frame's head may come in pieces; until something came of it, it may be rubbish.
        isBetweenFrames = !isWhole && target.pos == 0 && (isBegin || isBetweenFrames)
        return (source.pos, target.pos)
    }
}
