/// Which scalars belong to scripts that write words without blanks between them.
package enum Script {
    /// Hangul syllables, kana and Han: each scalar is a token of its own, so that
    /// `프레스 가공` and `프레스가공` read alike.
    package static func isSyllabic(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3005: true
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
        default: false
        }
    }
}
