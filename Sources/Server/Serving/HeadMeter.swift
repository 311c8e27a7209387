import NIOCore

/// Measures a request's head while it comes in.
struct HeadMeter {
    /// The bytes of a head, its address among them.
    static let bytesMax = 32 * 1_024

    private static let lineFeed = UInt8(ascii: "\n")

    private var count = 0
    private var hasLine = false
    /// The last bytes that came, across which a head may end.
    private var last: [UInt8] = []

    /// Takes bytes of which the first belong to a head that is not whole yet.
    ///
    /// - Returns: what is wrong once the head is too large.
    /// - Complexity: O(bytes up to the first line's end); O(`bytesMax`) where more came.
    mutating func take(_ buffer: ByteBuffer) -> Problem.Kind? {
        let bytes = buffer.readableBytesView
        let room = max(0, Self.bytesMax - count)
        if !hasLine { hasLine = bytes.prefix(room).contains(Self.lineFeed) }
        count += bytes.count
        if count > Self.bytesMax, !endsIn(bytes.prefix(room)) {
            return hasLine ? .headTooLarge : .addressTooLong
        }
        last = Array((last + bytes.suffix(Self.endLength)).suffix(Self.endLength))
        return nil
    }

    /// What of an empty line may have come before.
    private static let endLength = 3

    /// Whether a head ends in some bytes: in an empty line.
    private func endsIn(_ bytes: ByteBufferView.SubSequence) -> Bool {
        var isEmptyLine = false
        for byte in last + bytes {
            if byte == Self.lineFeed {
                if isEmptyLine { return true }
                isEmptyLine = true
            } else if byte != UInt8(ascii: "\r") {
                isEmptyLine = false
            }
        }
        return false
    }
}
