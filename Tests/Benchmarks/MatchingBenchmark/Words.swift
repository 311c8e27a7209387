/// Cuts a text into words as the reference does: small letters, commas as blanks, split at blanks.
struct Words {
    /// Small letters of the scalars below U+2000, which holds every alphabet with capitals in the
    /// corpus; others stay as they are.
    private static let small: [UInt32] = (0..<0x2000).map { value in
        guard let scalar = Unicode.Scalar(value) else { return UInt32(value) }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first?.value ?? UInt32(value) : UInt32(value)
    }

    private let small = Words.small
    private var folded: [UInt8] = []

    /// Calls `body` with each word.
    mutating func forEach(_ text: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void)
    {
        // A small letter is at most a byte longer: U+023A, of two bytes, becomes U+2C65.
        if folded.count < text.count { folded = [UInt8](repeating: 0, count: 2 * text.count) }
        let small = small
        folded.withUnsafeMutableBytes { bytes in
            small.withUnsafeBufferPointer { table in
                guard let out = bytes.baseAddress, let small = table.baseAddress else { return }
                let length = Self.fold(text, into: out, small)
                Self.cut(UnsafeRawBufferPointer(start: out, count: length), body)
            }
        }
    }

    @inline(__always)
    private static func cut(
        _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void
    ) {
        var start = 0
        for place in 0...bytes.count {
            guard place == bytes.count || bytes[place] == 0x20 else { continue }
            if place > start { body(UnsafeRawBufferPointer(rebasing: bytes[start..<place])) }
            start = place + 1
        }
    }

    private static func fold(
        _ text: UnsafeRawBufferPointer, into out: UnsafeMutableRawPointer,
        _ small: UnsafePointer<UInt32>
    ) -> Int {
        var (place, end) = (0, 0)
        while place < text.count {
            let byte = text[place]
            if byte < 0x80 {
                let letter = byte == 0x2C ? 0x20 : UInt8(truncatingIfNeeded: small[Int(byte)])
                out.storeBytes(of: letter, toByteOffset: end, as: UInt8.self)
                place += 1
                end += 1
            } else if byte < 0xE2, place + 2 < text.count {
                end += foldShort(text, place, byte, out + end, small)
                place += byte >= 0xE0 ? 3 : 2
            } else {
                let length = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, text.count - place)
                for step in 0..<length {
                    out.storeBytes(of: text[place + step], toByteOffset: end + step, as: UInt8.self)
                }
                place += length
                end += length
            }
        }
        return end
    }

    /// Folds a scalar of two or three bytes below U+2000.
    ///
    /// - Returns: how many bytes were written.
    private static func foldShort(
        _ text: UnsafeRawBufferPointer, _ place: Int, _ byte: UInt8,
        _ out: UnsafeMutableRawPointer, _ small: UnsafePointer<UInt32>
    ) -> Int {
        let second = UInt32(text[place + 1] & 0x3F)
        let isLong = byte >= 0xE0
        let high = UInt32(byte & (isLong ? 0x0F : 0x1F)) << 6 | second
        let scalar = small[Int(isLong ? high << 6 | UInt32(text[place + 2] & 0x3F) : high)]
        if scalar < 0x80 {
            out.storeBytes(of: UInt8(scalar), as: UInt8.self)
            return 1
        }
        let last = 0x80 | UInt8(scalar & 0x3F)
        if scalar < 0x800 {
            out.storeBytes(of: 0xC0 | UInt8(scalar >> 6), as: UInt8.self)
            out.storeBytes(of: last, toByteOffset: 1, as: UInt8.self)
            return 2
        }
        out.storeBytes(of: 0xE0 | UInt8(scalar >> 12), as: UInt8.self)
        out.storeBytes(of: 0x80 | UInt8(scalar >> 6 & 0x3F), toByteOffset: 1, as: UInt8.self)
        out.storeBytes(of: last, toByteOffset: 2, as: UInt8.self)
        return 3
    }
}
