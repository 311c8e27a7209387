/// A hash of bytes for tables of this program's own: eight bytes a step, multiplied and folded.
///
/// Whoever may choose the bytes may make many of one hash; tables stay right and become slow.
///
/// - Source: the folded multiplication of Wang Yi, "wyhash", 2019.
package enum ByteHash {
    private static let seed: UInt64 = 0xA076_1D64_78BD_642F
    private static let factor: UInt64 = 0xE703_7ED1_A0B4_28DB

    @inline(__always)
    package static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var state = seed ^ UInt64(bytes.count)
        guard let base = bytes.baseAddress else { return state }
        var offset = 0
        while offset + 8 <= bytes.count {
            state = fold(state ^ base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        var last: UInt64 = 0
        while offset < bytes.count {
            last = last << 8 | UInt64(bytes[offset])
            offset += 1
        }
        return fold(fold(state ^ last))
    }

    @inline(__always)
    package static func hash(_ number: UInt64) -> UInt64 { fold(fold(seed ^ number)) }

    @inline(__always)
    private static func fold(_ value: UInt64) -> UInt64 {
        let (high, low) = value.multipliedFullWidth(by: factor)
        return high ^ low
    }
}
