/// Numbers of one width, bit after bit, the low bits first.
enum BitPacking {
    /// Bytes that may be read behind the last packed one.
    static let readBeyond = 8

    static func width(of largest: UInt32) -> Int { UInt32.bitWidth - largest.leadingZeroBitCount }

    static func byteCount(_ count: Int, width: Int) -> Int { (count * width + 7) / 8 }

    /// - Precondition: `bytes` has room for `byteCount`, and eight bytes more.
    static func pack(
        _ values: UnsafePointer<UInt32>, _ count: Int, width: Int,
        into bytes: UnsafeMutableRawPointer
    ) {
        var (buffer, filled, offset): (UInt64, Int, Int) = (0, 0, 0)
        for index in 0..<count {
            buffer |= UInt64(values[index]) << UInt64(filled)
            filled += width
            while filled >= 8 {
                bytes.storeBytes(
                    of: UInt8(truncatingIfNeeded: buffer), toByteOffset: offset, as: UInt8.self)
                buffer >>= 8
                filled -= 8
                offset += 1
            }
        }
        if filled > 0 {
            bytes.storeBytes(
                of: UInt8(truncatingIfNeeded: buffer), toByteOffset: offset, as: UInt8.self)
        }
    }

    /// Ascending numbers of which the gaps, less one, were packed; the first counts from `base`.
    ///
    /// - Precondition: `width` ≤ 32, `values` has room, and eight bytes behind the packed ones may
    ///   be read.
    @inline(__always)
    static func unpackAscending(
        _ bytes: UnsafeRawPointer, _ count: Int, width: Int, after base: Int32,
        into values: UnsafeMutablePointer<Int32>
    ) {
        let mask = (UInt64(1) &<< UInt64(width)) &- 1
        var value = base
        var bit = 0
        for index in 0..<count {
            let word = bytes.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self)
            let gap = (word &>> UInt64(bit & 7)) & mask
            value = value &+ Int32(truncatingIfNeeded: gap) &+ 1
            values[index] = value
            bit &+= width
        }
    }

    /// The least of the widths 0, 1, 2, 4 and 8, which divide bytes, that is not below `width`.
    static func dividing(_ width: Int) -> Int { [0, 1, 2, 4].first { $0 >= width } ?? 8 }

    /// Eight numbers a step: their bits are drawn apart by halves until each fills a byte.
    ///
    /// - Precondition: `width` is 0, 1, 2, 4 or 8, `values` has room for `count` rounded up to
    ///   eights, and eight bytes behind the packed ones may be read.
    static func unpack(
        _ bytes: UnsafeRawPointer, _ count: Int, width: Int,
        into values: UnsafeMutablePointer<UInt8>
    ) {
        let out = UnsafeMutableRawPointer(values)
        let mask = UInt64.max &>> UInt64(64 &- 8 &* max(width, 1))
        for group in 0..<(count &+ 7) &>> 3 {
            var bits = bytes.loadUnaligned(fromByteOffset: group &* width, as: UInt64.self) & mask
            switch width {
            case 0: bits = 0
            case 1:
                bits = (bits | bits &<< 28) & 0x0000_000F_0000_000F
                bits = (bits | bits &<< 14) & 0x0003_0003_0003_0003
                bits = (bits | bits &<< 7) & 0x0101_0101_0101_0101
            case 2:
                bits = (bits | bits &<< 24) & 0x0000_00FF_0000_00FF
                bits = (bits | bits &<< 12) & 0x000F_000F_000F_000F
                bits = (bits | bits &<< 6) & 0x0303_0303_0303_0303
            case 4:
                bits = (bits | bits &<< 16) & 0x0000_FFFF_0000_FFFF
                bits = (bits | bits &<< 8) & 0x00FF_00FF_00FF_00FF
                bits = (bits | bits &<< 4) & 0x0F0F_0F0F_0F0F_0F0F
            default: break
            }
            out.storeBytes(of: bits, toByteOffset: group &<< 3, as: UInt64.self)
        }
    }

    /// The number that begins at `bit`.
    @inline(__always)
    static func one(_ bytes: UnsafeRawPointer, _ bit: Int, _ mask: UInt64) -> UInt8 {
        let word = bytes.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt16.self)
        return UInt8(truncatingIfNeeded: (UInt64(word) &>> UInt64(bit & 7)) & mask)
    }
}
