/// How much a server may send.
package struct TransferLimits: Hashable, Sendable {
    /// All lines of all heads of one answer. Browsers stop at 256 kB; honest heads have some kB.
    package var headBytesMax = 64 * 1_024
    /// The body as sent. The largest catalogues met in the wild have some GB.
    package var wireBytesMax = 8 << 30
    /// The body as read.
    package var decodedBytesMax = 32 << 30
    /// Decoded bytes for each byte sent. Repetitive XML reaches some 50; deflate cannot exceed
    /// 1,032, so a bomb is well above this.
    package var decodeRatioMax = 200
    /// Up to here the ratio is nobody's harm: a page of blanks is no bomb.
    package var decodeRatioFloor = 1 << 20
    /// Browsers follow 20; more than a few is a mistake somewhere.
    package var redirectsMax = 10

    package init() {}
}
