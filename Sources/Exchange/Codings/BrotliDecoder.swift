import CCodings

/// Brotli, RFC 7932.
final class BrotliDecoder: ContentDecoder {
    private let state: OpaquePointer
    private(set) var isWhole = false

    init() {
        guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else {
            preconditionFailure("no memory for a Brotli decoder")
        }
        self.state = state
    }

    deinit { BrotliDecoderDestroyInstance(state) }

    func decode(
        _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
    ) throws(CodingFault) -> (used: Int, made: Int) {
        if isWhole {
            if input.isEmpty { return (0, 0) }
            throw .trailingBytes
        }
        var unread = input.count
        var next = input.baseAddress
        var room = output.count
        var place = output.baseAddress
        let answer = BrotliDecoderDecompressStream(state, &unread, &next, &room, &place, nil)
        guard answer != BROTLI_DECODER_RESULT_ERROR else { throw .corrupt }
        isWhole = answer == BROTLI_DECODER_RESULT_SUCCESS
        return (input.count - unread, output.count - room)
    }
}
