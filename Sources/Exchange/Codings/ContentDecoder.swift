/// Unpacks a body in pieces of any size.
///
/// libcurl could do this, but it does not notice a packed body that ends too early: half a
/// catalogue would pass for a whole one. Here it is also done on the reader's thread rather than
/// on the one that serves all transfers, and what waits for a slow reader is packed.
protocol ContentDecoder: AnyObject {
    /// Whether the body may end after what has been decoded.
    var isWhole: Bool { get }

    /// Decodes some of `input` into the start of `output`.
    ///
    /// - Returns: How many bytes were used and made. When both are 0, more input is needed.
    /// - Throws: `corrupt` or `trailingBytes`.
    func decode(
        _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
    ) throws(CodingFault) -> (used: Int, made: Int)
}
