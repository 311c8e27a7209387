/// Spreads numbers over 64 bits, the same on every machine.
///
/// - Source: the finaliser of SplitMix64, Steele, Lea and Flood 2014,
///   doi:10.1145/2714064.2660195.
enum Mixing {
    @inline(__always)
    static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    @inline(__always)
    static func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
        mixed(mixed(one) ^ (other &* 0xD6E8_FEB8_6659_FD93))
    }

    static func mixed(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { mixed($0) }
    }

    static func mixed(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        bytes.reduce(start) { taking($1, behind: $0) }
    }

    /// What stands for no letters.
    static let start: UInt64 = 0x51_7C_C1

    /// What stands for letters and one behind them, so that every beginning of a text is told on
    /// the way.
    ///
    /// - Source: the step of FNV-1a, Fowler, Noll, Vo and Eastlake, draft-eastlake-fnv, 64 bits.
    @inline(__always)
    static func taking(_ byte: UInt8, behind letters: UInt64) -> UInt64 {
        (letters ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}
